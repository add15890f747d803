import type { Link } from '../desk/desk.ts';
import type { Language } from '../language.ts';
import type { Address, Instant } from '../message.ts';
import type { Weekly } from './weekly.ts';

/** A workspace whose newcomers are welcomed, and the desk whose coordinator switched that on. */
export interface WelcomeSetting {
  readonly workspace: string;
  readonly desk: string;
  readonly since: Instant;
}

/** Somebody who has joined a workspace and waits for their welcome; kept no longer than that. */
export interface Newcomer {
  readonly workspace: string;
  /** What is kept of them afterwards: a keyed hash. */
  readonly who: string;
  readonly person: string;
  /** Where it was heard of them. */
  readonly address: Address;
  readonly language: Language;
}

/** What is said to a person once. */
export const onces = ['welcome', 'next-step'] as const;
export type Once = (typeof onces)[number];

/** Something that was said once to somebody, and where: a workspace, or nowhere in particular. */
export interface Told {
  readonly once: Once;
  readonly where: string;
  readonly at: Instant;
}

/** What a turn may know of what the desk says unasked. */
export interface UnaskedView {
  /** Absent where the place belongs to none. */
  readonly workspace?: string;
  /** Absent where it is off. */
  readonly welcome?: WelcomeSetting;
  /** What this person was told already, as far as it could be said here. */
  readonly told: readonly Once[];
  /** The shared place this was said in, for who types about its digest. */
  readonly room?: Address;
  /** Its weekly digest; absent where it is off, or was not asked for. */
  readonly weekly?: Weekly;
  /** Who decides here; read only for who types about a switch. */
  readonly rights?: Rights;
}

/** What decides whether somebody may set a switch in a place. */
export interface Rights {
  /** What they are linked with. */
  readonly links: readonly Link[];
  /** Desks that work in this very place, or, where none does, in this workspace. */
  readonly desksHere: readonly string[];
}

/** What a turn changes of it. */
export interface UnaskedChanges {
  /** The welcome of this workspace, from now on. */
  readonly welcome?: Omit<WelcomeSetting, 'since'> | { readonly workspace: string; readonly desk: 'none' };
  /** The weekly digest of this place, from now on. */
  readonly weekly?:
    | { readonly place: Address; readonly desk: string; readonly language: Language }
    | { readonly place: Address; readonly desk: 'none' };
  /** Whoever has joined is to be welcomed. */
  readonly newcomer?: { readonly workspace: string; readonly language: Language };
}

/**
 * The desk in whose name somebody sets a switch here: one that works here where any does, else any they coordinate.
 * Undefined where they may not.
 */
export const decidingDesk = ({ links, desksHere }: Rights): string | undefined => {
  const own = links.filter(({ role }) => role === 'coordinator').map(({ desk }) => desk);
  return desksHere.length === 0 ? own[0] : own.find((desk) => desksHere.includes(desk));
};
