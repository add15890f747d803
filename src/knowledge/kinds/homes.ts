import type { z } from 'zod';
import type { Kind } from '../../core/entry.ts';
import type { Fields } from '../fields.ts';
import { actionPoint } from './action-point.ts';
import { body } from './body.ts';
import { concept } from './concept.ts';
import { date } from './date.ts';
import { initiative } from './initiative.ts';
import { procedure } from './procedure.ts';
import { recommendation } from './recommendation.ts';
import { selection } from './selection.ts';
import { source } from './source.ts';
import { term } from './term.ts';

/** Where entries of a kind live and what they must look like. */
export interface Home {
  readonly kind: Kind;
  /** One file per entry, or rows of tables. */
  readonly form: 'files' | 'rows';
  /** The folder; of tables also the name of the one file. */
  readonly place: string;
  readonly schema: z.ZodType<Fields>;
  /** Whether it is withheld once it is out of date. */
  readonly expires?: true;
}

/** Every kind of entry. A new kind is one line here and one file beside it. */
export const homes: readonly Home[] = [
  { kind: 'recommendation', form: 'files', place: 'recommendations', schema: recommendation },
  { kind: 'action-point', form: 'files', place: 'action-points', schema: actionPoint },
  { kind: 'concept', form: 'files', place: 'concepts', schema: concept },
  { kind: 'procedure', form: 'files', place: 'procedures', schema: procedure, expires: true },
  { kind: 'procedure', form: 'rows', place: 'selections', schema: selection, expires: true },
  { kind: 'term', form: 'rows', place: 'terms', schema: term },
  { kind: 'body', form: 'rows', place: 'bodies', schema: body },
  { kind: 'initiative', form: 'rows', place: 'initiatives', schema: initiative },
  { kind: 'date', form: 'rows', place: 'dates', schema: date, expires: true },
  { kind: 'source', form: 'rows', place: 'sources', schema: source },
];
