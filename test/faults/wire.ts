import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Receipt } from '../../src/core/adapter.ts';
import type { Address, Inbound, Instant, Outgoing, Person, Platform } from '../../src/core/message.ts';
import type { TestPlace } from '../rigs/store.ts';

/** What a desk in a process of its own is told when it starts. */
export interface DeskTask {
  readonly settings: TestPlace['settings'];
  /** Begins every message id; unique per process. */
  readonly name: string;
  /** Where its platforms, and whoever gives it work, listen on the loopback. */
  readonly port: number;
  readonly clock: Instant;
  /** After so many steps it kills itself; a step is anything it asks of the world outside, its store included. */
  readonly dieAt?: number;
}

/** What a desk is told to do, one line each. */
export type Order =
  | { readonly clock: Instant }
  | { readonly work: number; readonly inbound: Inbound }
  | { readonly work: number; readonly tick: true }
  | { readonly stop: true };

/** What a desk says, one line each. */
export type Said =
  | { readonly desk: string }
  | { readonly done: number }
  | {
      readonly report: {
        readonly level: string;
        readonly event: string;
        readonly details: Readonly<Record<string, unknown>>;
      };
    };

/** What a desk asks of a platform: one connection, one line there, one line back. */
export type Call =
  | { readonly call: 'send' | 'wasSent'; readonly outgoing: Outgoing }
  | { readonly call: 'privately'; readonly address: Address; readonly person: Person };

/** What the platform answers; a connection that ends without an answer has lost it. */
export type Answered =
  | { readonly receipt: Receipt }
  | { readonly failure: { readonly retryable: boolean; readonly retryAfter?: number } }
  | { readonly sent: Receipt | false }
  | { readonly address: Address };

/** Hands over what every line that arrives says. */
export const onLines = (socket: Socket, hear: (said: unknown) => void): void => {
  // The other end may be killed at any moment.
  socket.on('error', () => undefined);
  createInterface({ input: socket })
    .on('line', (line) => {
      hear(JSON.parse(line));
    })
    .on('error', () => undefined);
};

/** Writes one line. */
export const tell = (socket: Socket, said: Order | Said | Call | Answered): void => {
  socket.write(`${JSON.stringify(said)}\n`);
};

/** What a platform remembers of what it was sent; see `Knows`. */
export const knows = {
  slack: 'look-up',
  discord: 'ids',
  teams: 'ids',
  web: 'ids',
  terminal: 'nothing',
} as const satisfies Record<Platform, 'ids' | 'look-up' | 'nothing'>;

/** Platforms whose cards open threads and whose messages can be changed. */
export const hasThreads = (platform: Platform): boolean => platform !== 'web' && platform !== 'terminal';
