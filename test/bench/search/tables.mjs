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

/** The figure of an engine over those of the sets that were measured: the mean; undefined unless it is there for all. */
const over = (figures, engine, sets, key) =>
  mean(
    sets
      .filter((set) => figures.some((one) => one.set === set))
      .map((set) => figures.find((one) => one.engine === engine && one.set === set)?.[key]),
  );

const columns = [
  ['5 phrasings', ['5a', '5b']],
  ['5 and a title', ['5t']],
  ['10', ['10a', '10b']],
  ['10 and a title', ['10t']],
  ['50', ['small']],
  ['67', ['cut']],
  ['100', ['full']],
  ['our golden questions', ['golden']],
];

/** Right first over all sets; everything else at ten phrasings; growth. */
export const compactTables = (figures) =>
  [firstTable(figures), tenTable(figures), growthTable(figures), promisedLine(figures), longestLine(figures)]
    .filter((one) => one !== undefined)
    .join('\n\n');

const isThere = (figures, sets) => figures.some(({ set }) => sets.includes(set));

const firstTable = (figures) => {
  const measured = columns.filter(([, sets]) => isThere(figures, sets));
  if (measured.length === 0) return undefined;
  return [
    'Right first, in %, by phrasings per entry:',
    table(
      ['', ...measured.map(([heading]) => heading)],
      namesIn(figures).map((engine) => [
        engine,
        ...measured.map(([, sets]) => percent(over(figures, engine, sets, 'top1'))),
      ]),
    ),
  ].join('\n\n');
};

const tenTable = (figures) => {
  const ten = ['10a', '10b'];
  if (!isThere(figures, ten)) return undefined;
  const rest = measures.slice(1);
  return [
    'Everything else, at ten phrasings per entry:',
    table(
      ['', ...rest.map(({ heading }) => heading)],
      namesIn(figures).map((engine) => [
        engine,
        ...rest.map(({ key, show }) => show(over(figures, engine, ten, key))),
      ]),
    ),
    'The threshold is the one from which our desk answers; the others have the one that is best on the half for tuning. Milliseconds are processor time.',
  ].join('\n\n');
};

const growthTable = (figures) => {
  const counts = ['300', '3000', '30000'];
  if (!isThere(figures, ['synthetic-300']) || !isThere(figures, ['synthetic-30000'])) return undefined;
  const growth = (engine, count, key) => over(figures, engine, [`synthetic-${count}`], key);
  return [
    'Growth, with entries made of shuffled words: milliseconds for the median question, how often as much 100 times as many entries cost, build and memory at 30,000:',
    table(
      ['', '300', '3,000', '30,000', 'times', 'build s', 'memory MB'],
      namesIn(figures).map((engine) => {
        const [few, , many] = counts.map((count) => growth(engine, count, 'p50'));
        const build = growth(engine, '30000', 'build');
        return [
          engine,
          ...counts.map((count) => fixed(2)(growth(engine, count, 'p50'))),
          few === undefined || many === undefined ? '' : (many / few).toFixed(1),
          fixed(1)(build === undefined ? undefined : build / 1e3),
          fixed(0)(growth(engine, '30000', 'memory')),
        ];
      }),
    ),
  ].join('\n\n');
};

const promisedLine = (figures) => {
  const ours = (set) => figures.find((one) => one.longest !== undefined && one.set === set);
  const [learnt, asked] = [ours('cut'), ours('synthetic-3000')];
  return learnt === undefined || asked === undefined
    ? undefined
    : `Our search learns 10,000 phrasings in ${(learnt.build / 1e3).toFixed(2)} s; among 3,000 entries the slowest hundredth of the questions takes ${asked.p99.toFixed(2)} ms or more.`;
};

const longestLine = (figures) => {
  const found = figures.filter(({ longest }) => longest !== undefined).map(({ longest }) => longest);
  return found.length === 0
    ? undefined
    : `A question of 40,000 signs, whatever they are, takes our search ${Math.max(...found).toFixed(0)} ms at most.`;
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
