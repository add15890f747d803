import tseslint from 'typescript-eslint';

const clockAndChance = [
  {
    selector:
      "MemberExpression[object.name='Date'][property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'No clock here: time comes in as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No chance here: ids come in as an argument.',
  },
];

const noOutside = [
  ...[
    'fetch',
    'process',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'crypto',
    'performance',
    'console',
    'WebSocket',
    'XMLHttpRequest',
    'navigator',
  ].map((name) => ({
    name,
    message: 'The core is pure: no clock, network, randomness or process. Take it as an argument.',
  })),
];

/** Only what is listed may be imported; everything else is refused. `regex` is tested on the import as written. */
const only = (allowed, message) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      patterns: [
        { regex: `^(?!${allowed.map((one) => `(?:${one})`).join('|')})`, message, allowTypeImports: false },
      ],
    },
  ],
});

const own = String.raw`\./(?!.*\.\.)`;
const core = (up) => String.raw`${up}core/(?!.*\.\.)`;

/**
 * The dependency rule of DESIGN.md: arrows point inward. A test plants violations and proves that each is refused.
 */
export const boundaries = [
  {
    name: 'core sees core, and is pure',
    files: ['src/core/*.ts'],
    ignores: ['src/core/adapter.ts'],
    rules: {
      ...only([own], 'core → core only.'),
      'no-restricted-globals': ['error', ...noOutside],
      'no-restricted-syntax': ['error', ...clockAndChance],
    },
  },
  {
    name: 'core in folders sees core, and is pure',
    files: ['src/core/*/**/*.ts'],
    rules: {
      ...only(
        [
          own,
          String.raw`\.\./[\w-]+\.ts$`,
          String.raw`\.\./(?:wording|lexicon|places|desk|mine|guide|dates|settings|decode|unasked|paths)/(?!.*\.\.)`,
        ],
        'core → core only.',
      ),
      'no-restricted-globals': ['error', ...noOutside],
      'no-restricted-syntax': ['error', ...clockAndChance],
    },
  },
  {
    name: 'core two folders down sees core, and is pure',
    files: ['src/core/*/*/**/*.ts'],
    rules: only(
      [own, String.raw`\.\./[\w-]+\.ts$`, String.raw`\.\./\.\./(?:(?:desk|guide|places|paths)/)?[\w-]+\.ts$`],
      'core → core only.',
    ),
  },
  {
    name: 'the adapter port names the types of node:http, nothing more',
    files: ['src/core/adapter.ts'],
    rules: {
      ...only([own, 'node:http$'], 'core → core only.'),
      'no-restricted-globals': ['error', ...noOutside],
      'no-restricted-syntax': ['error', ...clockAndChance],
    },
  },
  {
    name: 'search sees core, fuse.js and stemmers, and is pure',
    files: ['src/search/**/*.ts'],
    rules: {
      ...only(
        [own, core(String.raw`\.\./`), 'fuse\\.js$', '@orama/stemmers/'],
        'search → core, fuse.js and its peers.',
      ),
      'no-restricted-globals': ['error', ...noOutside],
      'no-restricted-syntax': ['error', ...clockAndChance],
    },
  },
  {
    name: 'knowledge sees core and the parsers',
    files: ['src/knowledge/**/*.ts'],
    rules: only(
      [
        own,
        String.raw`(?:\.\./)+core/`,
        String.raw`(?:\.\./){1,2}(?!core/|search/|store/|bot|main|cli|adapters)[\w/-]+\.ts$`,
        'zod$',
        'yaml$',
        'mdast',
        'micromark',
        'unist',
        'papaparse$',
        'node:',
      ],
      'knowledge → core, zod, yaml, mdast, papaparse.',
    ),
  },
  {
    name: 'store sees core, the query builder and the drivers',
    files: ['src/store/**/*.ts'],
    rules: only(
      [own, core(String.raw`\.\./`), 'zod$', 'kysely$', 'pg$', '@photostructure/sqlite', 'node:'],
      'store → core, the query builder, drivers.',
    ),
  },
  ...[
    ['slack', ['@slack/']],
    ['discord', ['discord\\.js', 'discord-api-types', '@discordjs/']],
    ['teams', ['botbuilder', 'botframework-']],
    ['web', ['hono', '@hono/']],
    ['terminal', []],
  ].map(([platform, sdk]) => ({
    name: `${platform} sees core, its own files and its SDK`,
    files: [`adapters/${platform}/**/*.ts`],
    rules: only(
      [own, String.raw`\.\./[\w-]+\.ts$`, String.raw`(?:\.\./)+src/core/(?!.*\.\.)`, 'zod$', 'node:', ...sdk],
      `adapters/${platform} → core, its own files, its SDK, zod.`,
    ),
  })),
  {
    name: 'limits see core and the counter',
    files: ['src/limits.ts'],
    rules: only([core(String.raw`\./`), 'rate-limiter-flexible$'], 'limits → core, rate-limiter-flexible.'),
  },
  {
    name: 'bot, outbox, ask and http see core',
    files: [
      'src/bot.ts',
      'src/desks.ts',
      'src/proposals.ts',
      'src/codes.ts',
      'src/guides.ts',
      'src/own.ts',
      'src/aside.ts',
      'src/reminders.ts',
      'src/unasked.ts',
      'src/outgoing.ts',
      'src/outbox.ts',
      'src/ask.ts',
      'src/http.ts',
      'src/errors.ts',
    ],
    rules: only(
      [
        core(String.raw`\./`),
        String.raw`\./(?:aside|bot|desks|guides|proposals|own|reminders|unasked|outgoing|limits|codes|outbox|errors)\.ts$`,
        'node:',
      ],
      'bot, http → core.',
    ),
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      'data/',
      'test/fixtures/',
      'test/golden/',
      '**/*.mjs',
      '**/*.js',
      'test/e2e/**',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  ...boundaries,
);
