import type { Action } from './action.ts';
import type { Language } from './language.ts';
import type { Block } from './rich.ts';

/** Milliseconds since the epoch. */
export type Instant = number;

/** A door people come through. */
export const platforms = ['slack', 'discord', 'teams', 'web', 'terminal'] as const;
export type Platform = (typeof platforms)[number];

/** Plain data that survives JSON; what an adapter keeps in an {@link Address}. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A place one can send to. `id` is the key: stable, unique over all platforms, and the same for every message of
 * one conversation (a thread is a place of its own). `ref` is whatever the adapter needs to send there; nobody else
 * looks inside.
 */
export interface Address {
  readonly platform: Platform;
  readonly id: string;
  readonly ref: Json;
}

/** Who writes. `id` is opaque and unique per platform and workspace; no name is ever kept. */
export interface Person {
  readonly id: string;
}

interface Arrived {
  /** The platform's own id of this delivery, the same when it is delivered again. */
  readonly delivery: string;
  readonly address: Address;
  readonly person: Person;
  /** What the platform says of the person's language, such as `fr-CA`. A hint, no more. */
  readonly locale?: string;
  /** Whether nobody but this person and the desk reads here. */
  readonly private?: boolean;
  /** The shared place this was said in, beside its threads; absent where there is none. */
  readonly room?: Address;
}

/** What comes in from a platform. */
export type Inbound =
  | (Arrived & {
      readonly kind: 'message';
      /** What was written, mention of the desk removed; as it came, hostile until rendered. */
      readonly text: string;
      /**
       * Whether it was said to the desk: a private message, a mention, a command. A message that was not is answered
       * only where the desk already talks with this person in this thread.
       */
      readonly addressed: boolean;
      /** Names of files that came along; the desk cannot read them and says so. */
      readonly attachments?: readonly string[];
      /** The platform's own name of this message, by which an edit or a deletion will name it. */
      readonly message?: string;
    })
  /** Somebody's message whose jargon the person wants explained, from its menu: nothing they said themselves. */
  | (Arrived & { readonly kind: 'decode'; readonly text: string })
  /** A message was changed after it was sent: what it says now. */
  | (Arrived & { readonly kind: 'edited'; readonly message: string; readonly text: string })
  /** A message was taken back. */
  | (Arrived & { readonly kind: 'deleted'; readonly message: string })
  | (Arrived & { readonly kind: 'action'; readonly action: Action })
  /** The person joined a workspace, or a place in it where the desk is. */
  | (Arrived & { readonly kind: 'joined' })
  /** The desk was removed from a workspace: `address.id` is the prefix of all its addresses. */
  | (Arrived & { readonly kind: 'removed' });

/** Who sees a reply. A platform without private replies sends it as a direct message or marks it. */
export type Visibility = 'everyone' | 'onlyYou';

/** Something to press. `key` is what a person can type instead; renderers show both: `1 · Label`. */
export interface Button {
  readonly key: string;
  readonly label: string;
  readonly action: Action;
}

/** A labelled fact about an answer: its status, its review date. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** Where an answer comes from. `href` is absent where the original link is lost. */
export interface SourceLine {
  readonly title: string;
  readonly href?: string;
  /** What it supports and its own date, in words. */
  readonly note?: string;
}

/** Words the renderers need around the data, in the reply's language. */
export interface ReplyLabels {
  /** Heading over the sources: "Sources". */
  readonly sources: string;
  /** Line over the buttons: "Type a number or press a button". */
  readonly buttons: string;
}

/** What the desk says: data, rendered by the adapters. */
export interface Reply {
  readonly language: Language;
  readonly visibility: Visibility;
  readonly title?: string;
  readonly body: readonly Block[];
  readonly facts: readonly Fact[];
  readonly sources: readonly SourceLine[];
  readonly buttons: readonly Button[];
  readonly labels: ReplyLabels;
}

/** What a message is in a ticket: the card at the desk, something said to one side, or a notice of the desk's own. */
export interface TicketPart {
  readonly number: number;
  readonly side: 'asker' | 'desk';
  readonly part: 'card' | 'receipt' | 'line' | 'notice';
  /** The line it carries over. */
  readonly line?: string;
  /** The line was carried over before; this is for a desk the ticket came to later. */
  readonly again?: true;
}

/** One platform message on its way out. `id` is the desk's own, unique, and the same on every attempt. */
export interface Outgoing {
  readonly id: string;
  readonly address: Address;
  readonly reply: Reply;
  readonly ticket?: TicketPart;
  /** Whose reminder it is, of which entry, and how long before in minutes; it is withdrawn with the reminder. */
  readonly reminder?: {
    readonly person: string;
    readonly entry: string;
    readonly leads: readonly number[];
  };
  /** Nothing of it is kept once it has arrived or was given up. */
  readonly fleeting?: boolean;
  /** Sent only once the message with this id has arrived; given up when that one is. */
  readonly after?: string;
  /**
   * Takes the place of a message sent before, by the platform's name of it; `remove` takes that one away. `copy` is the
   * desk's own id of a message that is still on its way: its name is filled in before this is sent.
   */
  readonly replaces?: { readonly message: string; readonly remove?: boolean; readonly copy?: string };
}

/** A button as it is shown: the typed equivalent first. */
export const buttonText = (button: Button): string => `${button.key} · ${button.label}`;
