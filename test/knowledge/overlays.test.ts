import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { ownKnowledge } from '../../src/system.ts';
import { entry, fields, workspace, type Files } from './workspace.ts';

const togo = fields.replace('owner: knowledge desk', 'owner: Togo desk');
const ofTogo = fields.replace('scope: global', 'scope: { country: TG }');

/** A folder that is not the shared one: it has no sources or topics of its own. */
const overlay = (files: Files): string =>
  workspace({
    'sources.yaml': undefined,
    'topics.yaml': undefined,
    'concepts/thing.md': undefined,
    ...files,
  });
const manifest = 'owner: Togo desk\ncountries: [TG]\n';

const load = async (shared: Files, ...overlays: readonly Files[]) => {
  const { library, problems } = await loadKnowledge([workspace(shared), ...overlays.map(overlay)]);
  // The folder has another name each time.
  return { library, told: problems.map((one) => formatProblem(one).replace(/knowledge-\w+\//g, 'overlay/')) };
};

describe('an overlay', () => {
  test('adds entries of its owner to the shared knowledge', async () => {
    const { library, told } = await load(
      {},
      {
        'overlay.yaml': manifest,
        'concepts/local.md': entry('Local thing', '', 'Words.\n', togo),
      },
    );
    expect(told).toEqual([]);
    expect([...(library?.entries.keys() ?? [])]).toEqual(['local', 'src-a', 'thing']);
    expect(library?.entries.get('local')?.origin).toMatch(/\/concepts\/local\.md:1$/);
  });

  test('replaces an entry about one of its countries', async () => {
    const { library, told } = await load(
      { 'concepts/igf-togo.md': entry('IGF of Togo', '', 'Old.\n', ofTogo) },
      {
        'overlay.yaml': manifest,
        'concepts/igf-togo.md': entry('IGF of Togo, told by its desk', '', 'New.\n', togo),
      },
    );
    expect(told).toEqual([]);
    expect(library?.entries.get('igf-togo')?.title).toBe('IGF of Togo, told by its desk');
  });

  test('replaces an entry of the same owner, and with it its translations', async () => {
    const { library, told } = await load(
      {
        'concepts/ours.md': entry('Ours', '', 'Old.\n', togo),
        'concepts/ours.fr.md':
          '---\ntitle: Le nôtre\nsummary: Des mots.\nfollows: 2026-11-22\nreview: machine-drafted\n---\n\nMots.\n',
      },
      { 'overlay.yaml': manifest, 'concepts/ours.md': entry('Ours, newer', '', 'New.\n', togo) },
    );
    expect(told).toEqual([]);
    expect(library?.entries.get('ours')?.title).toBe('Ours, newer');
    expect(library?.entries.get('ours')?.translations).toEqual([]);
  });

  test("never replaces another's entry, and says whose it is", async () => {
    const { library, told } = await load(
      {},
      {
        'overlay.yaml': manifest,
        'concepts/thing.md': entry('My thing', '', 'Words.\n', togo),
      },
    );
    expect(library).toBeUndefined();
    expect(told).toEqual([
      'overlay/concepts/thing.md:2 file — replaces `thing`, which belongs to "knowledge desk" (concepts/thing.md:1). Remove it here and send the correction to its owner, or add an entry of your own with another id.',
    ]);
  });

  test("never translates another's entry", async () => {
    const { library, told } = await load(
      {},
      {
        'overlay.yaml': manifest,
        'concepts/thing.fr.md':
          '---\ntitle: Une chose\nsummary: Des mots.\nfollows: 2026-11-22\nreview: reviewed\n---\n\nMots.\n',
      },
    );
    expect(library).toBeUndefined();
    expect(told.join('\n')).toContain('overlay/concepts/thing.fr.md:2 file — replaces `thing`');
  });

  test('holds entries of its owner only', async () => {
    const { library, told } = await load(
      {},
      {
        'overlay.yaml': manifest,
        'concepts/local.md': entry('Local thing'),
      },
    );
    expect(library).toBeUndefined();
    expect(told).toEqual([
      'overlay/concepts/local.md:7 owner — is "knowledge desk", but this overlay is of "Togo desk". Write `owner: Togo desk`.',
    ]);
  });

  test('must say whose it is', async () => {
    const missing = await load({}, { 'concepts/local.md': entry('Local thing', '', 'Words.\n', togo) });
    expect(missing.library).toBeUndefined();
    expect(missing.told).toEqual([
      'overlay/overlay.yaml:1 file — is missing. Add it, for example: `owner: Togo desk` and on the next line `countries: [TG]`.',
    ]);
    const wrong = await load({}, { 'overlay.yaml': 'owner: Togo desk\ncountries: [Togo]\n' });
    expect(wrong.told.join('\n')).toContain(
      'overlay/overlay.yaml:2 countries[0] — is not the code of a country.',
    );
  });

  test('shares ids with no other overlay', async () => {
    const { library, told } = await load(
      {},
      { 'overlay.yaml': manifest, 'concepts/local.md': entry('Local thing', '', 'Words.\n', togo) },
      { 'overlay.yaml': manifest, 'concepts/local.md': entry('Another local thing', '', 'Words.\n', togo) },
    );
    expect(library).toBeUndefined();
    expect(told.join('\n')).toContain('claims the id `local`');
  });

  test('has problems told with its own name before the file', async () => {
    const { told } = await load({}, { 'overlay.yaml': manifest, 'concepts/local.md': 'no front matter' });
    expect(told).toEqual([
      'overlay/concepts/local.md:1 file — has no front matter. Begin the file with a line `---`, the fields, and a line `---`.',
    ]);
  });
});

test('the example overlay for one country lies over our own knowledge', async () => {
  const { library, problems } = await loadKnowledge([
    ownKnowledge(),
    join(ownKnowledge(), 'examples/overlay'),
  ]);
  expect(problems.map(formatProblem)).toEqual([]);
  expect(library?.entries.get('initiative-kenya')).toMatchObject({
    owner: 'Kenya desk (example)',
    origin: expect.stringMatching(/^overlay\/initiatives\.yaml:/) as string,
  });
  expect(library?.entries.get('kenya-igf-follow')?.kind).toBe('procedure');
});
