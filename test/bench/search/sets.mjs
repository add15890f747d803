// The sets that search is measured with, all in one shape: entries, and questions with the ids that are right (none where
// a question is out of scope), in a half to tune on (`valid`) and one that only judges (`test`).
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { goldenFrom } from '../../../dist/src/golden.js';
import { knowledgeFrom } from '../../../dist/src/knowledge-source.js';
import { ownKnowledge } from '../../../dist/src/system.js';

const beside = (name) => readFileSync(new URL(`../clinc150/${name}`, import.meta.url));

/** An entry as the search takes it. Without a title its first phrasing stands in. */
export const entryOf = ({ id, title, questions }) => ({
  id,
  kind: 'concept',
  language: 'en',
  title: title ?? questions[0] ?? id,
  summary: '',
  body: [],
  parts: [],
  questions: title === undefined ? questions.slice(1) : questions,
  aliases: [],
  positions: [],
  meanings: [],
  translations: [],
});

const clinc = (name) => {
  const { intents, train, valid, test } = JSON.parse(gunzipSync(beside('clinc150.json.gz')));
  const draw = JSON.parse(beside('draws.json'))[name.replace('t', 'a')];
  const questionsOf = ({ texts, intents: right }) =>
    texts.map((text, index) => ({ text, right: right[index] < 0 ? [] : [intents[right[index]]] }));
  return {
    entries: intents.map((id, intent) =>
      entryOf({
        id,
        title: name.endsWith('t') ? id.replaceAll('_', ' ') : undefined,
        questions: (draw?.[intent] ?? [...train[intent].keys()]).map((place) => train[intent][place]),
      }),
    ),
    valid: questionsOf(valid),
    test: questionsOf(test),
  };
};

const golden = async () => {
  const { library } = await knowledgeFrom(ownKnowledge());
  const questions = await goldenFrom(ownKnowledge());
  const halfOf = (half) =>
    questions
      .filter((one) => one.half === half)
      .map(({ ask, first, lang }) => ({ text: ask, right: first, language: lang }));
  return {
    entries: [...library.entries.values()].filter(({ kind }) => kind !== 'source'),
    ambiguities: library.ambiguities,
    elsewhere: library.elsewhere,
    valid: halfOf('development'),
    test: halfOf('judge'),
  };
};

/** Numbers below a limit, by a fixed sequence, so that every run sees the same. */
export const sequence = (seed) => {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

// The first phrasings of every intent of the full set, 10,000 in all.
const cut = () => {
  const full = clinc('full');
  const upTo = (index) => Math.round((10_000 * index) / full.entries.length);
  return {
    ...full,
    entries: full.entries.map((entry, index) => ({
      ...entry,
      // One of them stands in as its title.
      questions: entry.questions.slice(0, upTo(index + 1) - upTo(index) - 1),
    })),
  };
};

// Every word of every training phrasing of CLINC150, as often as it stands there, shuffled and cut into entries of one
// title (4 words) and two questions (8 words each); shuffled again whenever the words are used up.
const synthetic = (count) => {
  const { train, test } = JSON.parse(gunzipSync(beside('clinc150.json.gz')));
  const words = train.flat().join(' ').split(/\s+/u);
  const next = sequence(42);
  let at = words.length;
  const word = () => {
    if (at >= words.length) {
      for (let place = words.length - 1; place > 0; place -= 1) {
        const other = next(place + 1);
        [words[place], words[other]] = [words[other], words[place]];
      }
      at = 0;
    }
    at += 1;
    return words[at - 1];
  };
  const phrase = (length) => Array.from({ length }, word).join(' ');
  return {
    entries: Array.from({ length: count }, (_, index) =>
      entryOf({ id: `synthetic-${index}`, title: phrase(4), questions: [phrase(8), phrase(8)] }),
    ),
    valid: [],
    test: test.texts.map((text) => ({ text, right: [] })),
  };
};

/** A set by name: `5a 5b 5t 10a 10b 10t small cut full` of CLINC150, `golden`, or `synthetic-<entries>`. */
export const setOf = async (name) => {
  if (name === 'golden') return golden();
  if (name === 'cut') return cut();
  if (name.startsWith('synthetic-')) return synthetic(Number(name.slice('synthetic-'.length)));
  return clinc(name);
};
