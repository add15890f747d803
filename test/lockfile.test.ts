import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { expect, it } from 'vitest';

interface Package {
  readonly engines?: { readonly node?: string };
  readonly resolved?: string;
  readonly optional?: boolean;
}

const packagesIn = (file: string): readonly (readonly [string, Package])[] => {
  const lock = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly packages: Readonly<Record<string, Package>>;
  };
  return Object.entries(lock.packages).filter(([path]) => path !== '');
};
const packages = packagesIn('package-lock.json');

it('every package runs on the oldest Node that the desk promises', () => {
  const refused = packages.filter(
    ([, one]) => one.engines?.node !== undefined && !satisfies('20.19.0', one.engines.node),
  );
  expect(packages.length).toBeGreaterThan(100);
  expect(refused.map(([path]) => path)).toEqual([]);
});

it.each(['package-lock.json', 'test/bench/peers/package-lock.json'])(
  'no address of a registry stands in %s',
  (file) => {
    expect(packagesIn(file).filter(([, one]) => one.resolved?.startsWith('http') === true)).toEqual([]);
  },
);
