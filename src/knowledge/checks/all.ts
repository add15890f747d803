import type { Check } from '../knowledge-set.ts';
import { certainty } from './certainty.ts';
import { desks } from './desks.ts';
import { ids } from './ids.ts';
import { phrases } from './phrases.ts';
import { phrasings } from './phrasings.ts';
import { privateData } from './private-data.ts';
import { procedures } from './procedures.ts';
import { proposed } from './proposed.ts';
import { readability } from './readability.ts';
import { references } from './references.ts';
import { sources } from './sources.ts';
import { superseded } from './superseded.ts';
import { shapes } from './shapes.ts';
import { times } from './times.ts';
import { translations } from './translations.ts';

/** Everything that must hold across files. */
export const checks: readonly Check[] = [
  ids,
  references,
  times,
  procedures,
  shapes,
  proposed,
  superseded,
  certainty,
  phrasings,
  translations,
  sources,
  desks,
  phrases,
  readability,
  privateData,
];
