import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLibrary as library } from '../../src/core/library.ts';
import type { Inbound } from '../../src/core/message.ts';
import { turn } from '../../src/core/turn.ts';
import type { ConversationState, Found, World } from '../../src/core/world.ts';
import { noon, realServing } from '../desk.ts';

const nothingFound: Found = { hits: [], inField: false };
const world = (part: Partial<World> = {}): World => ({
  now: noon,
  library,
  search: () => nothingFound,
  conversation: undefined,
  settings: { keepQuestions: false },
  ...part,
});
const message = (text: string, part: Partial<Inbound> = {}): Inbound =>
  ({
    kind: 'message',
    delivery: '1',
    address: { platform: 'slack', id: 'slack:T:C', ref: null },
    person: { id: 'slack:T:U' },
    text,
    addressed: true,
    ...part,
  }) as Inbound;
const live = (part: Partial<ConversationState> = {}): ConversationState => ({
  offers: [],
  insults: 0,
  at: noon,
  ...part,
});

describe('turn', () => {
  it('gives any text one bounded outcome with words in it', async () => {
    const { library: real, search } = await realServing();
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.lorem({ maxCount: 60 })),
        (text) => {
          const decided = turn(message(text), world({ library: real, search }));
          expect(decided.outcome).toBeDefined();
          expect(decided.replies.length).toBeGreaterThan(0);
          expect(decided.replies.length).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is the same for the same message and world', async () => {
    const { library: real, search } = await realServing();
    const one = () => turn(message('how do i join an nri'), world({ library: real, search }));
    expect(one()).toEqual(one());
  });

  it('says nothing to a message that was not for the desk, where it does not already talk with this person', () => {
    expect(turn(message('hi all', { addressed: false }), world())).toMatchObject({
      replies: [],
      state: 'unchanged',
    });
    expect(turn(message('hi', { addressed: false }), world({ conversation: live() })).replies.length).toBe(1);
    const old = live({ at: noon - 25 * 3_600_000 });
    expect(turn(message('hi', { addressed: false }), world({ conversation: old })).replies).toEqual([]);
  });

  it('forgets what was offered after a day', () => {
    const offers = [{ key: '1', label: 'Help', action: { name: 'help' } as const }];
    const now = turn(message('1'), world({ conversation: live({ offers }) }));
    const later = turn(message('1'), world({ conversation: live({ offers, at: noon - 25 * 3_600_000 }) }));
    expect(now.replies[0]?.title).toBe('What I can do');
    expect(later.outcome).toBe('miss');
  });

  it('keeps nothing of a message about danger, whether its words or the search gave it away', () => {
    const said = turn(message('they arrested my brother'), world());
    expect(said).toMatchObject({ outcome: 'crisis', state: 'forget' });
    expect(said.log?.text).toBeUndefined();
    const found = turn(
      message('something odd and grave'),
      world({
        search: () => ({ hits: [{ entry: 'someone-at-risk', confidence: 0.8 }], inField: true }),
        settings: { keepQuestions: true },
      }),
    );
    expect(found).toMatchObject({ outcome: 'crisis', state: 'forget' });
    expect(found.log?.text).toBeUndefined();
  });

  it('logs no text unless told to, and then without what points at a person', () => {
    const text = 'can you write to me at ana@example.org about the visa';
    expect(turn(message(text), world()).log).not.toHaveProperty('text');
    const kept = turn(message(text), world({ settings: { keepQuestions: true } })).log?.text;
    expect(kept).toContain('visa');
    expect(kept).not.toContain('ana@');
  });

  it('answers in the language of the platform when the words could be anybody’s', () => {
    const french = turn(message('menu', { locale: 'fr-CA' }), world());
    expect(french.replies[0]?.language).toBe('fr');
    expect(turn(message('merci'), world()).replies[0]?.language).toBe('fr');
  });

  it('numbers buttons from one, and every number can be typed', () => {
    const { replies, state } = turn(message('help'), world());
    const buttons = replies.flatMap((reply) => reply.buttons);
    expect(buttons.map(({ key }) => key)).toEqual(buttons.map((_, index) => String(index + 1)));
    expect(typeof state === 'string' ? [] : state.offers.map(({ key }) => key)).toEqual(
      buttons.map(({ key }) => key),
    );
  });

  it('never repeats the words of a question', () => {
    for (const text of ['xyzzy plugh', '<script>xyzzy</script>', '@everyone xyzzy'])
      expect(JSON.stringify(turn(message(text), world()).replies)).not.toContain('xyzzy');
  });

  it('does not take a lone follow-up word, or a number nobody offered, for a question', () => {
    for (const text of ['sources', 'when?', 'more'])
      expect(turn(message(text), world()).outcome).toBe('refusal');
    const offers = [{ key: '1', label: 'Help', action: { name: 'help' } as const }];
    expect(turn(message('9'), world({ conversation: live({ offers }) })).outcome).toBe('refusal');
  });

  it('takes "next" for the next page', () => {
    const action = { name: 'browse', shelf: 'terms', page: 2 } as const;
    const offers = [{ key: '1', label: 'Next page', action }];
    expect(turn(message('next'), world({ conversation: live({ offers }) })).replies[0]?.title).toBe(
      'Words and acronyms',
    );
  });

  it('clears a workspace it was removed from', () => {
    const gone = turn({ ...message(''), kind: 'removed' }, world());
    expect(gone).toMatchObject({ forgetWorkspace: 'slack:T:C', replies: [] });
  });
});
