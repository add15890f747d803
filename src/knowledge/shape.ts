import { z } from 'zod';
import { examples } from './fields.ts';
import { problemAt, type Path, type Place } from './place.ts';
import type { Problem } from './problem.ts';
import { didYouMean } from './suggest.ts';

/** Data in the wanted shape, or everything that keeps it from it. */
export type Shaped<T> = { readonly data: T } | { readonly problems: readonly Problem[] };

// Beyond so many unknown fields a file is something else, and each more costs a search for its line.
const unknownLimit = 50;

/** Checks data against a schema; every problem names the field, the line and an example that would do. */
export const shape = <T>(schema: z.ZodType<T>, value: unknown, place: Place): Shaped<T> => {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data };
  const say = (path: Path, what: string, advice: string): Problem => problemAt(place, path, what, advice);
  return {
    problems: result.error.issues.flatMap((issue) => {
      const path = issue.path.filter((step) => typeof step !== 'symbol');
      if (issue.code === 'unrecognized_keys') {
        const allowed = keysAt(schema, path);
        return issue.keys
          .slice(0, unknownLimit)
          .map((key) =>
            say(
              [...path, key],
              'is not a field the desk knows',
              didYouMean(key, allowed, `Remove it; possible here: ${allowed.join(', ')}`),
            ),
          );
      }
      return [say(path, ...explain(issue, path, valueAt(value, path)))];
    }),
  };
};

const explain = (issue: z.core.$ZodIssue, path: Path, value: unknown): readonly [string, string] => {
  const names = path.filter((step) => typeof step === 'string');
  const example = examples[names.slice(-2).join('.')] ?? examples[names.at(-1) ?? ''];
  const like = example === undefined ? 'Fill it in' : `Write for example \`${example}\``;
  if (issue.code === 'custom') {
    const [what = '', advice = like] = issue.message.split('|');
    return [what, advice];
  }
  if (value === undefined) return ['is missing', like.replace(/^Write/, 'Add')];
  if (value === '' || value === null)
    return ['is empty', `${like}, or leave it out where it may be left out`];
  switch (issue.code) {
    case 'too_small':
      return typeof value === 'string'
        ? ['is empty', like]
        : [`needs at least ${String(issue.minimum)}`, like];
    case 'invalid_value': {
      const values = issue.values.map(String);
      return [
        `is \`${shown(value)}\`, which is not one of its values`,
        didYouMean(shown(value), values, `Use one of: ${values.join(', ')}`),
      ];
    }
    case 'invalid_type':
      return [shapes[issue.expected] ?? 'has the wrong form', like];
    default:
      return [`is \`${shown(value)}\`, which has the wrong form`, like];
  }
};

const shapes: Readonly<Record<string, string>> = {
  string: 'should be words, not a list or fields',
  array: 'should be a list',
  object: 'should be fields with names',
};

const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60);

/** The value a path leads to. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (isFields(at) ? at[step] : undefined), value);

/** Whether data has fields (or, for lists, items) to look into. */
export const isFields = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === 'object' && value !== null;

const keysAt = (schema: unknown, path: Path): readonly string[] => {
  const bare = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : schema;
  if (bare !== schema) return keysAt(bare, path);
  const [step, ...rest] = path;
  if (bare instanceof z.ZodArray) return keysAt(bare.element, rest);
  if (!(bare instanceof z.ZodObject)) return [];
  return step === undefined ? Object.keys(bare.shape) : keysAt(bare.shape[step], rest);
};
