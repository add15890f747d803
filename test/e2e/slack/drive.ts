import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSlackAdapter } from '../../../adapters/slack/adapter.ts';
import { DeliveryError, type Adapter } from '../../../src/core/adapter.ts';
import { echoDoor, goldenReplies, reply } from '../../slack/replies.ts';
import { postSigned, signingSecret } from '../../slack/signed.ts';
import { openWorkspace, type Workspace } from './workspace.ts';
import { startFront, type Front } from './front.ts';

/** Where the emulator is, and the port the front takes. */
export interface Driving {
  readonly emulator: string;
  readonly port: number;
}

/** Hands a delivery to the desk as Slack does; resolves once it is acknowledged. */
export type Deliver = (body: Record<string, unknown>) => Promise<void>;
/** Tells whether something holds; what was seen instead is shown where it does not. */
export type Check = (name: string, holds: boolean | undefined, detail?: unknown) => void;

/** Drives everything, prints a line per check, and gives the number that failed. */
export const drive = async ({ emulator, port }: Driving): Promise<number> => {
  let failures = 0;
  let count = 0;
  const check: Check = (name, holds, detail) => {
    count += 1;
    if (holds !== true) failures += 1;
    const why = holds === true || detail === undefined ? '' : ` (${JSON.stringify(detail)})`;
    console.log(`${holds === true ? 'ok' : 'not ok'} ${String(count)} - ${name}${why}`);
  };
  const front = await startFront(emulator, port);
  const workspace = await openWorkspace(emulator);
  try {
    await driveAdapter('HTTP', front, workspace, check);
    await driveAdapter('Socket Mode', front, workspace, check);
  } finally {
    await front.stop();
  }
  console.log(`${String(count - failures)} of ${String(count)} held`);
  return failures;
};

const driveAdapter = async (
  way: 'HTTP' | 'Socket Mode',
  front: Front,
  workspace: Workspace,
  check: Check,
): Promise<void> => {
  const tokens = way === 'HTTP' ? { signingSecret } : { appToken: 'xapp-e2e' };
  const adapter = createSlackAdapter({ botToken: 'xoxb-desk', apiUrl: front.apiUrl, ...tokens });
  const door = echoDoor(goldenReplies['answer']);
  door.connect((outgoing) => adapter.send(outgoing));
  const server = await listen(adapter);
  await adapter.start(door);
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/slack`;
  const deliver = way === 'HTTP' ? byHttp(url) : await bySocket(front);
  await scenario(way, deliver, front, workspace, check);

  const address = door.inbounds.at(-1)?.address;
  if (address !== undefined) {
    const one = { id: `once-${way}`, address: { ...address, ref: workspace.threadRef }, reply: reply() };
    check(`${way}: a message not sent is known as not sent`, (await adapter.wasSent?.(one)) === false);
    await adapter.send(one);
    check(`${way}: a message sent is known as sent`, typeof (await adapter.wasSent?.(one)) === 'object');
    const nowhere = { ...one, address: { ...address, ref: { to: 'private', channel: 'C0NOWHERE1' } } };
    const lost = await adapter.send(nowhere).catch((error: unknown) => error);
    check(`${way}: an unknown channel is final`, lost instanceof DeliveryError && !lost.retryable, lost);
    const mute = createSlackAdapter({ botToken: 'xoxb-mute', apiUrl: front.apiUrl, ...tokens });
    const refused = await mute.send(one).catch((error: unknown) => error);
    const named = refused instanceof DeliveryError && refused.message.includes('chat:write');
    check(`${way}: a missing scope is named`, named, String(refused));
  }
  check(`${way}: nothing was reported as wrong`, door.reports.length === 0, door.reports);
  if (way === 'HTTP') await driveRefusals(url, check);
  await adapter.stop();
  server.close();
};

const driveRefusals = async (url: string, check: Check): Promise<void> => {
  const body = { type: 'url_verification', challenge: 'abc' };
  const answered = await postSigned(url, body);
  check('HTTP: the challenge is answered', (await answered.text()) === '{"challenge":"abc"}');
  check('HTTP: another secret is refused', (await postSigned(url, body, { secret: 'x' })).status === 401);
  check('HTTP: an old request is refused', (await postSigned(url, body, { age: 600 })).status === 401);
};

/** The conversations every desk must hold, whichever way it is reached. */
export const scenario = async (
  way: string,
  deliver: Deliver,
  front: Front,
  workspace: Workspace,
  check: Check,
): Promise<void> => {
  const { direct, general, ana, desk, team } = workspace;
  const id = (name: string) => `${name}-${way}-${String(Date.now())}`;
  const event = (name: string, fields: Record<string, unknown>) => ({
    type: 'event_callback',
    team_id: team,
    event_id: id(name),
    event: { user: ana, team, ...fields },
  });
  const first = async (channel: string, thread: string | undefined, before: number) =>
    (await workspace.wait(channel, thread, before))[0];

  const asked = await workspace.say(direct, 'what is the IGF?');
  const before = (await workspace.from(direct, undefined)).length;
  const message = event('dm', {
    type: 'message',
    channel: direct,
    channel_type: 'im',
    text: 'what is the IGF?',
    ts: asked,
  });
  await deliver(message);
  const answered = await first(direct, undefined, before);
  check(`${way}: a direct message is answered there`, answered !== undefined);
  check(
    `${way}: the answer has blocks and the desk's own id`,
    (answered?.blocks?.length ?? 0) > 0 && answered?.metadata?.event_type === 'helpdesk_reply',
    answered,
  );
  await deliver(message);

  const mention = `<@${desk}> what is the IGF?`;
  const root = await workspace.say(general, mention);
  workspace.threadRef = { to: 'thread', channel: general, thread: root, user: ana, started: true };
  const said = { channel: general, text: mention, ts: root };
  await deliver(event('mention', { ...said, type: 'app_mention' }));
  await deliver(event('mention-message', { ...said, type: 'message', channel_type: 'channel' }));
  const inThread = await first(general, root, 0);
  check(`${way}: a mention is answered in a thread under it`, inThread !== undefined);
  const after = await workspace.from(direct, undefined);
  check(`${way}: a delivery that comes again is answered once`, after.length === before + 1, after.length);
  check(
    `${way}: a mention that comes as two events is answered once`,
    (await workspace.from(general, root)).length === 1,
  );

  const token = inThread?.blocks
    ?.flatMap((block) => block.elements ?? [])
    .find((one) => one.type === 'button')?.value;
  check(`${way}: the answer has buttons`, token !== undefined);
  const press = {
    type: 'block_actions',
    user: { id: ana, team_id: team },
    team: { id: team },
    trigger_id: id('press'),
    response_url: front.responseUrl,
    actions: [{ type: 'button', action_id: 'helpdesk-0', value: token ?? '1:help' }],
  };
  await deliver({
    ...press,
    channel: { id: general },
    container: {
      type: 'message',
      channel_id: general,
      message_ts: inThread?.ts,
      thread_ts: root,
      is_ephemeral: false,
    },
    message: { ts: inThread?.ts, thread_ts: root },
  });
  check(`${way}: a button answers in the same thread`, (await first(general, root, 1)) !== undefined);

  const responses = () => front.calls.filter(({ method }) => method === 'response_url');
  const used = responses().length;
  await deliver({
    command: '/helpdesk',
    text: 'what is the IGF?',
    team_id: team,
    user_id: ana,
    channel_id: general,
    response_url: front.responseUrl,
    trigger_id: id('command'),
  });
  await workspace.until(() => responses().length > used);
  check(
    `${way}: the command is answered only to the person`,
    responses().at(-1)?.payload.includes('"response_type":"ephemeral"'),
  );

  const published = () => front.calls.filter(({ method }) => method === 'views.publish');
  const homes = published().length;
  await deliver(event('home', { type: 'app_home_opened', channel: direct, tab: 'home' }));
  await workspace.until(() => published().length > homes);
  check(
    `${way}: the home page is shown`,
    published().at(-1)?.answer.includes('"ok":true'),
    published().at(-1)?.answer,
  );
};

/** Delivers by signed requests. */
export const byHttp =
  (url: string): Deliver =>
  async (body) => {
    const response = await postSigned(url, body);
    if (response.status !== 200) throw new Error(`the desk answered ${String(response.status)}`);
  };

/** Delivers over the newest Socket Mode connection, once there is one. */
export const bySocket = async (front: Front): Promise<Deliver> => {
  await front.connected;
  let count = 0;
  return async (payload) => {
    count += 1;
    const envelope = `envelope-${String(Date.now())}-${String(count)}`;
    const type =
      'command' in payload ? 'slash_commands' : 'actions' in payload ? 'interactive' : 'events_api';
    const acknowledged = front.acknowledged(envelope);
    front.newest()?.send({ type, envelope_id: envelope, payload });
    await acknowledged;
  };
};

const listen = async (adapter: Adapter): Promise<Server> => {
  const server = createServer(adapter.routes?.[0]?.listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};
