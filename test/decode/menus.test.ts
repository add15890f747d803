import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { messageCommands } from '../../adapters/discord/config.ts';
import { decodeInteraction } from '../../adapters/discord/decode.ts';
import { decodeSlack, explainCallback } from '../../adapters/slack/decode.ts';
import { decodeActivity, explainCommand } from '../../adapters/teams/decode.ts';
import { renderWindow } from '../../adapters/teams/render.ts';
import { windowSchema } from '../../adapters/teams/limits.ts';
import { paragraph } from '../../src/core/rich.ts';
import { emptyLibrary } from '../../src/core/library.ts';
import type { Inbound } from '../../src/core/message.ts';
import { replyIn } from '../../src/core/compose.ts';
import { openTeams } from '../rigs/teams.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../adapters/${path}`, import.meta.url), 'utf8'));

it('the apps ask for the menus that the desk answers', () => {
  expect(read('slack/manifest.json')).toMatchObject({
    features: { shortcuts: [{ type: 'message', callback_id: explainCallback, name: 'Explain the jargon' }] },
  });
  expect(read('teams/package/manifest.json')).toMatchObject({
    composeExtensions: [
      { commands: [{ id: explainCommand, type: 'action', context: ['message'], fetchTask: true }] },
    ],
  });
  expect(messageCommands.map(({ type, name }) => [type, name])).toEqual([[3, 'Explain the jargon']]);
});

it('Slack: a shortcut is answered where its response goes, another shortcut not at all', () => {
  const shortcut = {
    type: 'message_action',
    callback_id: explainCallback,
    trigger_id: 't1',
    team: { id: 'T1' },
    user: { id: 'U1' },
    channel: { id: 'C1' },
    message: { text: '&lt;b&gt; <@U2> asks the MAG', thread_ts: '1.2' },
    response_url: 'https://hooks.example/1',
  };
  const identity = { team: 'T1', botUser: 'U0' };
  expect(decodeSlack(shortcut, identity)).toEqual({
    kind: 'decode',
    delivery: 't1',
    address: {
      platform: 'slack',
      id: 'slack:T1:C1:1.2',
      ref: { to: 'only', channel: 'C1', user: 'U1', thread: '1.2', responseUrl: 'https://hooks.example/1' },
    },
    person: { id: 'slack:T1:U1' },
    text: '<b> @U2 asks the MAG',
  });
  expect(decodeSlack({ ...shortcut, callback_id: 'other' }, identity)).toBeUndefined();
});

it('Discord: what was forwarded and what a card shows is explained too', () => {
  const target = {
    content: '',
    embeds: [{ title: 'The MAG', description: 'meets' }],
    message_snapshots: [{ message: { content: 'NRIs <@1>' } }],
  };
  const decoded = decodeInteraction(
    {
      id: '1',
      application_id: '2',
      type: 2,
      token: 't',
      guild_id: '3',
      channel_id: '4',
      member: { user: { id: '5' } },
      locale: 'fr',
      data: { name: 'Explain the jargon', type: 3, target_id: '9', resolved: { messages: { '9': target } } },
    },
    { self: '0', now: 0 },
  );
  expect(decoded).toMatchObject({
    kind: 'take',
    acknowledgement: { type: 5, data: { flags: 64 } },
    inbound: { kind: 'decode', locale: 'fr', text: 'NRIs @user\nThe MAG\nmeets' },
  });
});

it('Teams: the words of a message are read without its markup', () => {
  const decoded = decodeActivity({
    type: 'invoke',
    name: 'composeExtension/fetchTask',
    id: 'a1',
    channelId: 'msteams',
    serviceUrl: 'https://smba.example/',
    from: { id: '29:ana' },
    recipient: { id: '28:bot' },
    conversation: { id: '19:x@thread.v2', conversationType: 'groupChat', tenantId: 't' },
    locale: 'ar',
    value: {
      commandId: explainCommand,
      messagePayload: {
        subject: 'News',
        body: {
          contentType: 'html',
          content: '<p>The <b>MAG</b> &amp; <at id="0">Kim</at></p><p>NRIs<br>meet</p>',
        },
      },
    },
  });
  expect(decoded).toMatchObject({ kind: 'decode', locale: 'ar' });
  expect(decoded?.kind === 'decode' && decoded.text.split(/\s*\n\s*/)).toEqual([
    'News',
    'The MAG & Kim',
    'NRIs',
    'meet',
  ]);
});

it('Teams: a window in Arabic reads from right to left and only submits', () => {
  const reply = replyIn('ar', {
    title: 'بكلمات بسيطة',
    body: [paragraph('معنى MAG')],
    choices: [{ key: 'اشرح: MAG', label: 'المزيد', action: { name: 'show', entry: 'term-mag' } }],
  });
  const shown = windowSchema.parse(renderWindow([reply, reply]));
  expect(shown.task.value.card.content).toMatchObject({ lang: 'ar', rtl: true });
  expect(JSON.stringify(shown)).not.toContain('Action.Execute');
});

it('Teams: what is said to a window that was closed meanwhile goes to its person alone', async () => {
  const heard: Inbound[] = [];
  const rig = await openTeams({
    receive: async (inbound) => {
      heard.push(inbound);
      await rig.adapter.send({ id: 'in-time', address: inbound.address, reply });
    },
    replies: () => Promise.resolve([]),
    suggest: () => [],
    served: () => emptyLibrary,
    report: () => undefined,
  });
  const reply = replyIn('en', { body: [paragraph('MAG')] });
  try {
    await rig.explain?.('the MAG');
    const [inbound] = heard;
    if (inbound === undefined) throw new Error('nothing was heard');
    await rig.adapter.send({ id: 'too-late', address: inbound.address, reply });
    const [late, window] = rig.seen().map(({ place }) => place);
    expect([late, window]).toContain('window');
    expect(rig.seen()).toHaveLength(2);
    // Not the group the message stands in.
    expect(rig.seen().map(({ place }) => place)).not.toContain('19:one@thread.v2');
  } finally {
    await rig.stop();
  }
});
