import { z } from 'zod';
import { common, href, id, reviewed, words } from '../fields.ts';

/** Where facts come from. What it does not say about its review it takes from the entries that lean on it. */
export const source = z
  .strictObject({
    ...common,
    id,
    publisher: words,
    date: words,
    href: href.optional(),
    lost: words.optional(),
    status: common.status.optional(),
    reviewed: reviewed.optional(),
    review_by: common.review_by.optional(),
    owner: words.default('knowledge desk'),
    scope: common.scope.default('global'),
    confidence: common.confidence.default('medium'),
    sources: common.sources.optional(),
  })
  .refine((row) => row.href !== undefined || row.lost !== undefined, {
    path: ['href'],
    error: 'is missing|Add the address, or say under `lost` that the link is lost',
  });
