import { beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../src/bot.ts';
import { languages } from '../../src/core/language.ts';
import { turn } from '../../src/core/turn.ts';
import type { Search, Turn } from '../../src/core/world.ts';
import { createSearch } from '../../src/search/search.ts';
import { noon, realServing } from '../desk.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await realServing();
});

const said = (text: string, search: Search, locale = 'en'): Turn =>
  turn(
    {
      kind: 'message',
      delivery: '1',
      address: { platform: 'web', id: 'web:1', ref: null },
      person: { id: 'web:you' },
      text,
      locale,
      addressed: true,
    },
    {
      now: noon,
      library: serving.library,
      search,
      conversation: undefined,
      settings: { keepQuestions: false },
    },
  );

// Knows "multistakeholder" when it may correct, and nothing when it may not.
const corrects: Search = (_, context) =>
  context?.asTyped === true
    ? { hits: [], inField: false }
    : {
        hits: [{ entry: 'multistakeholder', confidence: 0.9 }],
        inField: true,
        corrections: [{ typed: 'multistakehlder', read: 'multistakeholder' }],
      };

const emphasised = (decided: Turn): readonly string[] => {
  const [first] = decided.replies[0]?.body ?? [];
  return first?.kind === 'paragraph'
    ? first.children.flatMap((child) =>
        child.kind === 'emphasis' ? child.children.map((one) => ('text' in one ? one.text : '')) : [],
      )
    : [];
};

describe('a word that was read as another', () => {
  it.each(languages)('is named in %s, where that made the difference', (language) => {
    const decided = said('Multistakehlder', corrects, language);
    expect(decided.replies[0]?.language).toBe(language);
    expect([...emphasised(decided)].sort()).toEqual(['multistakehlder', 'multistakeholder']);
  });

  it('is not mentioned where it changed nothing, or nothing came of it', () => {
    const same: Search = (text) => corrects(text, {});
    expect(emphasised(said('multistakehlder', same))).toEqual([]);
    const lost: Search = (text, context) => ({ ...corrects(text, context), hits: [], inField: false });
    expect(emphasised(said('multistakehlder', lost))).toEqual([]);
  });

  it('is mentioned of the real search', () => {
    expect(emphasised(said('what is the multistakehlder model', serving.search))).toEqual([
      'multistakehlder',
      'multistakeholder',
    ]);
    expect(emphasised(said('what is the multistakeholder model', serving.search))).toEqual([]);
  });

  it('is the same search as without corrections when words are to be taken as typed', () => {
    expect(serving.search('what is the multistakehlder model').corrections).toEqual([
      { typed: 'multistakehlder', read: 'multistakeholder' },
    ]);
    expect(
      serving.search('what is the multistakehlder model', { asTyped: true }).corrections,
    ).toBeUndefined();
  });

  it.each([
    ['what is AFNIC', []],
    ['what is afnic', []],
    ['what is APINC and why', []],
    ['what is LACNOC', []],
    // All the letters are there, in a wrong order, doubled, or one short.
    ['what is apinc', [{ typed: 'apinc', read: 'apnic' }]],
    ['what is apnicc', [{ typed: 'apnicc', read: 'apnic' }]],
    ['what is afrinc', [{ typed: 'afrinc', read: 'afrinic' }]],
  ])('is never one acronym for another: %s', (question, corrections) => {
    const words = {
      kind: 'body' as const,
      language: 'en' as const,
      summary: '',
      body: [],
      parts: [],
      positions: [],
      meanings: [],
      translations: [],
    };
    const search = createSearch([
      { ...words, id: 'apnic', title: 'APNIC', aliases: ['APNIC'], questions: ['what is apnic'] },
      { ...words, id: 'lacnic', title: 'LACNIC', aliases: ['LACNIC'], questions: ['what is lacnic'] },
      { ...words, id: 'afrinic', title: 'AFRINIC', aliases: ['AFRINIC'], questions: ['what is afrinic'] },
    ]);
    expect(search(question).corrections ?? []).toEqual(corrections);
  });
});
