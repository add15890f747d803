import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { StoreKind, TestPlace } from './store.ts';

/** Runs a suite on a kind of database: gives the place each of its tests has for itself. */
export const freshPlaces = (kind: StoreKind): (() => TestPlace) => {
  let place: TestPlace | undefined;
  beforeAll(kind.start);
  afterAll(kind.stop);
  beforeEach(async () => {
    place = await kind.fresh();
  });
  afterEach(() => place?.remove());
  return () => {
    if (place === undefined) throw new Error('a place is there in a test only');
    return place;
  };
};
