import type { Door } from '../core/adapter.ts';

/** Tells the operator what happened to the store; no text of a message. */
export type Report = Door['report'];
