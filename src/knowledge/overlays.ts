import { z } from 'zod';
import type { Breath } from './breathe.ts';
import type { Desk } from '../core/desk/desk.ts';
import { nothing, type Draft, type Located, type Parsed } from './draft.ts';
import { isCountry, words } from './fields.ts';
import { parseFile } from './parse-file.ts';
import { problemAt, wholeFile, type Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { FolderContent } from './read-folder.ts';
import { shape } from './shape.ts';
import { readYaml } from './yaml-data.ts';

/** The file in an overlay folder that says whose it is. */
export const manifestName = 'overlay.yaml';

const manifest = z.strictObject({
  owner: words,
  countries: z
    .array(
      z.string().refine(isCountry, { error: 'is not the code of a country|Use ISO 3166, for example `TG`' }),
    )
    .default([]),
});
type Manifest = z.infer<typeof manifest>;

/** One overlay's files, read and checked by themselves. */
export interface Overlay {
  readonly name: string;
  readonly manifest: Manifest | undefined;
  readonly parsed: readonly Parsed[];
  readonly problems: readonly Problem[];
}

/** Reads an overlay: its manifest and, like any knowledge folder, its files. Never throws. */
export const readOverlay = async (
  { files, problems }: FolderContent,
  name: string,
  breathe: Breath,
): Promise<Overlay> => {
  const own = files.find(({ path }) => path === manifestName);
  const parsed: Parsed[] = [];
  for (const file of files) {
    if (file !== own) parsed.push(inside(name, await parseFile(file, breathe)));
    await breathe();
  }
  const found = problems.map((problem) => named(name, problem));
  if (own === undefined) {
    const advice = 'Add it, for example: `owner: Togo desk` and on the next line `countries: [TG]`';
    found.push(problemAt(wholeFile(`${name}/${manifestName}`), [], 'is missing', advice));
    return { name, manifest: undefined, parsed, problems: found };
  }
  const yaml = await readYaml(`${name}/${manifestName}`, own.content, breathe);
  const shaped =
    yaml.problems.length > 0 ? { problems: yaml.problems } : shape(manifest, yaml.value ?? {}, yaml.place);
  return 'data' in shaped
    ? { name, manifest: shaped.data, parsed, problems: found }
    : { name, manifest: undefined, parsed, problems: [...found, ...shaped.problems] };
};

/**
 * Lays overlays over the shared knowledge. An overlay adds entries of its owner, and replaces those it owns: entries
 * of the same owner, and entries about its countries. It adds desks, and replaces those that serve none but its
 * countries. Whatever else it touches is a problem, not a silent change.
 */
export const layOver = (base: readonly Parsed[], overlays: readonly Overlay[]): readonly Parsed[] => {
  const under = new Map(base.flatMap(({ drafts }) => drafts).map((draft) => [draft.id, draft]));
  const desksUnder = new Map(base.flatMap(({ desks }) => desks).map((desk) => [desk.value.id, desk]));
  const replaced = new Set<string>();
  const replacedDesks = new Set<string>();
  const laid = overlays.map((overlay): readonly Parsed[] => {
    const { manifest: owner } = overlay;
    if (owner === undefined) return [{ ...nothing, problems: overlay.problems }];
    const added = new Set(overlay.parsed.flatMap(({ drafts }) => drafts).map(({ id }) => id));
    const problems: Problem[] = [...overlay.problems];
    // What is another's is told once, here, and not again as an id claimed twice.
    const refused = new Set<string>();
    for (const draft of overlay.parsed.flatMap(({ drafts }) => drafts)) {
      if (draft.home.kind !== 'source' && draft.fields.owner !== owner.owner) {
        const what = `is "${draft.fields.owner}", but this overlay is of "${owner.owner}"`;
        problems.push(problemAt(draft.place, ['owner'], what, `Write \`owner: ${owner.owner}\``));
      }
      const other = under.get(draft.id);
      if (other === undefined) continue;
      if (owns(owner, other)) replaced.add(draft.id);
      else {
        problems.push(foreign(draft.place, draft.id, other));
        refused.add(draft.id);
      }
    }
    for (const { id, place } of overlay.parsed.flatMap(({ translations }) => translations)) {
      const other = under.get(id);
      if (!added.has(id) && other !== undefined && !owns(owner, other))
        problems.push(foreign(place, id, other));
    }
    const refusedDesks = new Set<string>();
    for (const { value, place } of overlay.parsed.flatMap(({ desks }) => desks)) {
      problems.push(...strangers(owner, value, place));
      const other = desksUnder.get(value.id);
      if (other === undefined) continue;
      if (isOwnDesk(owner, other.value)) replacedDesks.add(value.id);
      else {
        problems.push(foreignDesk(place, other));
        refusedDesks.add(value.id);
      }
    }
    return [...overlay.parsed.map((one) => without(one, refused, refusedDesks)), { ...nothing, problems }];
  });
  return [...base.map((one) => without(one, replaced, replacedDesks)), ...laid.flat()];
};

const owns = ({ owner, countries }: Manifest, { fields }: Draft): boolean =>
  fields.owner === owner ||
  (typeof fields.scope === 'object' && 'country' in fields.scope && countries.includes(fields.scope.country));

const foreign = (place: Place, id: string, { fields, place: at }: Draft): Problem =>
  problemAt(
    place,
    place.row === undefined ? [] : ['id'],
    `replaces \`${id}\`, which belongs to "${fields.owner}" (${at.file}:${String(at.line)})`,
    'Remove it here and send the correction to its owner, or add an entry of your own with another id',
  );

const isOwnDesk = ({ countries }: Manifest, desk: Desk): boolean =>
  desk.countries.length > 0 && desk.countries.every((country) => countries.includes(country));

const foreignDesk = (place: Place, { value, place: at }: Located<Desk>): Problem =>
  problemAt(
    place,
    ['id'],
    `replaces the desk \`${value.id}\` (${at.file}:${String(at.line)}), which serves more than the countries of this overlay`,
    'Give your desk another id, or send the correction to whoever keeps that file',
  );

// Questions from a country go to the desk that names it: nobody may take another's.
const strangers = ({ countries }: Manifest, desk: Desk, place: Place): readonly Problem[] =>
  desk.countries.flatMap((country, index) =>
    countries.includes(country)
      ? []
      : [
          problemAt(
            place,
            ['countries', index],
            `is \`${country}\`, which is not a country of this overlay`,
            `Remove it, or add it to \`countries\` in ${manifestName}`,
          ),
        ],
  );

const without = (parsed: Parsed, gone: ReadonlySet<string>, goneDesks: ReadonlySet<string>): Parsed => ({
  ...parsed,
  desks: parsed.desks.filter(({ value }) => !goneDesks.has(value.id)),
  drafts: parsed.drafts.filter(({ id }) => !gone.has(id)),
  translations: parsed.translations.filter(({ id }) => !gone.has(id)),
});

const named = (name: string, problem: Problem): Problem => ({ ...problem, file: `${name}/${problem.file}` });

const inside = (name: string, parsed: Parsed): Parsed => {
  const at = <T extends { readonly place: Place }>(one: T): T => ({
    ...one,
    place: { ...one.place, file: `${name}/${one.place.file}` },
  });
  return {
    ...parsed,
    drafts: parsed.drafts.map(at),
    translations: parsed.translations.map(at),
    topics: parsed.topics.map(at),
    ambiguities: parsed.ambiguities.map(at),
    contacts: parsed.contacts.map(at),
    elsewhere: parsed.elsewhere.map(at),
    desks: parsed.desks.map(at),
    phrases: parsed.phrases.map(at),
    problems: parsed.problems.map((problem) => named(name, problem)),
  };
};
