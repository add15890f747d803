import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createTerminalAdapter, type TerminalOptions } from '../../adapters/terminal/adapter.ts';
import { terminalFromEnv } from '../../adapters/terminal/config.ts';
import { decodeTyped } from '../../adapters/terminal/decode.ts';
import type { Reply } from '../../src/core/message.ts';
import { paragraph } from '../../src/core/rich.ts';
import { terminalUnderTest } from '../rigs/terminal.ts';
import { createFakeDoor } from '../web/fake-door.ts';
import { answer } from '../web/sample.ts';

const open = async (options: Partial<TerminalOptions> = {}, reply: Reply = answer) => {
  const input = new PassThrough();
  const output = new PassThrough();
  const adapter = createTerminalAdapter({
    input,
    output,
    columns: 80,
    colour: false,
    session: 's',
    ...options,
  });
  const door = createFakeDoor((inbound) => [
    { ...reply, body: [paragraph(`heard ${inbound.kind === 'message' ? inbound.text : inbound.kind}`)] },
  ]);
  door.attach(adapter);
  await adapter.start(door);
  return { adapter, door, input, shown: () => String(output.read() ?? '') };
};

test('piped lines are messages of their own, answered in order, and the end of the input is the end', async () => {
  const { adapter, door, input, shown } = await open();
  input.end('what is the igf\n\nmore');
  await adapter.done;
  expect(door.received).toMatchObject([
    { kind: 'message', text: 'what is the igf', delivery: 's:1', addressed: true, private: true },
    { kind: 'message', text: 'more', delivery: 's:3' },
  ]);
  const text = shown();
  expect(text.indexOf('heard what is the igf')).toBeLessThan(text.indexOf('heard more'));
  expect(text).not.toContain('> ');
});

test('several lines pasted by a person are one message', async () => {
  const { adapter, door, input } = await open({ interactive: true });
  input.write('first line\nsecond line\n');
  await new Promise((resolve) => setImmediate(resolve));
  input.end();
  await adapter.done;
  expect(door.received[0]).toMatchObject({ kind: 'action', action: { name: 'welcome' } });
});

test('a person is welcomed, prompted and seen off', async () => {
  const { adapter, door, input, shown } = await open({ interactive: true, locale: 'fr-FR' });
  const heard = new Promise<void>((resolve) => {
    const receive = door.receive.bind(door);
    Object.assign(door, {
      receive: async (inbound: Parameters<typeof receive>[0]) => {
        await receive(inbound);
        if (inbound.kind === 'message') resolve();
      },
    });
  });
  input.write('une question\net la suite\n');
  await heard;
  input.write('exit\n');
  await adapter.done;
  expect(door.received).toMatchObject([
    { kind: 'action', action: { name: 'welcome' }, locale: 'fr-FR' },
    { kind: 'message', text: 'une question\net la suite' },
  ]);
  const text = shown();
  expect(text).toContain('Tapez une question');
  expect(text).toContain('> ');
  expect(text).toContain('Au revoir.');
});

test('nothing after “exit” is asked', async () => {
  const { adapter, door, input } = await open();
  input.end('one\nexit\ntwo\n');
  await adapter.done;
  expect(door.received).toHaveLength(1);
});

test('typing the key of a shown button presses it, before one is shown it is a message', async () => {
  const { adapter, door, input } = await open();
  input.end('2\n2\n');
  await adapter.done;
  expect(door.received).toMatchObject([
    { kind: 'message', text: '2' },
    { kind: 'action', action: { name: 'show', entry: 'join-igf-online', part: 'all' } },
  ]);
});

test('stopping leaves even when nothing was ever typed', async () => {
  const { adapter } = await open();
  await adapter.stop();
  await expect(adapter.done).resolves.toBeUndefined();
});

test('a reader that went away ends the conversation', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const adapter = createTerminalAdapter({ input, output, columns: 80, colour: false });
  const door = createFakeDoor(() => [answer]);
  door.attach(adapter);
  await adapter.start(door);
  output.destroy(new Error('EPIPE'));
  await adapter.done;
  await expect(
    adapter.send({ id: 'r', address: { platform: 'terminal', id: 'x', ref: null }, reply: answer }),
  ).rejects.toThrow('The terminal is closed.');
});

test('only an exact key is a press, and blank lines are nothing', () => {
  const typing = { session: 's', delivery: '1', locale: undefined, buttons: answer.buttons };
  expect(decodeTyped(' 1 ', typing)).toMatchObject({ inbound: { kind: 'action' } });
  expect(decodeTyped('1 day', typing)).toMatchObject({ inbound: { kind: 'message', text: '1 day' } });
  expect(decodeTyped(' \r\n ', typing)).toEqual({ kind: 'nothing' });
  expect(decodeTyped('EXIT', typing)).toEqual({ kind: 'leave' });
});

test('the surroundings say how wide, how colourful and in which language', () => {
  const tty = { isTTY: true, columns: 300 };
  expect(terminalFromEnv({ LANG: 'fr_CA.UTF-8' }, tty)).toEqual({
    columns: 100,
    colour: true,
    locale: 'fr-CA',
  });
  expect(terminalFromEnv({ NO_COLOR: '1', LC_ALL: 'C' }, { isTTY: true, columns: 5 })).toEqual({
    columns: 24,
    colour: false,
    locale: undefined,
  });
  expect(terminalFromEnv({ TERM: 'dumb' }, tty).colour).toBe(false);
  expect(terminalFromEnv({}, { columns: 0 })).toMatchObject({ columns: 80, colour: false });
  expect(terminalFromEnv({ FORCE_COLOR: '1' }, {}).colour).toBe(true);
  expect(terminalFromEnv({ FORCE_COLOR: '0' }, tty).colour).toBe(false);
});

test('the rig types, presses and redelivers like a person', async () => {
  const door = createFakeDoor(() => [answer]);
  const rig = await terminalUnderTest.open(door);
  door.attach(rig.adapter);
  await rig.say('hello', { delivery: 'one' });
  await rig.say('hello', { delivery: 'one' });
  expect(rig.seen()).toHaveLength(1);
  await rig.press(rig.seen()[0]?.buttons[2]?.token ?? '');
  await rig.say('hello', { person: 'ben' });
  expect(door.received.at(2)).toMatchObject({ kind: 'action', action: { name: 'person' } });
  expect(rig.seen().map(({ place }) => place)).toEqual([
    'terminal:ana-one',
    'terminal:ana-one',
    'terminal:ben-one',
  ]);
  await rig.stop();
});
