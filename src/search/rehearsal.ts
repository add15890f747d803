import { calibrated, usualFor, type Calibration, type Trial } from './calibration.ts';
import { buildEngine } from './engine.ts';
import type { Phrasing, Vectors } from './ranking.ts';
import type { Searchable } from './sayings.ts';
import type { Analysis } from './words.ts';

/**
 * Learns how sure is sure enough from the knowledge itself: hides some entries, which become questions out of scope, and
 * some phrasings of the others, asks an engine made of the rest, and fits the curve to what comes of it. Nothing is left
 * to chance: what is hidden goes by the letters of its name.
 */
export function* rehearse(
  entries: readonly Searchable[],
  texts: readonly Analysis[],
  vectors: Vectors,
): Generator<undefined, Calibration> {
  const { phrasings } = vectors;
  const hidden = entries.map(({ id }) => hash(id) % 100 < hiddenEntries);
  const kept = new Uint8Array(phrasings.length);
  const asked: Phrasing[] = [];
  const counts = new Int32Array(entries.length);
  for (const { entry, question } of phrasings) if (question) counts[entry] = (counts[entry] ?? 0) + 1;
  const usual = usualFor(phrasings.length, entries.length);
  let turn = 0;
  let last = -1;
  for (const [index, phrasing] of phrasings.entries()) {
    const { entry } = phrasing;
    if (phrasing.question) turn = entry === last ? turn + 1 : entry;
    last = entry;
    const due = phrasing.question && turn % heldOut === 0;
    if (due && (hidden[entry] === true || (counts[entry] ?? 0) >= fewest)) asked.push(phrasing);
    else if (hidden[entry] !== true) kept[index] = 1;
  }
  const stride = Math.max(1, Math.ceil(asked.length / mostTrials));
  const sample = asked.filter((_, index) => index % stride === 0);
  const strange = sample.filter(({ entry }) => hidden[entry] === true).length;
  const familiar = sample.length - strange;
  if (familiar < fewestTrials || strange < fewestTrials) return usual;
  const engine = yield* buildEngine(
    entries,
    texts,
    vectors,
    (index) => kept[index] === 1,
    passesFor(phrasings.length),
  );
  const trials: Trial[] = [];
  for (const { entry, analysis } of sample) {
    const { judged, sureness } = engine(analysis);
    const out = hidden[entry] === true;
    trials.push({
      sureness: sureness[0] ?? -10,
      right: !out && judged[0]?.entry === entry,
      // As if one question in five were out of scope.
      weight: sample.length * (out ? outOfScope / strange : (1 - outOfScope) / familiar) || 0,
    });
    if (trials.length % breathEvery === 0) yield;
  }
  return calibrated(trials, usual);
}

const passesFor = (phrasings: number): number => (phrasings > 8_000 ? 1 : 2);
const hiddenEntries = 15;
const heldOut = 5;
const fewest = 3;
const fewestTrials = 8;
const mostTrials = 600;
const outOfScope = 0.2;
const breathEvery = 20;

// FNV-1a, so that names alike do not fall together.
const hash = (text: string): number => {
  let found = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    found = Math.imul(found ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return found >>> 8;
};
