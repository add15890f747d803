import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the installed desk: the nearest one above this file with a package.json. */
export const packageFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The desk cannot find its own package.json. Install it again.');
    folder = above;
  }
  return folder;
};

/** The knowledge that comes with the desk. */
export const ownKnowledge = (): string => join(packageFolder(), 'knowledge');

/** The desk's version, as in its package.json. */
export const packageVersion = (): string => {
  const data: unknown = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
  return typeof data === 'object' && data !== null && 'version' in data ? String(data.version) : 'unknown';
};

/** Takes settings from a `.env` file in the working folder, where there is one; the environment itself wins. */
export const loadEnvFile = (): void => {
  if (existsSync('.env')) process.loadEnvFile('.env');
};
