import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeActivity, decodeJoins } from '../../adapters/teams/decode.ts';
import type { Inbound } from '../../src/core/message.ts';

interface Fixture {
  readonly activity: Readonly<Record<string, unknown>>;
  /** What the desk makes of it; null for what it leaves alone. */
  readonly inbound: Inbound | null;
}

const folder = new URL('../fixtures/teams/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
const fixture = (name: string): Fixture =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Fixture;

describe('an activity of Teams', () => {
  it.each(names)('%s is read as its fixture says', (name) => {
    const { activity, inbound } = fixture(name);
    expect(decodeActivity(activity) ?? null).toEqual(inbound);
  });

  it('is held by a fixture for everything Teams sends, and for what the desk leaves alone', () => {
    expect(names.length).toBeGreaterThanOrEqual(30);
    expect(names.filter((name) => fixture(name).inbound === null)).toEqual([
      'install-upgrade',
      'invoke-other',
      'members-added-person',
      'other-bot',
      'own-edit',
      'own-message',
      'reaction',
      'typing',
      'undelete',
      'web-chat',
    ]);
  });

  it('has the same delivery id when it is delivered again, and another one in another conversation', () => {
    const { activity } = fixture('group-mention');
    const again = decodeActivity({ ...activity, timestamp: '2026-11-22T09:30:15.999Z' });
    expect(again?.delivery).toBe(decodeActivity(activity)?.delivery);
    const elsewhere = decodeActivity({ ...activity, conversation: { id: '19:other@thread.v2' } });
    expect(elsewhere?.delivery).not.toBe(again?.delivery);
  });

  it('that changes or takes back a message names it as the message itself does', () => {
    const names = ['personal-message', 'edit', 'deletion'].map((name) => {
      const decoded = decodeActivity(fixture(name).activity);
      return decoded !== undefined && 'message' in decoded ? decoded.message : name;
    });
    expect(new Set(names).size).toBe(1);
    const [message, edited] = ['channel-thread-mention', 'channel-edit'].map((name) =>
      decodeActivity(fixture(name).activity),
    );
    expect(edited).toMatchObject({
      address: message?.address,
      message: '19:general4f1c9d0b8a7e4d6cb1a2c3d4e5f60718@thread.tacv2|1795300111111',
    });
    expect(message).toMatchObject({ message: edited?.kind === 'edited' ? edited.message : '' });
  });

  it('of a second edit is another delivery, and of the same one delivered again is not', () => {
    const { activity } = fixture('edit');
    const second = decodeActivity({ ...activity, timestamp: '2026-11-22T09:31:00.000Z' });
    const again = decodeActivity({ ...activity });
    expect(second?.delivery).not.toBe(decodeActivity(activity)?.delivery);
    expect(again?.delivery).toBe(decodeActivity(activity)?.delivery);
  });

  it('of an installation has one delivery id for both messages Teams sends, so that one welcome is said', () => {
    const [first, second] = ['install-personal', 'members-added-desk'].map((name) =>
      decodeActivity(fixture(name).activity),
    );
    expect(first).toMatchObject({ kind: 'action', action: { name: 'welcome' } });
    expect(first?.delivery).toBe(second?.delivery);
  });

  it('of an installation on a later day is greeted again', () => {
    const { activity } = fixture('install-personal');
    const later = decodeActivity({ ...activity, timestamp: '2026-11-23T09:30:00.000Z' });
    expect(later?.delivery).not.toBe(decodeActivity(activity)?.delivery);
  });

  it('of a removal is never taken for an earlier one', () => {
    const { activity } = fixture('remove-personal');
    const later = decodeActivity({ ...activity, id: 'f:remove-later' });
    expect(later?.delivery).not.toBe(decodeActivity(activity)?.delivery);
  });

  it('of a removal names a prefix of every address of that place', () => {
    const removed = decodeActivity(fixture('remove-team').activity);
    const thread = decodeActivity(fixture('channel-thread-mention').activity);
    expect(thread?.address.id.startsWith(removed?.address.id ?? '-')).toBe(true);
  });

  it('keeps no name of a person', () => {
    for (const name of names.filter((one) => one !== 'group-two-mentions'))
      expect(JSON.stringify(decodeActivity(fixture(name).activity) ?? null)).not.toMatch(
        /Ana Example|Ben Other/,
      );
  });

  it('is never an error, whatever is in it', () => {
    const { activity } = fixture('group-mention');
    const keys = fc.constantFrom(...Object.keys(activity));
    fc.assert(
      fc.property(keys, fc.anything(), (key, value) => {
        decodeActivity({ ...activity, [key]: value });
        decodeActivity(value);
      }),
    );
  });

  it('with any text keeps what was typed, as Teams escapes it', () => {
    const { activity } = fixture('personal-message');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        const decoded = decodeActivity({ ...activity, text: escaped });
        const expected = typed
          .replace(/[ \u00A0]+/g, ' ')
          .replace(/ ?\r?\n ?/g, '\n')
          .trim();
        expect(decoded).toMatchObject({ text: expected });
      }),
    );
  });
});

describe('who joins in Teams', () => {
  it('is one delivery each, and never the desk itself or another bot', () => {
    const { activity } = fixture('members-added-person');
    const heard = decodeJoins(activity);
    expect(heard.length).toBeGreaterThan(0);
    for (const one of heard) expect(one).toMatchObject({ kind: 'joined', address: { platform: 'teams' } });
    expect(new Set(heard.map(({ delivery }) => delivery)).size).toBe(heard.length);
    const more = decodeJoins({
      ...activity,
      membersAdded: [{ id: '29:one' }, { id: '29:two' }, { id: '28:another-bot' }],
    });
    expect(more.map(({ person }) => person.id.split(':').slice(2).join(':'))).toEqual(['29:one', '29:two']);
    expect(decodeJoins(fixture('members-added-desk').activity)).toEqual([]);
    expect(decodeJoins(fixture('personal-message').activity)).toEqual([]);
    expect(decodeJoins('nothing')).toEqual([]);
  });
});
