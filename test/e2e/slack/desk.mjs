// A whole desk on Bolt, through signed HTTP and through Socket Mode; see README.md. Exits with 1 when a promise is broken.
import { createChecks, settled, until } from '../checks.mjs';
import { converse, holds, same } from '../conversation.mjs';
import { converseDates, nearDeadline, onlyDates } from '../dates.mjs';
import { startDesk } from '../desk.mjs';
import { compiled, startEmulator, told } from './emulator.mjs';

const options = told();
const code = compiled();
const { byHttp, bySocket, scenario } = await import(new URL('e2e/slack/drive.js', code));
const { startFront } = await import(new URL('e2e/slack/front.js', code));
const { openWorkspace } = await import(new URL('e2e/slack/workspace.js', code));
const { postSigned, signingSecret } = await import(new URL('slack/signed.js', code));

const checks = createChecks();
const emulator = await startEmulator(options);
const workspace = await openWorkspace(emulator.url);
const { direct, general, ana, desk: self, team } = workspace;

const texts = (value) =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, one]) =>
        key === 'text' && typeof one === 'string' ? [one] : texts(one),
      );
const found = (value, key) =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, one]) =>
        name === key && typeof one === 'string' ? [one] : found(one, key),
      );
const answerOf = (messages, hidden) => {
  const blocks = messages.flatMap((one) => one.blocks);
  const buttons = blocks.flatMap(({ elements = [] }) => elements.filter(({ type }) => type === 'button'));
  const words = blocks
    .filter(({ type }) => type !== 'actions')
    .flatMap(texts)
    .join('\n');
  return {
    words: words.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/[*_]/g, ''),
    links: [...found(blocks, 'url'), ...(words.match(/https?:\/\/[^\s|>]+/g) ?? [])],
    buttons: buttons.map(({ text }) => text.text),
    pressable: buttons,
    hidden,
    raw: messages,
  };
};
const payloadOf = (body) => {
  if (body.startsWith('{')) return JSON.parse(body);
  const fields = Object.fromEntries(new URLSearchParams(body));
  return { ...fields, blocks: JSON.parse(fields.blocks ?? '[]') };
};

const drive = async (way) => {
  const front = await startFront(emulator.url, Number(options.port));
  const entry = way === 'HTTP' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: 'xapp-e2e' };
  const desk = await startDesk({
    SLACK_BOT_TOKEN: 'xoxb-desk',
    SLACK_API_URL: front.apiUrl,
    ...entry,
    ...nearDeadline(),
  });
  const name = `Slack by ${way}`;
  try {
    const deliver = way === 'HTTP' ? byHttp(`${desk.url}/slack`) : await bySocket(front);
    await scenario(name, deliver, front, workspace, (promise, held, detail) =>
      checks.step(promise, () => {
        if (held !== true) throw new Error(JSON.stringify(detail ?? 'it did not'));
      }),
    );
    const place = placeOf(name, front, deliver);
    await converseDates(
      {
        ...place,
        ask: (text) => place.write(text, direct),
        follow: (text) => place.write(text, direct),
        arrived: async () => answerOf(await workspace.from(direct), false).words,
      },
      checks,
    );
    if (onlyDates) return;
    await converse(place, desk, checks);
    await checks.step(`${name}: a direct message in French is answered in French`, async () => {
      const asked = 'Qu’est-ce que le Forum sur la gouvernance de l’Internet ?';
      holds((await place.write(asked, direct)).words, /réunion annuelle des Nations Unies/, /Sources/);
    });
    await checks.step(`${name}: what is said in a thread the desk is not in is left alone`, async () => {
      const root = await workspace.say(general, 'lunch?');
      await deliver(eventOf({ channel: general, text: 'what is the igf', ts: `${root}9`, thread_ts: root }));
      await place.ask('thanks');
      same((await workspace.from(general, root)).length, 0);
    });
    if (way === 'HTTP')
      await checks.step(
        `${name}: what is not signed, or signed with another secret, is refused`,
        async () => {
          const body = eventOf({ channel: direct, text: 'what is the igf', ts: '1.1' });
          same((await postSigned(`${desk.url}/slack`, body, { secret: 'x' })).status, 401);
          same(
            (await fetch(`${desk.url}/slack`, { method: 'POST', body: JSON.stringify(body) })).status,
            401,
          );
        },
      );
    await checks.step(`${name}: nothing was refused`, () => {
      const refused = front.calls.filter(({ answer }) => answer.includes('"ok":false'));
      same(
        refused.map(({ method, answer }) => [method, answer]),
        [],
      );
    });
    await checks.step(`${name}: nothing else was warned of, and the desk stops in order`, async () => {
      // The SDK tells of requests it refused.
      const refusals = desk.logged.filter((line) => line.includes('Failed to verify authenticity'));
      same(refusals.length, way === 'HTTP' ? 2 : 0);
      same(desk.logged.length, refusals.length);
      same(await desk.stop(), 0);
    });
  } finally {
    await desk.stop();
    await front.stop();
  }
};

let count = 0;
const eventOf = ({ type = 'message', ...fields }) => {
  count += 1;
  const kind = fields.channel === direct ? 'im' : 'channel';
  return {
    type: 'event_callback',
    team_id: team,
    event_id: `Ev${Date.now()}${count}`,
    event: { type, user: ana, team, ...(type === 'message' ? { channel_type: kind } : {}), ...fields },
  };
};

const placeOf = (name, front, deliver) => {
  let channel = general;
  let thread;
  let last = [];
  const alone = () =>
    front.calls
      .filter(({ method, answer }) => method === 'chat.postEphemeral' && answer.includes('"ok":true'))
      .map(({ payload }) => payloadOf(payload));
  const total = async () => (await workspace.from(channel, thread)).length + alone().length;
  const after = async (act, what) => {
    const before = [(await workspace.from(channel, thread)).length, alone().length];
    await act();
    await settled(total, before[0] + before[1], what);
    const shown = (await workspace.from(channel, thread)).slice(before[0]);
    const hidden = alone().slice(before[1]);
    return answerOf([...shown, ...hidden], hidden.length > 0 && shown.length === 0);
  };
  const send = async (bodies) => {
    last = bodies;
    for (const body of bodies) await deliver(body);
  };
  const connections = () => front.connections();
  const connected = connections();
  return {
    name,
    hides: true,
    // A mention in a channel comes as two events, here as there.
    ask: async (text) => {
      channel = general;
      const said = `<@${self}> ${text.replace('<!', '&lt;!').replace('n> ', 'n&gt; ')}`;
      thread = await workspace.say(general, said);
      const fields = { channel, text: said, ts: thread };
      return after(() => send([eventOf({ ...fields, type: 'app_mention' }), eventOf(fields)]), text);
    },
    follow: async (text) => {
      const ts = await workspace.say(channel, text, thread);
      return after(() => send([eventOf({ channel, text, ts, thread_ts: thread })]), text);
    },
    write: async (text, where) => {
      channel = where;
      thread = undefined;
      const ts = await workspace.say(where, text);
      return after(() => send([eventOf({ channel, text, ts })]), text);
    },
    press: async ({ raw, pressable, buttons }, index) => {
      const { ts } = raw.at(-1);
      const { action_id, value } = pressable[index];
      return after(
        () =>
          send([
            {
              type: 'block_actions',
              user: { id: ana, team_id: team },
              team: { id: team },
              trigger_id: `press-${Date.now()}`,
              response_url: front.responseUrl,
              actions: [{ type: 'button', action_id, value }],
              channel: { id: channel },
              container: { type: 'message', channel_id: channel, message_ts: ts, thread_ts: thread },
              message: { ts, thread_ts: thread },
            },
          ]),
        buttons[index],
      );
    },
    again: () => send(last),
    count: async () => (await workspace.from(channel, thread)).length,
    pings: () =>
      front.calls
        .filter(({ method }) => /^(chat\.|views\.|response_url)/.test(method))
        .map(({ payload }) => (payload.startsWith('{') ? payload : decodeURIComponent(payload)))
        .filter((payload) => /<!|<@|@everyone|link_names/.test(payload)),
    back: () => (connected === 0 ? undefined : until(() => connections() > connected, 'the new connection')),
  };
};

try {
  await drive('HTTP');
  if (!onlyDates) await drive('Socket Mode');
} finally {
  emulator.stop();
  checks.end();
}
