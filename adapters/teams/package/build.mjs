// Makes the app package an administrator uploads to Teams: dist/teams-app.zip.
//
//   TEAMS_APP_ID=<application id> npm run teams:package -- desk.example.org
//
// The host name is where the desk answers. With --follow-ups the app also asks to read the messages of the chats and
// teams it is added to, so that a follow-up in a thread the desk already answers, or a coordinator's answer under a card,
// needs no new mention; an owner has to consent. Without it Teams hands over only what mentions the desk.
// <https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-messages-with-rsc>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { crc32 } from 'node:zlib';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const hostName = /^(?=.{4,200}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/**
 * What is wrong with a manifest, by the limits of the schema it names.
 * <https://developer.microsoft.com/json-schemas/teams/v1.17/MicrosoftTeams.schema.json>
 */
const problemsOf = (manifest) => {
  const limit = (path, value, length) =>
    typeof value === 'string' && value.length > 0 && value.length <= length
      ? []
      : [`${path} must be a text of 1 to ${length} characters.`];
  const matches = (path, value, pattern) => (pattern.test(value) ? [] : [`${path} has not the right form.`]);
  const [bot] = manifest.bots;
  return [
    ...matches('manifestVersion', manifest.manifestVersion, /^1\.17$/),
    ...matches('version', manifest.version, /^\d+\.\d+\.\d+$/),
    ...matches('id', manifest.id, guid),
    ...limit('developer.name', manifest.developer.name, 32),
    ...['websiteUrl', 'privacyUrl', 'termsOfUseUrl'].flatMap((name) => [
      ...limit(`developer.${name}`, manifest.developer[name], 2048),
      ...matches(`developer.${name}`, manifest.developer[name], /^https:\/\/[^/\s]+\//),
    ]),
    ...limit('name.short', manifest.name.short, 30),
    ...limit('name.full', manifest.name.full, 100),
    ...limit('description.short', manifest.description.short, 80),
    ...limit('description.full', manifest.description.full, 4000),
    ...matches('accentColor', manifest.accentColor, /^#[0-9a-f]{6}$/i),
    ...(manifest.bots.length === 1 ? [] : ['bots must be exactly one.']),
    ...matches('bots.botId', bot.botId, guid),
    ...(bot.scopes.length <= 3 ? [] : ['bots.scopes may be three at most.']),
    ...bot.commandLists.flatMap((list) => [
      ...(list.commands.length <= 10 ? [] : ['commands may be ten at most.']),
      ...list.commands.flatMap((command) => [
        ...limit('command.title', command.title, 32),
        ...limit('command.description', command.description, 128),
      ]),
    ]),
    ...(manifest.composeExtensions.length === 1 ? [] : ['composeExtensions may be one at most.']),
    ...manifest.composeExtensions.flatMap((extension) => [
      ...matches('composeExtensions.botId', extension.botId, guid),
      ...(extension.commands.length <= 10 ? [] : ['composeExtensions.commands may be ten at most.']),
      ...extension.commands.flatMap((command) => [
        ...limit('composeExtensions.command.id', command.id, 64),
        ...limit('composeExtensions.command.title', command.title, 32),
        ...limit('composeExtensions.command.description', command.description, 128),
      ]),
    ]),
    ...(manifest.validDomains.length <= 16 ? [] : ['validDomains may be sixteen at most.']),
  ];
};

const iconProblems = (name, png, size) => {
  const isPng = png.subarray(0, 8).toString('hex') === '89504e470d0a1a0a';
  return isPng && png.readUInt32BE(16) === size && png.readUInt32BE(20) === size
    ? []
    : [`${name} must be a PNG of ${size} by ${size} pixels.`];
};

/** A zip file whose members are stored as they are. <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT> */
const zip = (members) => {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, data } of members) {
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    // 1 January 1980, so that the same app gives the same file.
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(title.length, 22);
    const start = Buffer.alloc(16);
    start.writeUInt32LE(offset, 12);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, data]);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, start.subarray(2), title);
    parts.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, entries, end]);
};

const fileOf = (name) => readFileSync(new URL(name, import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'dist/teams-app.zip' },
    'follow-ups': { type: 'boolean', default: false },
  },
});
const appId = (process.env.TEAMS_APP_ID ?? '').trim();
const host = positionals[0] ?? '';
const wrong = [
  ...(guid.test(appId)
    ? []
    : ['TEAMS_APP_ID must be the "Application (client) ID" of the app registration.']),
  ...(hostName.test(host) ? [] : ['Give the host name of the desk, such as desk.example.org.']),
];

const make = () => {
  const template = fileOf('manifest.json')
    .toString()
    .replaceAll('{{APP_ID}}', appId)
    .replaceAll('{{HOST}}', host);
  const parsed = JSON.parse(template);
  const named = { ...parsed, developer: { ...parsed.developer, name: host.slice(0, 32) } };
  const manifest = values['follow-ups']
    ? {
        ...named,
        webApplicationInfo: { id: appId, resource: `api://${host}/${appId}` },
        authorization: {
          permissions: {
            resourceSpecific: [
              { name: 'ChannelMessage.Read.Group', type: 'Application' },
              { name: 'ChatMessage.Read.Chat', type: 'Application' },
            ],
          },
        },
      }
    : named;
  const icons = { 'color.png': fileOf('color.png'), 'outline.png': fileOf('outline.png') };
  return {
    problems: [
      ...problemsOf(manifest),
      ...iconProblems('color.png', icons['color.png'], 192),
      ...iconProblems('outline.png', icons['outline.png'], 32),
    ],
    members: [
      { name: 'manifest.json', data: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
      ...Object.entries(icons).map(([name, data]) => ({ name, data })),
    ],
  };
};

const { problems, members } = wrong.length > 0 ? { problems: wrong, members: [] } : make();
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  const out = resolve(values.out);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, zip(members));
  console.log(`${values.out} is ready: upload it in Teams under Apps, Manage your apps, Upload an app.`);
}
