import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry, Kind } from '../../src/core/entry.ts';
import type { Library } from '../../src/core/library.ts';
import { plainBlock } from '../../src/core/plain.ts';
import { isSafeHref } from '../../src/core/rich.ts';
import { knowledgeFrom } from '../../src/knowledge-source.ts';
import { ownKnowledge } from '../../src/system.ts';
import { researched } from './researched-procedures.ts';

let library: Library;
let entries: readonly Entry[];
beforeAll(async () => {
  const loaded = await knowledgeFrom(ownKnowledge());
  ({ library } = loaded);
  entries = [...library.entries.values()];
  expect(loaded.problems).toEqual([]);
});
const ofKind = (kind: Kind): readonly Entry[] => entries.filter((entry) => entry.kind === kind);
const wordsOf = (entry: Entry): string =>
  [
    entry.summary,
    entry.staysTrue ?? '',
    ...[...entry.body, ...entry.parts.flatMap((part) => part.blocks)].map(plainBlock),
    ...entry.citations.map(({ supports }) => supports),
  ].join('\n');

describe('the knowledge', () => {
  test.each([
    ['procedure', 110],
    ['term', 350],
    ['body', 90],
    ['initiative', 143],
    ['date', 60],
  ] as const)('has enough of kind %s', (kind, least) => {
    expect(ofKind(kind).length).toBeGreaterThanOrEqual(least);
  });

  test('has 40 entries on money and learning', () => {
    const found = entries.filter(
      ({ kind, topics }) =>
        (kind === 'procedure' || kind === 'concept') &&
        topics.some((one) => one === 'funding' || one === 'learning'),
    );
    expect(found.length).toBeGreaterThanOrEqual(40);
  });

  test('tells for every body whose people are chosen who chooses, who may stand and how', () => {
    const selections = entries.filter((entry) => entry.selection !== undefined);
    expect(selections.length).toBeGreaterThanOrEqual(60);
    for (const { id, kind, parts, selection } of selections) {
      expect(kind, id).toBe('procedure');
      expect(library.entries.get(selection?.body ?? '')?.kind, id).toBe('body');
      expect(
        parts.map((part) => part.id),
        id,
      ).toContain('steps');
    }
  });

  test('has a source with an address and a day of review for every entry', () => {
    for (const entry of entries) {
      expect(entry.reviewed.on, entry.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (entry.kind === 'source') continue;
      const addresses = entry.citations.flatMap(
        ({ source }) => library.entries.get(source)?.reference?.href ?? [],
      );
      expect(addresses.filter(isSafeHref), entry.id).not.toEqual([]);
    }
  });

  test('never states as certain what rests on a report', () => {
    for (const entry of entries) {
      const low = entry.citations.filter(({ confidence }) => confidence === 'low');
      if (low.length === 0 && entry.confidence !== 'low') continue;
      expect(entry.confidence, entry.id).not.toBe('high');
      expect(wordsOf(entry), entry.id).toMatch(
        /\b(?:report(?:ed|s|edly)?|said|says|check|unclear|not confirmed|may|about|tells?|named?)\b/i,
      );
    }
  });

  test('says of a usual pattern that it is one, and gives no day of it as coming', () => {
    for (const { id, occasion } of ofKind('date')) {
      if (occasion?.certainty === 'confirmed') expect(occasion.begins ?? occasion.ends, id).toBeDefined();
      else expect(occasion?.usual, id).toBeDefined();
      if (occasion?.certainty === 'past')
        expect((occasion.ends ?? occasion.begins ?? '').slice(0, 10) <= '2026-11-22', id).toBe(true);
    }
  });

  test('knows five ways and more in which people ask for each procedure and concept', () => {
    const few = entries.filter(
      ({ kind, questions, aliases }) =>
        (kind === 'procedure' || kind === 'concept') && questions.length + aliases.length < 5,
    );
    expect(few.map(({ id }) => id)).toEqual([]);
  });

  test.each(researched)('$area: $procedure', ({ entries: ids, reason }) => {
    expect(ids.length > 0 || (reason ?? '') !== '').toBe(true);
    for (const id of ids) expect(library.entries.has(id), id).toBe(true);
  });

  test('groups initiatives from the world to the country', () => {
    for (const { id, initiative } of ofKind('initiative')) {
      expect(initiative, id).toBeDefined();
      for (const wider of initiative?.partOf ?? []) {
        const type = library.entries.get(wider)?.initiative?.type;
        expect(['national', 'sub-regional', 'regional', 'youth'], `${id} in ${wider}`).toContain(type);
      }
    }
  });
});
