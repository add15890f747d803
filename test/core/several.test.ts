import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../src/bot.ts';
import { plainReply } from '../../src/core/plain.ts';
import { partsOf } from '../../src/core/several.ts';
import { turn } from '../../src/core/turn.ts';
import type { Turn } from '../../src/core/world.ts';
import { noon, realServing } from '../desk.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await realServing();
});

const said = (text: string, { search, library } = serving): Turn =>
  turn(
    {
      kind: 'message',
      delivery: '1',
      address: { platform: 'web', id: 'web:1', ref: null },
      person: { id: 'web:you' },
      text,
      addressed: true,
    },
    { now: noon, library, search, conversation: undefined, settings: { keepQuestions: false } },
  );

describe('several questions in one message', () => {
  it.each([
    // English: by a sign, an "and", lines, numbers; what is said beside them needs no answer.
    ['what is the mag? and how do i propose a workshop', ['mag', 'igf-propose-workshop']],
    ['what is the mag and how do i propose a workshop', ['mag', 'igf-propose-workshop']],
    ['what is the mag? how do i propose a workshop?', ['mag', 'igf-propose-workshop']],
    ['Hello. what is the mag? how do i propose a workshop? thanks', ['mag', 'igf-propose-workshop']],
    ['what is the mag\nhow do i propose a workshop', ['mag', 'igf-propose-workshop']],
    ['- what is the mag\n- what is the igf', ['mag', 'igf']],
    [
      '1. what is the mag\n2. how do i propose a workshop\n3. what is the igf',
      ['mag', 'igf-propose-workshop', 'igf'],
    ],
    ['1) what is the mag 2) how do i propose a workshop', ['mag', 'igf-propose-workshop']],
    ['is there an igf in kenya? how do i propose a workshop?', ['initiative-kenya', 'igf-propose-workshop']],
    ['what is the igf, and also how do i propose a workshop', ['igf', 'igf-propose-workshop']],
    // French.
    [
      'comment participer au fgi en ligne et qui paie mon voyage',
      ['igf-take-part-online', 'funding-overview'],
    ],
    [
      'Qui paie mon voyage ? Comment participer au FGI en ligne ?',
      ['funding-overview', 'igf-take-part-online'],
    ],
    ['qui paie mon voyage\nqu’est-ce que le fgi', ['funding-overview', 'igf']],
    // Spanish.
    ['¿cómo participo en línea en el igf? ¿qué es el igf?', ['igf-take-part-online', 'igf']],
    ['¿qué es el igf?\n¿qué es el mag?', ['igf', 'mag']],
  ] as const)('are each answered: %s', (text, entries) => {
    const decided = said(text);
    expect(decided).toMatchObject({ outcome: 'answer', basis: 'several' });
    expect(decided.named.map(({ id }) => id)).toEqual(entries);
  });

  it.each([
    // One subject, or one question with two halves.
    'what is dns and how does dns work',
    'what is the difference between the igf and icann',
    'who chooses the mag and how long do they serve',
    'what is the mag? how do i join it?',
    'what is the igf? i am new here',
    'how do i propose a workshop and a panel',
    'what is action point 5.4',
    'recommendation 5. what does it say?',
    'can i take part online and in person',
    'what is the igf??',
    // A half that leans on the other.
    'who may run for isoc trustee and who casts the ballots',
    'i work at a regulator in ghana. is the african ig school for me and how do i sign up',
    // A half that nobody could answer by itself.
    'what is the mag? why is the sky blue?',
    'how do i propose a workshop and when is lunch',
    'quelle est la différence entre le fgi et le mag',
    'comment participer au fgi en ligne et pourquoi',
    '¿cómo participo en línea en el igf y por qué?',
    '¿qué es el igf? gracias',
  ])('are not seen in what is one: %s', (text) => {
    expect(said(text).basis).not.toBe('several');
  });

  it('give each answer a source line of its own and a number that opens it', () => {
    const decided = said('what is the mag? how do i propose a workshop?');
    const [reply] = decided.replies;
    expect(decided.replies.length).toBe(1);
    expect(reply?.sources.map(({ title }) => title.slice(0, 4))).toEqual(['1 · ', '2 · ']);
    expect(reply?.buttons.slice(0, 2)).toMatchObject([
      { key: '1', action: { name: 'show', entry: 'mag' } },
      { key: '2', action: { name: 'show', entry: 'igf-propose-workshop' } },
    ]);
    const text = reply === undefined ? '' : plainReply(reply);
    expect(text.length).toBeLessThan(2_500);
  });

  it('are asked back when they are more than three', () => {
    const decided = said(
      'what is the igf? what is the mag? how do i propose a workshop? what is the ietf? what is icann?',
    );
    expect(decided).toMatchObject({ outcome: 'choice', basis: 'several' });
    expect(decided.named.length).toBeGreaterThan(3);
    expect(decided.replies[0]?.body).toContainEqual({
      kind: 'paragraph',
      children: [{ kind: 'text', text: 'You asked many things at once. Which shall I answer first?' }],
    });
  });

  it('say that what is out of date is out of date', () => {
    const late: Serving = {
      ...serving,
      search: (text) => ({
        hits: [{ entry: text.includes('member') ? 'mag-nomination' : 'mag', confidence: 0.9 }],
        inField: true,
      }),
    };
    const reply = said('what is the mag? how does one become member?', late).replies[0];
    expect(reply === undefined ? '' : plainReply(reply)).toContain('out of date');
  });

  it('give a person at risk that answer alone', () => {
    const grave: Serving = {
      ...serving,
      search: (text) => ({
        hits: [{ entry: text.includes('grave') ? 'someone-at-risk' : 'mag', confidence: 0.8 }],
        inField: true,
      }),
    };
    expect(said('what is the mag? what about something odd and grave?', grave)).toMatchObject({
      outcome: 'crisis',
      state: 'forget',
    });
  });

  it('are set apart in any text, in bounded parts that lose no question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        for (const part of partsOf(text)) {
          expect(part.length).toBeLessThanOrEqual(2_000);
          expect(part).toMatch(/\p{L}/u);
        }
      }),
      { numRuns: 300 },
    );
    expect(partsOf('什么是MAG？怎么注册？')).toEqual(['什么是MAG？', '怎么注册？']);
    expect(partsOf('ما هو MAG؟ كيف أسجل؟')).toEqual(['ما هو MAG؟', 'كيف أسجل؟']);
  });
});
