import { expect, it } from 'vitest';
import { decodeText, lookUp } from '../../src/core/decode/find.ts';
import { glossaryOf } from '../../src/core/decode/glossary.ts';
import type { Entry } from '../../src/core/entry.ts';
import type { Library } from '../../src/core/library.ts';
import { realServing } from '../desk.ts';

const { library } = await realServing();

/** The words found, in order, with the entries they stand for where that matters. */
const wordsOf = (text: string): readonly string[] => decodeText(library, text).terms.map((term) => term.text);
const entriesOf = (text: string): readonly string[] =>
  decodeText(library, text).terms.map(({ entry }) => entry.id);
const unknownOf = (text: string): readonly string[] => decodeText(library, text).unknown;
const meaningsOf = (text: string): readonly (readonly string[])[] =>
  decodeText(library, text).terms.map(({ entry, meanings }) =>
    meanings.map((one) => entry.meanings[one]?.community ?? ''),
  );

it('ordinary words are never explained, small or stressed', () => {
  for (const text of [
    'it may be that who knows us is ok',
    'It MAY be. It IS so. OK? WHO cares about US?',
    'Read this FIRST, then TAG me. On that BASIS we go.',
    'I live in the US, IT support is down, see the TV at 5 PM',
    'We flew to Washington, DC.',
    'a ripe apricot, a tor on the hill, a sip of tea',
    'the chapter of the book, the transit of the goods, an observer in the dark',
    'por favor, no es para ti; si va, ok',
    'on se voit au mag, un cas sur deux, tag et bus',
  ])
    expect(decodeText(library, text), text).toMatchObject({ terms: [], unknown: [] });
});

it('what the text says of its own capitals counts, whatever else they mean', () => {
  const { terms, said } = decodeText(
    library,
    'The World Health Organization (WHO) met. Our DC (data center) is down. WHO and DC again.',
  );
  expect(terms).toEqual([]);
  expect(said.map(({ capitals, words }) => [capitals, words])).toEqual([
    ['WHO', 'World Health Organization'],
    ['DC', 'data center'],
  ]);
  // The same explanation, or one in another language, is no other meaning.
  expect(entriesOf('the Dynamic Coalition (DC) meets')).toEqual(['term-dc']);
  expect(entriesOf("l'Union internationale des télécommunications (UIT)")).toEqual(['term-itu']);
});

it('terms are found inside Chinese, Arabic and Cyrillic text, with nothing between', () => {
  expect(wordsOf('关于IGF和MAG的问题,GDC以及WSIS+20')).toEqual(['IGF', 'MAG', 'GDC', 'WSIS+20']);
  expect(wordsOf('互联网治理论坛今年在哪里')).toEqual(['互联网治理论坛']);
  expect(wordsOf('هل الـIGF وICANN مختلفان؟')).toEqual(['IGF', 'ICANN']);
  expect(wordsOf('في منتدى حوكمة الإنترنت')).toHaveLength(1);
  expect(wordsOf('о Форуме по управлению Интернетом и об ICANN')).toHaveLength(2);
});

it('plurals, hyphens, dots, numbers behind and small letters change nothing', () => {
  for (const text of [
    'three NRIs',
    "the NRI's report",
    'NRI-led',
    'non-NRI sessions',
    'N.R.I. meeting',
    'an nri in Togo',
    'all nris',
  ])
    expect(entriesOf(text), text).toEqual(['term-nri']);
  expect(entriesOf('ICANN86 and IETF122')).toEqual(['term-icann', 'term-ietf']);
  expect(entriesOf('a multi-stakeholder model')).toEqual(['term-multistakeholder']);
  expect(entriesOf('Community Networks')).toEqual(['term-community-network']);
  expect(entriesOf('CCTLD or cctld or ccTLDs')).toEqual(['term-cctld']);
  expect(entriesOf('zero rating')).toEqual(['term-zero-rating']);
});

it('the longest name wins, and a sentence that ends parts names', () => {
  expect(wordsOf('RIPE NCC and the IGF Secretariat')).toEqual(['RIPE NCC', 'IGF Secretariat']);
  expect(wordsOf('We like RIPE. NCC is another thing.')).toEqual(['RIPE']);
});

it('one of several meanings is chosen only where the message speaks of its community', () => {
  expect(meaningsOf('The EC met.')).toEqual([['ICANN', 'APNIC', 'European Union']]);
  expect(meaningsOf('She stands for the APNIC EC.')[1]).toEqual(['APNIC']);
  expect(meaningsOf('the ICANN NomCom')).toEqual([[]]);
  expect(meaningsOf('The NomCom of ARIN is ready.')[0]).toEqual(['ARIN']);
  expect(
    meaningsOf(
      'Both ICANN and the IETF have one: the NomCom is at work since spring, and much is said of it in each',
    )[2],
  ).not.toHaveLength(1);
  expect(meaningsOf('at 12:00 UTC')).toEqual([['all']]);
});

it('words of every day are explained only among those who use them so', () => {
  expect(wordsOf('We found a new chapter of ISOC in Togo.')).toEqual(['chapter', 'ISOC']);
  expect(wordsOf('We found a new chapter in the novel.')).toEqual([]);
  expect(wordsOf('FIRST coordinates with the CERT of Chile')).toEqual(['FIRST', 'CERT']);
});

it('capitals that nobody explains are named once, people and shouting are not', () => {
  expect(unknownOf('GIZ and KICTANet, then GIZ again, with many OTTs')).toEqual(['GIZ', 'KICTANet', 'OTT']);
  expect(unknownOf('Marie DIALLO and Jean-Paul KOUAME signed')).toEqual([]);
  expect(decodeText(library, 'THIS IS VERY URGENT PLEASE READ IT FIRST AND ANSWER SOON')).toMatchObject({
    terms: [],
    unknown: [],
  });
  expect(unknownOf('Chapter XIV and part III of it')).toEqual([]);
});

it('addresses, handles and files are nobody’s jargon', () => {
  expect(
    decodeText(
      library,
      'see https://www.intgovforum.org/IGF/MAG or mag@igf.example.org, ask @ICANN, read igf-mag.pdf',
    ),
  ).toMatchObject({ terms: [], unknown: [] });
});

it('a name by itself is looked up in any case', () => {
  for (const name of ['first', 'FIRST', 'First'])
    expect(lookUp(library, name).map(({ entry }) => entry.id)).toEqual(['body-first']);
  expect(lookUp(library, 'chapter')).toHaveLength(1);
  expect(lookUp(library, 'nothing of the kind')).toEqual([]);
});

it('every name it gives can be looked up again', () => {
  const names = [...library.entries.values()]
    .filter(({ kind }) => kind === 'term')
    .flatMap(({ title }) =>
      decodeText(library, title).terms.map(({ name, entry }) => [name, entry.id] as const),
    );
  expect(names.length).toBeGreaterThan(200);
  for (const [name, entry] of names)
    expect(
      lookUp(library, name).map((term) => term.entry.id),
      name,
    ).toContain(entry);
});

it('its names are gathered once for a library', () => {
  expect(glossaryOf(library)).toBe(glossaryOf(library));
  expect(glossaryOf({ ...library })).not.toBe(glossaryOf(library));
});

it('any text is read in time that grows with its length, and gives no more than was in it', () => {
  const hard = [
    '('.repeat(50_000),
    'A'.repeat(50_000),
    'a-'.repeat(25_000),
    'I.G.F.'.repeat(8_000),
    '会'.repeat(50_000),
    'x@'.repeat(25_000),
    'IGF '.repeat(12_000),
    'www.'.repeat(12_000),
    'EC '.repeat(16_000),
    '(AB) '.repeat(10_000),
  ];
  for (const text of hard) {
    const { terms, unknown } = decodeText(library, text);
    expect(terms.length + unknown.length).toBeLessThan(5);
  }
});

it('a library of its own names is enough', () => {
  const term = {
    ...library.entries.get('term-mag'),
    id: 'term-xyz',
    title: 'XYZ',
    aliases: [],
    meanings: [],
    translations: [],
    related: [],
  } as unknown as Entry;
  const own: Library = { ...library, entries: new Map([[term.id, term]]) };
  expect(decodeText(own, 'XYZ and MAG')).toMatchObject({ terms: [{ text: 'XYZ' }], unknown: ['MAG'] });
});
