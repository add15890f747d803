import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import config, { boundaries } from '../eslint.config.js';

// The rules of the house alone, so that a planted file needs no type information.
const linter = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: { '@typescript-eslint': tseslint.plugin },
    },
    ...boundaries,
  ] as never,
});

const complaints = async (path: string, code: string): Promise<readonly string[]> => {
  const [result] = await linter.lintText(code, { filePath: path });
  return (result?.messages ?? []).map((one) => one.message);
};

describe('the dependency rule', () => {
  it('is part of what npm run lint checks', () => {
    for (const rule of boundaries) expect(config).toContain(rule);
  });

  it.each([
    ['src/core/planted.ts', "import { z } from 'zod';"],
    ['src/core/planted.ts', "import { readFile } from 'node:fs';"],
    ['src/core/planted.ts', "import { createSearch } from '../search/search.ts';"],
    ['src/core/planted.ts', "import type { Config } from '../config.ts';"],
    ['src/core/planted.ts', 'export const now = Date.now();'],
    ['src/core/planted.ts', 'export const now = new Date();'],
    ['src/core/planted.ts', 'export const chance = Math.random();'],
    ['src/core/planted.ts', "export const page = fetch('https://example.org');"],
    ['src/core/planted.ts', 'export const env = process.env;'],
    ['src/core/planted.ts', 'setTimeout(() => undefined, 1);'],
    ['src/core/wording/planted.ts', "import { x } from '../../search/words.ts';"],
    ['src/core/lexicon/planted.ts', 'export const chance = Math.random();'],
    ['src/core/adapter.ts', "import { App } from '@slack/bolt';"],
    ['src/search/planted.ts', "import { x } from '../knowledge/load.ts';"],
    ['src/search/planted.ts', "import { x } from 'minisearch';"],
    ['src/search/planted.ts', 'export const now = Date.now();'],
    ['src/knowledge/planted.ts', "import { x } from '../store/open.ts';"],
    ['src/knowledge/planted.ts', "import { x } from 'hono';"],
    ['src/knowledge/kinds/planted.ts', "import { x } from '../../bot.ts';"],
    ['src/store/planted.ts', "import { x } from '../knowledge/load.ts';"],
    ['src/store/planted.ts', "import { x } from '../../adapters/slack/adapter.ts';"],
    ['adapters/slack/planted.ts', "import { x } from '../discord/render.ts';"],
    ['adapters/slack/planted.ts', "import { x } from '../../src/bot.ts';"],
    ['adapters/slack/planted.ts', "import { x } from 'discord.js';"],
    ['adapters/discord/planted.ts', "import { x } from '@slack/bolt';"],
    ['adapters/teams/planted.ts', "import { x } from '../../src/store/open.ts';"],
    ['adapters/web/planted.ts', "import { x } from '../../src/knowledge/load.ts';"],
    ['adapters/terminal/planted.ts', "import { x } from 'commander';"],
    ['src/bot.ts', "import { x } from './search/search.ts';"],
    ['src/bot.ts', "import { App } from '@slack/bolt';"],
    ['src/http.ts', "import { x } from './knowledge/load.ts';"],
  ])('refuses in %s: %s', async (path, code) => {
    expect(await complaints(path, code)).not.toEqual([]);
  });

  it.each([
    ['src/core/planted.ts', "import { text } from './rich.ts';\nexport const day = new Date(0);"],
    ['src/core/wording/planted.ts', "import type { Language } from '../language.ts';"],
    ['src/search/planted.ts', "import Fuse from 'fuse.js';\nimport type { Hit } from '../core/world.ts';"],
    [
      'src/knowledge/kinds/planted.ts',
      "import { z } from 'zod';\nimport { words } from '../fields.ts';\nimport type { Entry } from '../../core/entry.ts';",
    ],
    [
      'src/store/planted.ts',
      "import { Kysely } from 'kysely';\nimport type { Store } from '../core/store.ts';",
    ],
    [
      'adapters/slack/planted.ts',
      "import { App } from '@slack/bolt';\nimport { fit } from '../../src/core/fit.ts';\nimport { x } from './limits.ts';",
    ],
    [
      'src/main.ts',
      "import { openStore } from './store/open.ts';\nimport { createSearch } from './search/search.ts';",
    ],
  ])('allows in %s what belongs there', async (path, code) => {
    expect(await complaints(path, code)).toEqual([]);
  });
});
