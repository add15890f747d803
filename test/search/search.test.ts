import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/search.ts';
import { detectLanguage } from '../../src/search/language.ts';
import { createSpelling, editDistance } from '../../src/search/spelling.ts';
import { analyse, rawWords } from '../../src/search/words.ts';

const entry = (
  id: string,
  title: string,
  questions: readonly string[],
  aliases: readonly string[] = [],
  summary = '',
) => ({
  id,
  kind: 'concept' as const,
  language: 'en' as const,
  title,
  summary,
  body: [],
  parts: [],
  questions,
  aliases,
  positions: [],
  meanings: [],
  translations: [],
});

const entries = [
  entry(
    'mag',
    'Multistakeholder Advisory Group',
    ['what is the mag', 'who plans the programme of the forum'],
    ['MAG'],
  ),
  entry('mag-join', 'Become a member of the MAG', [
    'how can i join the mag',
    'nomination for the advisory group',
  ]),
  entry(
    'travel',
    'Travel support',
    ['who pays for my flight', 'is there a scholarship to attend'],
    ['travel grant'],
  ),
  entry('online', 'Take part online', [
    'can i follow the meeting from home',
    'join by zoom',
    'remote participation',
  ]),
  entry('message', 'IGF messages', ['what are the messages of the forum', 'outcome messages']),
  entry('first', 'IGF Plus', ['what is igf+'], ['IGF+']),
  entry('igf', 'Internet Governance Forum', ['what is the forum about'], ['IGF']),
];
const search = createSearch(entries, {
  ambiguities: [{ phrases: ['group'], entries: ['mag', 'igf'], note: 'Two groups.' }],
});
const first = (question: string) => search(question).hits[0]?.entry;

describe('the order of hits', () => {
  it.each([
    // An acronym is matched as it stands before anything fuzzy: MAG never drifts to "message".
    ['MAG', 'mag'],
    ['what does mag mean?', 'mag'],
    // "How do I get in" is told apart from "what is it" by the small words and the verb.
    ['how can i join mag', 'mag-join'],
    // Everyday notions: nobody wrote "bursary" or "money for the plane".
    ['any bursary for attending', 'travel'],
    // Typing errors in long words.
    ['remote particpation', 'online'],
    ['schoalrship', 'travel'],
    // A plus is part of a name.
    ['IGF+', 'first'],
    ['igf plus', 'first'],
    ['igf', 'igf'],
    // Order of words does not matter.
    ['flight my for pays who', 'travel'],
  ])('%s → %s', (question, wanted) => {
    expect(first(question)).toBe(wanted);
  });

  it('is the same every time', () => {
    const again = createSearch(entries);
    for (const question of ['mag', 'money for travel', 'zoom'])
      expect(again(question).hits).toEqual(createSearch(entries)(question).hits);
  });
});

describe('confidence', () => {
  it('is low for a question whose words nobody knows, high for a known phrasing', () => {
    expect(search('who pays for my flight').hits[0]?.confidence).toBeGreaterThan(0.9);
    expect(search('what should i have for breakfast today').hits[0]?.confidence ?? 0).toBeLessThan(0.5);
    expect(search('what should i have for breakfast today').inField).toBe(false);
  });

  it('never grows along the list, and stays between 0 and 1, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.lorem({ maxCount: 30 })),
        (question) => {
          const { hits } = search(question);
          hits.forEach((hit, index) => {
            expect(hit.confidence).toBeGreaterThanOrEqual(0);
            expect(hit.confidence).toBeLessThanOrEqual(1);
            expect(hit.confidence).toBeLessThanOrEqual(hits[index - 1]?.confidence ?? 1);
          });
        },
      ),
    );
  });
});

describe('an ambiguity that was declared', () => {
  it('is found behind the small words of a question, and only when nothing else is asked', () => {
    expect(search('what is the group?').ambiguity?.entries).toEqual(['mag', 'igf']);
    expect(search('advisory group nomination').ambiguity).toBeUndefined();
  });
});

describe('words', () => {
  it.each([
    ['Multi-stakeholder', ['multi', 'stakeholder', 'multistakeholder']],
    ["l'IGF d'été", ['igf', 'ete']],
    ['action point 1.3', ['action', 'point', '1.3']],
    ['the fifth recommendation', ['the', '5', 'recommendation']],
    ['recommendation five says', ['recommendation', '5', 'says']],
    ['gap six', ['gap', '6']],
    ['the six gaps', ['the', 'six', 'gaps']],
    ['IGF+', ['igf', 'plus']],
    ['إلى', ['الي']],
    ['١٢', ['12']],
  ])('%s', (text, words) => {
    expect(rawWords(text)).toEqual(words);
  });

  it('takes Chinese apart into words and pairs', () => {
    expect(rawWords('互联网治理论坛')).toContain('治理');
  });

  it('keeps small words out of the subject, but not when there is nothing else', () => {
    expect(analyse('how do I join the forum', 'en').content).toEqual(['join', 'forum']);
    expect(analyse('who are you', 'en').content).toEqual(['who', 'ar', 'you']);
    expect(analyse("qu'est-ce que le MAG", 'fr').content).toEqual(['mag']);
  });
});

describe('an Arabic word', () => {
  it.each([
    ['حوكمة', ['الحوكمة', 'لحوكمة', 'وحوكمة', 'للحوكمة', 'والحوكمة']],
    ['مبادرة', ['مبادرات', 'المبادرات', 'مبادرتنا', 'لمبادرة', 'مبادراتكم']],
    ['وطني', ['الوطنية', 'وطنية', 'والوطني']],
    ['مشارك', ['مشاركة', 'المشاركين', 'للمشاركة', 'مشاركون']],
    ['ورشة', ['ورش', 'ورشتي', 'الورشة']],
    ['إلكتروني', ['الإلكترونية', 'إلكترونيًا']],
    ['لجنة', ['اللجنة', 'للجنة', 'ولجنة']],
    ['مجاني', ['مجانا', 'مجانية', 'المجانية']],
    ['منتدى', ['المنتديات', 'منتدانا', 'بالمنتدى', 'للمنتدى']],
  ])('%s is found in every form people write it in', (word, forms) => {
    const [stem] = analyse(word, 'ar').stems;
    expect(forms.map((form) => analyse(form, 'ar').stems)).toEqual(forms.map(() => [stem]));
  });

  it('keeps its subject when small words stand around it, also in spoken Arabic', () => {
    expect(analyse('متى يكون المنتدى', 'ar').content).toEqual(analyse('المنتدى', 'ar').stems);
    expect(analyse('وين بدي سجل', 'ar').content).toEqual(analyse('سجل', 'ar').stems);
  });
});

describe('language', () => {
  it.each([
    ['what is the IGF', 'en'],
    ['comment participer au FGI en ligne', 'fr'],
    ['cómo puedo participar en el foro', 'es'],
    ['que es afrinic', 'es'],
    ["qu'est-ce que le MAG", 'fr'],
    ['qué decidió la cumbre de Túnez', 'es'],
    ['la date de la réunion à Genève', 'fr'],
    ['fecha de la proxima asamblea', 'es'],
    ['date de la rencontre', 'fr'],
    ['diferencia entre registro y registrador', 'es'],
    ['de la IGF', undefined],
    ['igf rio de janeiro', undefined],
    ["première réunion à l'IETF", 'fr'],
    ['neutralité', 'fr'],
    ['zona raíz', 'es'],
    ["what is an igf in Côte d'Ivoire", 'en'],
    ['IGF Québec', undefined],
    ['fórum em São Paulo', undefined],
    ['ما هو IGF', 'ar'],
    ['什么是IGF', 'zh'],
    ['что такое IGF', 'ru'],
    ['IGF', undefined],
    ['', undefined],
  ] as const)('%s is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('spelling', () => {
  const spell = createSpelling(new Set(['governance', 'workshop', 'proposal', 'internet']));

  it.each([
    ['governence', 'governance'],
    ['workshp', 'workshop'],
    ['porposal', 'proposal'],
    ['internet', undefined],
    ['igf', undefined],
    ['breakfast', undefined],
  ])('%s → %s', (word, wanted) => {
    expect(spell(word)).toBe(wanted);
  });

  it('counts changes as Damerau and Levenshtein did', () => {
    const slow = (one: string, other: string): number => {
      if (one === '' || other === '') return one.length + other.length;
      const same = one.at(-1) === other.at(-1) ? 0 : 1;
      const swap =
        one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)
          ? slow(one.slice(0, -2), other.slice(0, -2)) + 1
          : Number.POSITIVE_INFINITY;
      return Math.min(
        slow(one.slice(0, -1), other) + 1,
        slow(one, other.slice(0, -1)) + 1,
        slow(one.slice(0, -1), other.slice(0, -1)) + same,
        swap,
      );
    };
    const word = fc.stringMatching(/^[abc]{0,5}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other, 9)).toBe(slow(one, other));
      }),
    );
  });
});
