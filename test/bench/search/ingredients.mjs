// What our search is made of, and how the bench does without each in turn. The product has no switches for that: the bench
// loads the built modules through a hook that renames what a module declares as `name` and puts in its place what `without`
// makes of it. A name that is not there any more is told, so that this list cannot quietly grow old. `without` is text,
// because the hook runs in a thread of its own, and it sees whatever the module sees.

const noGroup = (group) => ({
  file: 'features',
  name: 'groupWeights',
  without: `(made) => made.with(${group}, 0)`,
});
const withoutEvidence = (part) => [
  {
    file: 'confidence',
    name: 'strengthOf',
    without: `(made) => (one, ...rest) => made({ ...one, ${part}: 0 }, ...rest)`,
  },
  {
    file: 'confidence',
    name: 'surenessOf',
    without: `(made) => (all, ...rest) => made(all.map((one) => ({ ...one, ${part}: 0 })), ...rest)`,
  },
];
const withoutRegard = (part, value) => ({
  file: 'regard',
  name: 'createRegard',
  without: `(made) => (...given) => {
    const regard = made(...given);
    return (question, hits) => regard(question, hits.map((hit) => ({ ...hit, ${part}: ${value} })));
  }`,
});

export const ingredients = {
  stems: [{ file: 'stems', name: 'stemOf', without: '() => (word) => word' }],
  'numbers as words': [{ file: 'words', name: 'numerals', without: '() => new Map()' }],
  'typing errors corrected': [
    { file: 'spelling', name: 'spellingOf', without: '() => () => () => undefined' },
  ],
  'pairs of neighbours': [noGroup(1)],
  'everyday notions': [
    { file: 'concepts', name: 'notionsIn', without: '() => (stems) => stems.map(() => [])' },
    { file: 'concepts', name: 'conceptOf', without: '() => () => undefined' },
  ],
  'notions by themselves': [noGroup(2)],
  'notions with another word': [noGroup(3)],
  'letters in threes': [noGroup(4)],
  'flattened frequencies': [{ file: 'features', name: 'flattening', without: '() => 1' }],
  'running text': [
    {
      file: 'text-index',
      name: 'createTextIndex',
      without: '(made) => (texts) => made(texts.map((text) => ({ ...text, content: [] })))',
    },
  ],
  'a start from counts': [{ file: 'classifier', name: 'trustInCounts', without: '() => 0' }],
  'training after counting': [
    {
      file: 'classifier',
      name: 'trainClassifier',
      without: '(made) => (examples, entries, features) => made(examples, entries, features, 0)',
    },
  ],
  'lists cut to the most telling': [
    { file: 'matrix', name: 'championsOf', without: '() => (matrix) => matrix' },
  ],
  'share of the question explained': withoutEvidence('explained'),
  'phrasings word for word': [
    {
      file: 'ranking',
      name: 'rankingOf',
      without: `(made) => (...given) => {
        const ranking = made(...given);
        return {
          ...ranking,
          candidates: (question) => ranking.candidates(question).map((one) => ({ ...one, exact: false })),
        };
      }`,
    },
  ],
  'other subjects': [{ file: 'search', name: 'inOrder', without: '(made) => (given) => made(given, {})' }],
  'mistyped phrasings read as meant': [
    { file: 'mistyped', name: 'mistypedIn', without: '() => function* () { return new Map(); }' },
  ],
  'English by itself': [
    {
      file: 'search',
      name: 'untranslated',
      without: '(made) => (entry) => entry',
    },
  ],
  rehearsal: [
    {
      file: 'rehearsal',
      name: 'rehearse',
      without:
        '() => function* (entries, texts, vectors) { return usualFor(vectors.phrasings.length, entries.length); }',
    },
  ],
  'second look': [
    {
      file: 'regard',
      name: 'createRegard',
      without: '() => () => (question, hits) => hits.map(({ entry, confidence }) => ({ entry, confidence }))',
    },
  ],
  'second look: kind asked for': [{ file: 'kinds', name: 'kindsOf', without: '() => () => () => new Map()' }],
  'second look: words that belong together': [
    { file: 'meaning', name: 'meaningOf', without: '() => () => () => () => 0' },
  ],
  'second look: share left unexplained': [withoutRegard('explained', 1)],
};
