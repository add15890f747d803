// Our search and the engines a developer could pick. Each makes, from a set, a function from a question to hits, best
// first, each with a score; all learn the very same phrasings.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { answerFrom } from '../../../dist/src/core/ask.js';
import { createSearch } from '../../../dist/src/search/search.js';

const require = createRequire(new URL('../peers/index.js', import.meta.url));
// By its path, because some peers tell Node nothing of ES modules; what is exported by default is the engine.
const load = async (name) => {
  const module = await import(pathToFileURL(require.resolve(name)).href);
  return module.default ?? module;
};

const foreign = 'elsewhere:';

/**
 * Every phrasing of a set with the entry it asks for, in every language. Questions of other subjects are phrasings like
 * any other, so that every engine learns from them what ours does.
 */
export const phrasingsOf = ({ entries, elsewhere = [] }) => [
  ...entries.flatMap((entry) =>
    [entry, ...entry.translations]
      .flatMap(({ title, aliases, questions }) => [title, ...aliases, ...questions])
      .filter((text) => text !== '')
      .map((text) => ({ id: entry.id, text })),
  ),
  ...elsewhere.flatMap(({ id, questions }) => questions.map((text) => ({ id: foreign + id, text }))),
];

// All phrasings of an entry as one text.
const documentsOf = (set) => {
  const texts = new Map();
  for (const { id, text } of phrasingsOf(set)) texts.set(id, `${texts.get(id) ?? ''} ${text}`);
  return [...texts].map(([id, text]) => ({ id, text }));
};

// The best phrasing of an entry speaks for it.
const byEntry = (rows, found) => {
  const best = new Map();
  for (const { index, score } of found) {
    const { id } = rows[index];
    if (score > (best.get(id) ?? Number.NEGATIVE_INFINITY)) best.set(id, score);
  }
  return [...best].map(([id, score]) => ({ id, score })).sort((one, other) => other.score - one.score);
};

// What is likeliest a question of another subject is told so by a score below every other.
const farBelow = 1e6;
const own = (hits) => {
  const found = hits.filter(({ id }) => !id.startsWith(foreign));
  return hits.length > 0 && found[0] !== hits[0]
    ? found.map(({ id, score }) => ({ id, score: score - farBelow }))
    : found;
};

const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const mostPhrasings = 50;

const ours = (set) => {
  const search = createSearch(set.entries, set);
  return ({ text, language = 'en' }) =>
    search(text, { language }).hits.map(({ entry, confidence }) => ({ id: entry, score: confidence }));
};

const nlpjs = async () => {
  const { NlpManager } = await load('node-nlp');
  return async (set) => {
    const manager = new NlpManager({ languages: ['en'], nlu: { log: false }, autoSave: false });
    for (const { id, text } of phrasingsOf(set)) manager.addDocument('en', text, id);
    await manager.train();
    return async ({ text }) =>
      (await manager.process('en', text)).classifications
        .filter(({ intent }) => intent !== 'None')
        .map(({ intent, score }) => ({ id: intent, score }));
  };
};

const sqlite = async () => {
  const { DatabaseSync } = await import('@photostructure/sqlite');
  return (set) => {
    const rows = phrasingsOf(set);
    const database = new DatabaseSync(':memory:');
    database.exec("create virtual table phrasing using fts5(text, tokenize='porter')");
    const insert = database.prepare('insert into phrasing(rowid, text) values (?, ?)');
    database.exec('begin');
    rows.forEach(({ text }, index) => insert.run(index + 1, text));
    database.exec('commit');
    const query = database.prepare(
      `select rowid, bm25(phrasing) as score from phrasing where phrasing match ? order by score limit ${mostPhrasings}`,
    );
    const search = ({ text }) => {
      const terms = words(text).map((word) => `"${word}"`);
      const found = terms.length === 0 ? [] : query.all(terms.join(' OR '));
      return byEntry(
        rows,
        found.map(({ rowid, score }) => ({ index: rowid - 1, score: -score })),
      );
    };
    const pragma = (name) => Object.values(database.prepare(`pragma ${name}`).get())[0];
    return Object.assign(search, { bytes: () => pragma('page_count') * pragma('page_size') });
  };
};

const minisearch = async () => {
  const MiniSearch = await load('minisearch');
  return (set) => {
    const rows = phrasingsOf(set);
    const index = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2 } });
    index.addAll(rows.map(({ text }, id) => ({ id, text })));
    return ({ text }) =>
      byEntry(
        rows,
        index.search(text).map(({ id, score }) => ({ index: id, score })),
      );
  };
};

const lunr = async () => {
  const make = await load('lunr');
  return (set) => {
    const rows = phrasingsOf(set);
    const index = make(function () {
      this.ref('id');
      this.field('text');
      rows.forEach(({ text }, id) => this.add({ id, text }));
    });
    return ({ text }) =>
      byEntry(
        rows,
        index
          .query((query) => words(text).forEach((word) => query.term(word)))
          .map(({ ref, score }) => ({ index: Number(ref), score })),
      );
  };
};

const wink = async () => {
  const make = await load('wink-bm25-text-search');
  const { string, tokens } = await load('wink-nlp-utils');
  return (set) => {
    const rows = documentsOf(set);
    const index = make();
    index.defineConfig({ fldWeights: { text: 1 } });
    index.definePrepTasks([string.lowerCase, string.tokenize0, tokens.stem]);
    rows.forEach(({ text }, id) => index.addDoc({ text }, id));
    index.consolidate();
    return ({ text }) => index.search(text).map(([id, score]) => ({ id: rows[id].id, score }));
  };
};

const elasticlunr = async () => {
  const make = await load('elasticlunr');
  return (set) => {
    const index = make(function () {
      this.addField('text');
      this.setRef('id');
    });
    for (const one of documentsOf(set)) index.addDoc(one);
    return ({ text }) => index.search(text, {}).map(({ ref, score }) => ({ id: ref, score }));
  };
};

// What classifiers give as likelihoods becomes chances that sum up to 1.
const bayes = async () => {
  const { BayesClassifier } = await load('natural');
  return (set) => {
    const classifier = new BayesClassifier();
    for (const { id, text } of phrasingsOf(set)) classifier.addDocument(text, id);
    classifier.train();
    return ({ text }) => {
      const found = classifier.getClassifications(text);
      const total = found.reduce((sum, { value }) => sum + value, 0) || 1;
      return found.map(({ label, value }) => ({ id: label, score: value / total }));
    };
  };
};

const flexsearch = async () => {
  const { Index } = await load('flexsearch');
  return (set) => {
    const rows = phrasingsOf(set);
    const index = new Index({ tokenize: 'forward' });
    rows.forEach(({ text }, id) => index.add(id, text));
    // It tells an order, no score.
    return ({ text }) =>
      byEntry(
        rows,
        index
          .search(text, { suggest: true, limit: mostPhrasings })
          .map((id, place) => ({ index: id, score: -place })),
      );
  };
};

const orama = async () => {
  const { create, insert, search } = await load('@orama/orama');
  return (set) => {
    const rows = phrasingsOf(set);
    const index = create({ schema: { text: 'string' } });
    rows.forEach(({ text }, id) => insert(index, { id: String(id), text }));
    return ({ text }) =>
      byEntry(
        rows,
        search(index, { term: text, threshold: 1, limit: mostPhrasings }).hits.map(({ id, score }) => ({
          index: Number(id),
          score,
        })),
      );
  };
};

const fuse = (options) => async () => {
  const { default: Fuse } = await import('fuse.js');
  return (set) => {
    const rows = phrasingsOf(set);
    const index = new Fuse(rows, { keys: ['text'], includeScore: true, ...options });
    return ({ text }) =>
      byEntry(
        rows,
        index
          .search(text, { limit: mostPhrasings })
          .map(({ refIndex, score }) => ({ index: refIndex, score: 1 - score })),
      );
  };
};

const peer = (prepare) => async () => {
  const make = await prepare();
  return async (set) => {
    const search = await make(set);
    return Object.assign(async (question) => own(await search(question)), { bytes: search.bytes });
  };
};

/**
 * The engines by name. `chances`: the scores are meant as chances. `threshold`: from which score it answers; the others get
 * the one that is best on `valid`. `sample`: asked only every so many questions, being slow.
 */
export const engines = {
  'IG Help Desk': { prepare: async () => ours, chances: true, threshold: answerFrom },
  'NLP.js (node-nlp)': { prepare: peer(nlpjs), chances: true },
  "natural's naive Bayes": { prepare: peer(bayes), chances: true },
  'SQLite FTS5, Porter': { prepare: peer(sqlite) },
  MiniSearch: { prepare: peer(minisearch) },
  lunr: { prepare: peer(lunr) },
  'wink-bm25-text-search': { prepare: peer(wink) },
  elasticlunr: { prepare: peer(elasticlunr) },
  FlexSearch: { prepare: peer(flexsearch) },
  Orama: { prepare: peer(orama) },
  'fuse.js, token search': { prepare: peer(fuse({ useTokenSearch: true })), sample: 23 },
  'fuse.js, fuzzy': { prepare: peer(fuse({ ignoreLocation: true })), sample: 41 },
};
