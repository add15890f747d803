import type { AdapterUnderTest } from './rigs/rig.ts';

/** Every adapter, one row each; the contract and the scenarios run on all of them. */
export const adapters: readonly AdapterUnderTest[] = [];
