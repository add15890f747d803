import type { Language } from '../../language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { ProposalWording } from './proposal-wording.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** What is said about answers that become knowledge, in every language the desk speaks. */
export const proposalWordings: Readonly<Record<Language, ProposalWording>> = { en, fr, es, ar, zh, ru };
