import type { Scene } from '../compose.ts';
import type { Reader } from './when.ts';

/** Whose clocks a reply tells times in. */
export const readerOf = ({ language, world }: Pick<Scene, 'language' | 'world'>): Reader => ({
  language,
  now: world.now,
  zone: world.own?.preferences?.zone,
});
