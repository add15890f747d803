import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/core/library.ts';
import type { Entry } from '../../src/core/entry.ts';
import { plainBlock } from '../../src/core/plain.ts';
import { listing } from '../../src/knowledge/listing.ts';
import { knowledgeFrom } from '../../src/knowledge-source.ts';
import { ownKnowledge } from '../../src/system.ts';

/** What stands in the two source documents, counted line by line. */
const checklist = {
  recommendations: ['1', '2', '3', '4', '5', '6', '7'],
  // As printed: the number 1.3 twice, no 1.5.
  actionPoints: [
    ...['1.1', '1.2', '1.3', '1.3', '1.4'],
    ...['2.1', '2.2', '2.3', '2.4'],
    ...['3.1', '3.2', '3.3', '3.4', '3.5'],
    ...['4.1', '4.2', '4.3', '4.4', '4.5', '4.6'],
    ...['5.1', '5.2', '5.3', '5.4'],
    ...['6.1', '6.2', '6.3', '6.4'],
    ...['7.1', '7.2', '7.3', '7.4'],
  ],
  groups: { model: 3, enabler: 9, area: 6, function: 10, gap: 6 },
  evidencePending: 7,
  errata: 1,
  deadLinks: 3,
  parts: [
    'part-advisory-group',
    'part-cooperation-accelerator',
    'part-policy-incubator',
    'part-observatory-help-desk',
    'part-trust-fund',
    'part-secretariat',
    'part-nris',
    'part-network-of-networks',
    'part-support-desk',
    'part-tech-panel',
  ],
} as const;

let library: Library;
let entries: readonly Entry[];
const entry = (id: string): Entry => {
  const found = library.entries.get(id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
};
const wholeText = (one: Entry): string =>
  [
    one.title,
    one.summary,
    ...[...one.body, ...one.parts.flatMap((part) => part.blocks)].map(plainBlock),
  ].join('\n');

beforeAll(async () => {
  ({ library } = await knowledgeFrom(ownKnowledge()));
  entries = [...library.entries.values()];
});

describe('the knowledge of the two source documents', () => {
  it('has the seven recommendations, each with its action points', () => {
    const found = entries.filter(({ kind }) => kind === 'recommendation');
    expect(found.map(({ number }) => number).sort()).toEqual(checklist.recommendations);
    for (const one of found)
      expect(
        one.related.filter((id) => id.startsWith(`action-point-${one.number ?? ''}-`)).length,
        one.id,
      ).toBe(checklist.actionPoints.filter((number) => number.startsWith(`${one.number ?? ''}.`)).length);
  });

  it('has the 32 action points with the numbers as printed', () => {
    const found = listing(library).filter(({ kind }) => kind === 'action-point');
    expect(checklist.actionPoints.length).toBe(32);
    expect(found.map(({ number }) => number).sort()).toEqual([...checklist.actionPoints].sort());
  });

  it('keeps the two points printed as 1.3 apart, with labels said to be ours', () => {
    const both = entries.filter(({ number }) => number === '1.3');
    expect(both.map(({ label }) => label).sort()).toEqual(['1.3a', '1.3b']);
    expect(wholeText(entry('action-point-1-3a'))).toMatch(/private sector/i);
    expect(wholeText(entry('action-point-1-3b'))).toMatch(/deliberati/i);
    expect(entries.filter((one) => one.number === '1.5' || one.label === '1.5')).toEqual([]);
  });

  it.each(Object.entries(checklist.groups))('has every %s: %i', (group, count) => {
    expect(entries.filter((one) => one.group === group).length).toBe(count);
  });

  it('has every named part of the three models and compares the models without a favourite', () => {
    for (const id of checklist.parts) expect(entry(id).group).toBe('part');
    const comparison = wholeText(entry('model-comparison'));
    for (const name of ['IGF', 'CoGov', 'DCA']) expect(comparison).toContain(name);
    expect(comparison).not.toMatch(/\b(best model|better than the others|we recommend|should be chosen)\b/i);
  });

  it('marks the seven blocks of data that never came, and the empty demographics', () => {
    const pending = entries.filter(
      ({ id, status }) => /^evidence-pending-\d$/.test(id) && status === 'evidence-pending',
    );
    expect(pending.length).toBe(checklist.evidencePending);
    for (const one of pending) expect(wholeText(one)).toMatch(/August( 2020)?/);
    expect(wholeText(entry('fact-demographics'))).toMatch(/not (given|in)|no (content|data|figures)|empty/i);
  });

  it('has one erratum, with what the source says and what is right', () => {
    const wrong = entries.filter(({ erratum }) => erratum !== undefined);
    expect(wrong.length).toBe(checklist.errata);
    expect(`${wrong[0]?.erratum ?? ''} ${wrong[0] === undefined ? '' : wholeText(wrong[0])}`).toMatch(
      /Universal Dispute Resolution Procedure/,
    );
    expect(`${wrong[0]?.erratum ?? ''} ${wrong[0] === undefined ? '' : wholeText(wrong[0])}`).toMatch(
      /Uniform Domain-Name Dispute-Resolution Policy/i,
    );
  });

  it('says of three links that they are lost, and invents no address for them', () => {
    const lost = entries.filter(({ id }) => id.startsWith('source-lost-'));
    expect(lost.length).toBe(checklist.deadLinks);
    for (const one of lost) {
      expect(one.reference?.href, one.id).toBeUndefined();
      expect(one.reference?.lost, one.id).toMatch(/./);
    }
  });

  it('gives the figures only as what participants said', () => {
    for (const one of entries)
      for (const sentence of wholeText(one).split(/(?<=[.?])\s+|\n/))
        if (
          /\b(92|60) ?(%|per ?cent)/.test(sentence) &&
          /particip|dialogue|continue|recommend|trust fund/i.test(wholeText(one))
        )
          expect(`${one.summary} ${sentence} ${wholeText(one)}`, one.id).toMatch(/of (the )?participants/i);
  });

  it('links cross references both ways', () => {
    for (const [one, other] of [
      ['action-point-1-2', 'recommendation-4'],
      ['action-point-1-2', 'part-cooperation-accelerator'],
      ['action-point-1-4', 'action-point-6-3'],
      ['action-point-4-6', 'action-point-1-2'],
      ['action-point-4-6', 'action-point-1-3a'],
      ['action-point-1-1', 'hlpdc-roadmap-2020'],
    ] as const) {
      expect(entry(one).related).toContain(other);
      expect(entry(other).related).toContain(one);
    }
    expect(wholeText(entry('action-point-4-6'))).toMatch(/our reading/i);
  });

  it('knows the accelerator by both of its names', () => {
    const names = [
      entry('part-cooperation-accelerator').title,
      ...entry('part-cooperation-accelerator').aliases,
    ]
      .join(' ')
      .toLowerCase();
    expect(names).toContain('collaboration accelerator');
    expect(names).toContain('cooperation accelerator');
  });

  it('shows both sides where the text records disagreement', () => {
    for (const id of ['action-point-1-4', 'action-point-2-1'])
      expect(entry(id).positions.length, id).toBeGreaterThanOrEqual(2);
  });

  it('tells what came later apart from what the source says', () => {
    const later = entries.filter((one) => one.parts.some((part) => part.id === 'later'));
    expect(later.length).toBeGreaterThan(5);
    for (const one of entries.filter(({ kind }) => kind === 'recommendation' || kind === 'action-point')) {
      const source = [one.summary, ...one.body.map(plainBlock)].join('\n');
      expect(source, one.id).not.toMatch(/A\/RES\/80\/173|Global Digital Compact|December 2025/);
    }
  });

  it('never tells a proposal in the present tense', () => {
    for (const one of entries.filter(({ status }) => status === 'proposed')) {
      expect(one.summary, one.id).toMatch(
        /propos|would|ask|suggest|want|draft|recommend|call|plan|describ|said|should|was/i,
      );
      expect(one.summary, one.id).not.toMatch(
        /^(the )?(IGF\+|policy incubator|cooperation accelerator|help desk|tech panel) (is|has|runs|works|offers|helps)\b(?! (a|the|an|only)?\s*(part|model|body|idea|desk|name)?.*propos)/i,
      );
    }
  });

  it('has at least 25 procedures and explanations a newcomer asks first, each with a source', () => {
    const starters = entries.filter(({ kind, group }) => kind === 'procedure' || group === 'explanation');
    expect(starters.length).toBeGreaterThanOrEqual(25);
    for (const one of entries.filter(({ kind }) => kind !== 'source'))
      expect(one.citations.length, one.id).toBeGreaterThan(0);
  });
});
