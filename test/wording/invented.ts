import type { Serving } from '../../src/bot.ts';
import { servingOf } from '../../src/serving.ts';
import { deskRow } from '../handoff/house.ts';
import { fields, inRow, libraryOf, type Files } from '../knowledge/workspace.ts';

const base = fields.replace('all of it', 'vornish');

const files: Files = {
  'concepts/thing.md': undefined,
  'sources.yaml':
    'rows:\n  - { id: src-a, title: Glorf, summary: Glorf., publisher: Drimbo, date: undated, href: "https://example.org/" }\n',
  'topics.yaml':
    'rows:\n  - id: igf\n    titles: { en: Zorbal }\n    contact: { label: Drimbo, href: "mailto:igf@un.org" }\n',
  'desks.yaml': `rows:\n${deskRow('snorbel', {
    titles: '{ en: Snorbel }',
    contact: '{ label: Drimbo, href: "mailto:secretariat@example.org" }',
  })}`,
  'concepts/zorbal.md': `---
title: Zorbal
summary: Zorbal vornish glimp.
${base}
topics: [igf]
questions: [what is the zorbal, zorbal vornish]
related: [plimber-the-quandry]
---

Glimp vornish.

## Frundle

Krell vornish glimp.

- Smarn
- Trelk

| Smarn | Trelk |
| --- | --- |
| Glimp | Krell |
`,
  'concepts/should-vornish.md': `---
title: Vornish
summary: Vornish glimp krell.
${base}
questions: [should the zorbal vornish, ought the zorbal vornish]
contested:
  - { position: Glimp krell., held_by: Drimbo, source: src-a }
  - { position: Krell smarn., held_by: Glorf, source: src-a }
---

Krell.
`,
  'concepts/flirbing.md': `---
title: Flirbing
summary: Flirbing glimp.
${base.replace('2026-11-22', '2024-01-01').replace('2027-05-31', '2025-05-31')}
valid_for: { label: trelk, until: 2025-05-31 }
stays_true: Glimp krell.
questions: [flirbing of old, flirbing glimp]
---

Trelk.
`,
  'procedures/plimber-the-quandry.md': `---
title: Plimber the quandry
summary: Quandry plimber glimp.
${base}
valid_for: { label: trelk, until: 2027-05-31 }
stays_true: Glimp krell.
contact: { label: Drimbo, href: "https://example.org/" }
questions: [how do i plimber the quandry, plimber a quandry]
deadlines: [{ step: 2, date: date-smarn }]
---

## Glorf

Krell.

## Before you start

- Smarn
- Trelk

## Steps

1. Glimp the krell.
2. Vornish the smarn.
3. Trelk.
`,
  'dates/smarn.yaml': `rows:
  - id: date-smarn
    title: Smarn
    summary: Smarn krell.
    questions: [smarn krell]
${inRow(base)}
    topics: [igf]
    stage: propose
    certainty: confirmed
    ends: 2026-12-20T23:59
    zone: UTC
    stays_true: Glimp krell.
`,
  'terms/words.yaml': `rows:
  - id: term-grx
    title: GRX
    summary: "Glorf Ranx: glimp krell."
    questions: [grx glimp]
${inRow(base)}
    meanings:
      - { expansion: Glorf Ranx, meaning: Glimp krell., community: all, example: Grx vornish. }
`,
  'initiatives/all.yaml': `rows:
  - id: initiative-kenya
    title: Kenya Zorbal
    summary: Kenya Zorbal glimp.
    questions: [kenya zorbal]
${inRow(base.replace('scope: global', 'scope: { country: KE }'))}
    type: national
    countries: [KE]
    region: Africa
    page: "https://example.org/"
    contact: { label: Drimbo, href: "https://example.org/" }
`,
};

/** Knowledge in words that nobody has, one entry of every kind that is told in its own way. */
export const inventedKnowledge = async (): Promise<Serving> => servingOf(await libraryOf(files));

/** The words of it. */
export const invented: ReadonlySet<string> = new Set(
  Object.values(files)
    .join(' ')
    .replace(
      /^(?:status|reviewed|review_by|owner|scope|confidence|sources|topics|questions|related|valid_for|stays_true|contact|deadlines|stage|certainty|type|region|titles|hours|promise|escalation|languages).*$/gmu,
      (line) => (line.match(/\b(?:Glorf|Drimbo|Zorbal|Snorbel|trelk|vornish)\b/gu) ?? []).join(' '),
    )
    .split(/[^A-Za-z]+/u)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 2),
);
