import { createTeamsAdapter, messagesPath } from '../../adapters/teams/adapter.ts';
import { activitySchema, sentSchema, windowSchema } from '../../adapters/teams/limits.ts';
import type { Adapter, Door } from '../../src/core/adapter.ts';
import { appId, listen, openMicrosoft, tenant, type Microsoft, type Sent } from '../teams/fake-microsoft.ts';
import { readButtons, readCard, readWindow } from '../teams/reading.ts';
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
  const said = new Map<string, Saying>();
  const frame = (saying: Saying) => {
    count += 1;
    return {
      timestamp: new Date(1_795_300_000_000 + count).toISOString(),
      ...(saying.thread === undefined
        ? placeOf(saying.place ?? 'private', saying.room ?? 'one', saying.person ?? 'ana')
        : inConversation(saying.thread.slice(addressPrefix.length), 'channel')),
      id: saying.delivery ?? `activity-${String(count)}`,
      channelId: 'msteams',
      serviceUrl: microsoft.serviceUrl,
      from: { id: `29:${saying.person ?? 'ana'}`, name: 'Somebody' },
      recipient: bot,
      locale: 'en-US',
      channelData: { tenant: { id: tenant } },
    };
  };

  const words = (text: string, saying: Saying) => {
    const mention = isMentioned(saying);
    return {
      textFormat: 'plain',
      text: `${mention ? `${mentionOf.text} ` : ''}${escapeHtml(text)}`,
      entities: mention ? [mentionOf] : [],
    };
  };
  const seen = () =>
    windows.reduceRight<readonly Seen[]>(
      (shown, { seen: window, after }) => shown.toSpliced(after, 0, window),
      sentSeen(),
    );
  /** Windows as they were shown, behind so many messages. */
  const windows: { readonly after: number; readonly seen: Seen }[] = [];
  const sentSeen = () => microsoft.sent.reduce(shownAfter, []).map((one) => one.seen);
  const threadShowing = (token: string): Saying => {
    const { address } = seen().findLast(({ buttons }) => buttons.some((one) => one.token === token)) ?? {};
    return address?.includes(';messageid=') === true ? { thread: address } : {};
  };
  // Teams names the message by its own id again.
  const change = (delivery: string, type: string, eventType: string, text?: string) => {
    const saying = said.get(delivery);
    if (saying === undefined) throw new Error(`Nothing was said under ${delivery}.`);
    return deliver({
      ...frame(saying),
      ...(text === undefined ? {} : words(text, saying)),
      type,
      channelData: { tenant: { id: tenant }, eventType },
    });
  };

  const inWindow = async (saying: Saying, name: string, value: object): Promise<void> => {
    const body = await post({ ...frame(saying), type: 'invoke', name, value });
    if (body.status !== 200) throw new Error(`The desk answered ${String(body.status)}.`);
    const native = windowSchema.parse(JSON.parse(body.body));
    windows.push({
      after: sentSeen().length,
      seen: {
        text: readWindow(native),
        buttons: native.task.value.card.content.body.flatMap((element) =>
          element.type === 'ActionSet'
            ? element.actions.map(({ title, data }) => ({ label: title, token: data.token }))
            : [],
        ),
        onlyYou: true,
        place: 'window',
        address: '',
        native,
      },
    });
  };
  const explain = (text: string, saying: Saying = {}): Promise<void> =>
    inWindow({ place: 'group', ...saying }, 'composeExtension/fetchTask', {
      commandId: 'explainJargon',
      commandContext: 'message',
      messagePayload: {
        id: '1795200000001',
        from: { user: { id: '29:author', displayName: 'Somebody else' } },
        body: { contentType: 'html', content: `<div><p>${escapeHtml(text)}</p></div>` },
      },
    });

  return {
    adapter,
    microsoft,
    post,
    explain,
    say: (text, saying = {}) => {
      if (saying.delivery !== undefined) said.set(saying.delivery, saying);
      return deliver({ ...frame(saying), ...words(text, saying), type: 'message' });
    },
    join: ({ person = 'ana', delivery } = {}) =>
      deliver({
        ...frame({ place: 'thread', ...(delivery === undefined ? {} : { delivery }) }),
        ...inConversation('19:channel@thread.tacv2', 'channel'),
        type: 'conversationUpdate',
        from: { id: '29:owner' },
        membersAdded: [{ id: `29:${person}`, aadObjectId: person }],
        channelData: {
          tenant: { id: tenant },
          team: { id: '19:channel@thread.tacv2' },
          eventType: 'teamMemberAdded',
        },
      }),
    edit: (delivery, text) => change(delivery, 'messageUpdate', 'editMessage', text),
    erase: (delivery) => change(delivery, 'messageDelete', 'softDeleteMessage'),
    press: (token, saying = {}) =>
      windows.some(({ seen: { buttons } }) => buttons.some((one) => one.token === token))
        ? inWindow({ place: 'group', ...saying }, 'composeExtension/submitAction', {
            commandId: 'explainJargon',
            data: { token },
          })
        : deliver({
            ...frame({ ...threadShowing(token), ...saying }),
            type: 'invoke',
            name: 'adaptiveCard/action',
            value: {
              action: { type: 'Action.Execute', verb: 'press', data: { token } },
              trigger: 'manual',
            },
          }),
    seen,
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
// In a personal chat nobody is mentioned.
const isMentioned = ({ place = 'private', mention = place === 'group', thread }: Saying): boolean =>
  mention && (place !== 'private' || thread !== undefined);

const placeOf = (place: Place, room: string, person: string) => {
  switch (place) {
    case 'private':
      return inConversation(`a:${person}`, 'personal');
    case 'group':
      return inConversation(`19:${room}@thread.v2`, 'groupChat');
    case 'thread':
      return inConversation(`19:channel@thread.tacv2;messageid=${room}`, 'channel');
  }
};

const inConversation = (id: string, conversationType: string) => ({
  conversation: {
    id,
    conversationType,
    tenantId: tenant,
    ...(conversationType === 'personal' ? {} : { isGroup: true }),
  },
});

// As Teams writes what was typed.
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What was sent, by Teams' id. */
interface Shown {
  readonly id: string;
  readonly seen: Seen;
}

const shownAfter = (shown: readonly Shown[], sent: Sent): readonly Shown[] => {
  const { method, path, id, activity } = sent;
  const change = (seen: Partial<Seen>) =>
    shown.map((one) => (one.id === id ? { ...one, seen: { ...one.seen, ...seen } } : one));
  if (method === 'DELETE') return change({ removed: true });
  sentSchema.parse(activity);
  const { type, summary, attachments } = activity;
  const native = activitySchema.parse({ type, summary, attachments });
  const words = { text: readCard(native), buttons: readButtons(native), native };
  if (method === 'PUT') return change(words);
  const place = path.split('/')[4] ?? path;
  // A message beside the threads of a channel opens one.
  const conversation = place.endsWith('.tacv2') ? `${place};messageid=${id}` : place;
  return [
    ...shown,
    { id, seen: { ...words, onlyYou: false, place, address: `${addressPrefix}${conversation}` } },
  ];
};

const addressPrefix = `teams:${tenant}:`;
