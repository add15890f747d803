import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { expect, it } from 'vitest';

interface Package {
  readonly engines?: { readonly node?: string };
  readonly resolved?: string;
  readonly optional?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Package>>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

it('every package runs on the oldest Node that the desk promises', () => {
  const refused = packages.filter(
    ([, one]) => one.engines?.node !== undefined && !satisfies('20.19.0', one.engines.node),
  );
  expect(packages.length).toBeGreaterThan(100);
  expect(refused.map(([path]) => path)).toEqual([]);
});

it('no address of a registry stands in the lock file', () => {
  expect(packages.filter(([, one]) => one.resolved?.startsWith('http') === true)).toEqual([]);
});
