import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const strange = Array.from('áƀçđéƒǧĥíĵķļḿñóṕɋřšťúṽŵẋýžÁɃÇĐÉƑǦĤÍĴĶĻḾÑÓṔɊŘŠŤÚṼŴẊÝŽ');

/** A sentence nobody would write: every Latin letter with a mark, as long as it was, and still to be read. */
export const pseudo = (text: string): string =>
  Array.from(text, (sign) => strange[plain.indexOf(sign)] ?? sign).join('');

// What a sentence is given stands in it as it was given.
const begin = 0xe000;
const hole = (index: number): string => String.fromCharCode(begin + index);
const throughHoles = (sentence: (...given: unknown[]) => unknown, given: readonly unknown[]): unknown => {
  const held = given.map((one, index) => (typeof one === 'string' ? hole(index) : one));
  const said: unknown = sentence(...held);
  if (typeof said !== 'string') return said;
  return pseudo(said).replace(/[\uE000-\uE0FF]/gu, (sign) => String(given[sign.charCodeAt(0) - begin]));
};

/** Makes every sentence of a catalogue strange, where it stands. */
export const makeStrange = (catalogue: Record<string, unknown>): void => {
  for (const [name, value] of Object.entries(catalogue)) {
    // The code of a language is no sentence.
    if (name === 'code') continue;
    if (typeof value === 'string') catalogue[name] = pseudo(value);
    else if (typeof value === 'function')
      catalogue[name] = (...given: unknown[]): unknown =>
        throughHoles(value as (...given: unknown[]) => unknown, given);
    else if (typeof value === 'object' && value !== null) makeStrange(value as Record<string, unknown>);
  }
};

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Every file of wording there is, of the core and of the doors: a new one is found by itself. */
export const wordingFiles = (): readonly string[] =>
  ['src/core/wording', 'adapters'].flatMap((folder) =>
    readdirSync(here(folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((name) => /wording\/(?:.*\/)?en\.ts$/u.test(name)),
  );

/** Makes the English of all of them strange; returns how many catalogues it found. */
export const speakStrangely = async (): Promise<number> => {
  let found = 0;
  for (const file of wordingFiles()) {
    const exported = (await import(pathToFileURL(here(file)).href)) as Record<string, unknown>;
    for (const value of Object.values(exported))
      if (typeof value === 'object' && value !== null) {
        makeStrange(value as Record<string, unknown>);
        found += 1;
      }
  }
  return found;
};
