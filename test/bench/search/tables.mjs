// Figures as Markdown.

const percent = (value) => (value === undefined ? '' : (100 * value).toFixed(1));
const fixed = (digits) => (value) => (value === undefined ? '' : value.toFixed(digits));

/** What is measured: its heading, how it is written, and whether more is better. */
const measures = [
  { key: 'top1', heading: 'right first %', show: percent, more: true },
  { key: 'top3', heading: 'among three %', show: percent, more: true },
  { key: 'mrr', heading: 'MRR', show: fixed(3), more: true },
  { key: 'auroc', heading: 'AUROC', show: fixed(3), more: true },
  { key: 'accuracy', heading: 'accuracy at threshold %', show: percent, more: true },
  { key: 'outOfScopeRecall', heading: 'out-of-scope recall %', show: percent, more: true },
  { key: 'miscalibration', heading: 'calibration error', show: fixed(3), more: false },
  { key: 'mistyped', heading: 'right first, one typing error %', show: percent, more: true },
  { key: 'build', heading: 'build ms', show: fixed(0), more: false },
  { key: 'p50', heading: 'p50 ms', show: fixed(2), more: false },
  { key: 'p99', heading: 'p99 ms', show: fixed(2), more: false },
  { key: 'memory', heading: 'memory MB', show: fixed(1), more: false },
];

const table = (header, rows) =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const mean = (values) =>
  values.length === 0 || values.includes(undefined)
    ? undefined
    : values.reduce((sum, one) => sum + one, 0) / values.length;

const namesIn = (figures) => [...new Set(figures.map(({ engine }) => engine))];

/** The figure of an engine over some sets: the mean; undefined unless all are there. */
const over = (figures, engine, sets, key) =>
  mean(sets.map((set) => figures.find((one) => one.engine === engine && one.set === set)?.[key]));

const columns = [
  ['5 phrasings', ['5a', '5b']],
  ['5 and a title', ['5t']],
  ['10', ['10a', '10b']],
  ['10 and a title', ['10t']],
  ['50', ['small']],
  ['100', ['full']],
  ['our golden questions', ['golden']],
];

/** Right first over all sets; everything else at ten phrasings; growth. */
export const compactTables = (figures) => {
  const names = namesIn(figures);
  const ten = ['10a', '10b'];
  const counts = ['300', '3000', '30000'];
  const growth = (engine, count, key) => over(figures, engine, [`synthetic-${count}`], key);
  return [
    'Right first, in %, by phrasings per entry:',
    table(
      ['', ...columns.map(([heading]) => heading)],
      names.map((engine) => [
        engine,
        ...columns.map(([, sets]) => percent(over(figures, engine, sets, 'top1'))),
      ]),
    ),
    'Everything else, at ten phrasings per entry:',
    table(
      ['', ...measures.slice(1).map(({ heading }) => heading)],
      names.map((engine) => [
        engine,
        ...measures.slice(1).map(({ key, show }) => show(over(figures, engine, ten, key))),
      ]),
    ),
    'Growth, with entries made of shuffled words: milliseconds for the median question, what 100 times as many entries multiply it by, build and memory at 30,000:',
    table(
      ['', '300', '3,000', '30,000', 'times', 'build s', 'memory MB'],
      names.map((engine) => {
        const [few, , many] = counts.map((count) => growth(engine, count, 'p50'));
        return [
          engine,
          ...counts.map((count) => fixed(2)(growth(engine, count, 'p50'))),
          few === undefined || many === undefined ? '' : (many / few).toFixed(1),
          fixed(1)(
            growth(engine, '30000', 'build') === undefined
              ? undefined
              : growth(engine, '30000', 'build') / 1e3,
          ),
          fixed(0)(growth(engine, '30000', 'memory')),
        ];
      }),
    ),
  ].join('\n\n');
};

/** Every engine on every set. */
export const fullTable = (figures) =>
  table(
    ['set', 'engine', ...measures.map(({ heading }) => heading), 'peak MB', 'asked'],
    figures.map((one) => [
      one.set,
      one.engine,
      ...(one.failed === undefined
        ? measures.map(({ key, show }) => show(one[key]))
        : [one.failed, ...measures.slice(1).map(() => '')]),
      fixed(0)(one.peak),
      one.stride === undefined || one.stride === 1 ? '' : `every ${one.stride}th`,
    ]),
  );

/** Where a peer is ahead of us. */
export const losses = (figures, us = 'IG Help Desk') => {
  const rows = figures.flatMap((own) =>
    own.engine !== us || own.failed !== undefined
      ? []
      : measures.flatMap(({ key, heading, show, more }) =>
          figures
            .filter((one) => one.set === own.set && one.engine !== us && one[key] !== undefined)
            .filter((one) => own[key] !== undefined && (more ? one[key] > own[key] : one[key] < own[key]))
            .sort((one, other) => (more ? other[key] - one[key] : one[key] - other[key]))
            .slice(0, 3)
            .map((one) => `- ${own.set}, ${heading}: ${show(own[key])}; ${one.engine} ${show(one[key])}`),
        ),
  );
  return rows.length === 0
    ? 'Nobody is ahead of us in anything.'
    : ['Who is ahead of us, and where (the best three):', '', ...rows].join('\n');
};
