import { createTeamsAdapter, messagesPath } from '../../adapters/teams/adapter.ts';
import { activitySchema, sentSchema } from '../../adapters/teams/limits.ts';
import type { Adapter, Door } from '../../src/core/adapter.ts';
import { appId, listen, openMicrosoft, tenant, type Microsoft, type Sent } from '../teams/fake-microsoft.ts';
import { readButtons, readCard } from '../teams/reading.ts';
import type { AdapterUnderTest, Place, Rig, Saying, Seen } from './rig.ts';

/** The rig of the contract, with the two sides of the wire open for Teams' own tests. */
export interface TeamsRig extends Rig {
  readonly adapter: Adapter;
  readonly microsoft: Microsoft;
  /** Posts text, a stream of unknown length or data to the desk as Teams would, and resolves with the status once whatever it caused is done. */
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Posted>;
}

export interface Posted {
  readonly status: number;
  readonly body: string;
}

/** Teams on the real botbuilder: tokens are signed and checked, what is sent reaches a connector on 127.0.0.1. */
export const openTeams = async (door: Door): Promise<TeamsRig> => {
  const microsoft = await openMicrosoft();
  const adapter = createTeamsAdapter(microsoft.config);
  const working = new Set<Promise<void>>();
  await adapter.start({
    ...door,
    receive: (inbound) => {
      const work = door.receive(inbound);
      working.add(work);
      return work;
    },
  });
  const [route] = adapter.routes ?? [];
  if (route === undefined) throw new Error('The adapter answers at no path.');
  const server = await listen(route.listener);

  const post: TeamsRig['post'] = async (body, headers) => {
    const response = await fetch(`${server.url}${messagesPath}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(headers ?? { authorization: bearer(microsoft) }) },
      ...(body instanceof ReadableStream
        ? { body, duplex: 'half' }
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const posted = { status: response.status, body: await response.text() };
    await Promise.all(working);
    return posted;
  };
  const deliver = async (activity: object): Promise<void> => {
    const { status } = await post(activity);
    if (status !== 200) throw new Error(`The desk answered ${String(status)}.`);
  };

  let count = 0;
  const frame = (saying: Saying) => {
    count += 1;
    return {
      ...placeOf(saying.place ?? 'private', saying.room ?? 'one', saying.person ?? 'ana'),
      id: saying.delivery ?? `activity-${String(count)}`,
      channelId: 'msteams',
      serviceUrl: microsoft.serviceUrl,
      from: { id: `29:${saying.person ?? 'ana'}`, name: 'Somebody' },
      recipient: bot,
      locale: 'en-US',
      channelData: { tenant: { id: tenant } },
    };
  };

  return {
    adapter,
    microsoft,
    post,
    say: (text, saying = {}) => {
      const mention = saying.place === undefined || saying.place === 'private' ? false : isMentioned(saying);
      return deliver({
        ...frame(saying),
        type: 'message',
        textFormat: 'plain',
        text: `${mention ? `${mentionOf.text} ` : ''}${escapeHtml(text)}`,
        entities: mention ? [mentionOf] : [],
      });
    },
    press: (token, saying = {}) =>
      deliver({
        ...frame(saying),
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: {
          action: { type: 'Action.Execute', verb: 'press', data: { token } },
          trigger: 'manual',
        },
      }),
    seen: () => microsoft.sent.map(seenOf),
    stop: async () => {
      await adapter.stop();
      await server.stop();
      await microsoft.stop();
    },
  };
};

/** Teams' row of the adapter contract. */
export const teamsUnderTest: AdapterUnderTest = {
  platform: 'teams',
  places: ['private', 'group', 'thread'],
  open: openTeams,
};

const bearer = (microsoft: Microsoft): string => `Bearer ${microsoft.token()}`;
const bot = { id: `28:${appId}`, name: 'IG Help Desk' };
const mentionOf = { type: 'mention', mentioned: bot, text: '<at>IG Help Desk</at>' };
const isMentioned = (saying: Saying): boolean => saying.mention ?? saying.place === 'group';

const placeOf = (place: Place, room: string, person: string) => {
  switch (place) {
    case 'private':
      return { conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: tenant } };
    case 'group':
      return {
        conversation: {
          id: `19:${room}@thread.v2`,
          conversationType: 'groupChat',
          isGroup: true,
          tenantId: tenant,
        },
      };
    case 'thread':
      return {
        conversation: {
          id: `19:channel@thread.tacv2;messageid=${room}`,
          conversationType: 'channel',
          isGroup: true,
          tenantId: tenant,
        },
      };
  }
};

// As Teams writes what was typed.
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const seenOf = ({ path, activity }: Sent): Seen => {
  sentSchema.parse(activity);
  const { type, summary, attachments } = activity;
  const native = activitySchema.parse({ type, summary, attachments });
  return {
    text: readCard(native),
    buttons: readButtons(native),
    onlyYou: false,
    place: path.split('/')[4] ?? path,
    native,
  };
};
