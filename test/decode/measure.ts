import { decodeText } from '../../src/core/decode/find.ts';
import type { Library } from '../../src/core/library.ts';
import type { Labelled } from './messages.ts';

/** How the decoder did on labelled messages; every find and every label counts once. */
export interface Measure {
  readonly right: number;
  readonly found: number;
  readonly labelled: number;
  /** What was found and is not so: "message: find". */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Decodes the messages and compares with the labels. */
export const measure = (library: Library, messages: readonly Labelled[]): Measure => {
  const each = messages.map((message) => measureOne(library, message));
  return {
    right: each.reduce((sum, one) => sum + one.right, 0),
    found: each.reduce((sum, one) => sum + one.found.length, 0),
    labelled: each.reduce((sum, one) => sum + one.labels.length, 0),
    wrong: each.flatMap((one) =>
      one.found
        .filter((find) => !one.labels.some((label) => isMet(label, find)))
        .map((find) => `${one.text}: ${find}`),
    ),
    missed: each.flatMap((one) =>
      one.labels
        .filter((label) => !one.found.some((find) => isMet(label, find)))
        .map((label) => `${one.text}: ${label}`),
    ),
  };
};

const measureOne = (library: Library, message: Labelled) => {
  const { terms, said, unknown } = decodeText(library, message.text);
  const found = [
    ...terms.map(({ entry, meanings }) =>
      meanings.length === 0
        ? entry.id
        : `${entry.id}#${meanings.length > 1 ? '?' : (entry.meanings[meanings[0] ?? 0]?.community ?? '')}`,
    ),
    ...said.map(({ capitals, words }) => `said ${capitals}=${words}`),
    ...unknown.map((word) => `unknown ${word}`),
  ];
  const labels = [
    ...message.known,
    ...Object.entries(message.said ?? {}).map(([capitals, words]) => `said ${capitals}=${words}`),
    ...(message.unknown ?? []).map((word) => `unknown ${word}`),
  ];
  return {
    text: message.text.slice(0, 30),
    found,
    labels,
    right: labels.filter((label) => found.some((find) => isMet(label, find))).length,
  };
};

// A label that names a community holds for the meaning of it: "term-wg#IETF" for "term-wg#IETF and others".
const isMet = (label: string, find: string): boolean => {
  if (/^(?:said|unknown) /.test(label)) return label === find;
  const [ids = '', community] = label.split('#');
  const [id = '', settled] = find.split('#');
  if (!ids.split('|').includes(id)) return false;
  return (
    community === undefined ||
    (community === '?' ? settled === '?' : (settled ?? '').split(/[ ,]/).includes(community))
  );
};
