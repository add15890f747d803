/** Ids of the test's own Discord. */
export const ids = {
  self: '900000000000000001',
  application: '900000000000000002',
  guild: '800000000000000001',
};
/** The only token the test's own Discord takes. */
export const botToken = 'token-of-the-test';

/** What Discord says first, with the address to come back to. */
export const readyPayload = (url: string) => ({
  v: 10,
  user: {
    id: ids.self,
    username: 'helpdesk',
    discriminator: '0',
    global_name: null,
    avatar: null,
    bot: true,
    flags: 0,
  },
  guilds: [{ id: ids.guild, unavailable: true }],
  session_id: 'session-of-the-test',
  resume_gateway_url: url,
  application: { id: ids.application, flags: 0 },
});

/** The one server, with the desk's own role and one thread. */
export const guildPayload = {
  id: ids.guild,
  name: 'Test server',
  owner_id: '100000000000000001',
  unavailable: false,
  member_count: 2,
  joined_at: '2026-01-01T00:00:00.000Z',
  roles: [
    {
      id: ids.guild,
      name: '@everyone',
      color: 0,
      hoist: false,
      position: 0,
      permissions: '0',
      managed: false,
      mentionable: false,
    },
    {
      id: '800000000000000009',
      name: 'helpdesk',
      color: 0,
      hoist: false,
      position: 1,
      permissions: '0',
      managed: true,
      mentionable: false,
      tags: { bot_id: ids.self },
    },
  ],
  channels: [],
  threads: [
    {
      id: '800000000000000077',
      guild_id: ids.guild,
      parent_id: '800000000000000005',
      type: 11,
      name: 'a thread',
      owner_id: '100000000000000001',
      thread_metadata: {
        archived: false,
        auto_archive_duration: 60,
        archive_timestamp: '2026-01-01T00:00:00.000Z',
        locked: false,
      },
    },
  ],
  members: [],
  emojis: [],
  stickers: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  features: [],
};
