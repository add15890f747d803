import { wordsIn } from './answer.ts';
import type { Scene } from './compose.ts';
import type { Entry } from './entry.ts';
import type { Fact } from './message.ts';
import { settingsWordings } from './wording/settings/catalogue.ts';

/** Most words of one answer that are told. */
const mostNotes = 2;

const acronym = /^(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z0-9+-]{1,9}$/;

/**
 * What the names in an answer are called everywhere else, where the reader's script has no Latin letters:
 * "多利益攸关方咨询小组 = MAG". Of the entry itself, and of what its title names by an acronym.
 */
export const termNotes = (scene: Scene, entry: Entry): readonly Fact[] => {
  if (!['ar', 'zh', 'ru'].includes(scene.language)) return [];
  const inTitle = new Set(entry.title.match(/[A-Za-z0-9+-]+/gu));
  const named = [entry, ...entry.related.flatMap((id) => scene.world.library.entries.get(id) ?? [])];
  const notes = new Map<string, string>();
  for (const one of named) {
    const { title, aliases } = wordsIn(one, scene.language).words;
    const short = [one.title, ...one.aliases, ...aliases].find(
      (name) => acronym.test(name) && (one.id === entry.id || inTitle.has(name)),
    );
    // A title that already shows the letters needs no note.
    if (short !== undefined && !notes.has(short) && !/[A-Za-z]/u.test(title)) notes.set(short, title);
  }
  return [...notes].slice(0, mostNotes).map(([short, title]) => ({
    label: settingsWordings[scene.language].termLabel,
    value: `${title} = ${short}`,
  }));
};
