import { beforeAll, describe, expect, it } from 'vitest';
import { lightPageSchema, maxHelpPage } from '../../adapters/web/limits.ts';
import { renderLightPage } from '../../adapters/web/light-page.ts';
import { viewOf } from '../../adapters/web/page.ts';
import type { Entry } from '../../src/core/entry.ts';
import { languages } from '../../src/core/language.ts';
import type { Library } from '../../src/core/library.ts';
import { noon, realServing } from '../desk.ts';

let library: Library;
beforeAll(async () => {
  ({ library } = await realServing());
});

const pageOf = (entry: Entry, language: string, part?: string): string =>
  renderLightPage(
    viewOf(languages.find((one) => one === language) ?? 'en', language, `/help/${entry.id}/light`),
    { library, entry, now: noon, part },
  ).toString();

describe('23: the light page', () => {
  it.each(languages)('of every entry is under 20 kB in %s, without script, style or picture', (language) => {
    let largest = 0;
    for (const entry of library.entries.values()) {
      const page = lightPageSchema.parse(pageOf(entry, language));
      largest = Math.max(largest, Buffer.byteLength(page));
    }
    expect(library.entries.size).toBeGreaterThan(300);
    expect(largest).toBeLessThanOrEqual(maxHelpPage);
    expect(largest).toBeGreaterThan(2_000);
  });

  it('of every part that is asked for by itself is as small', () => {
    for (const entry of library.entries.values())
      for (const { id } of entry.parts) lightPageSchema.parse(pageOf(entry, 'ru', id));
  });

  it('says what an answer has to say: status, source, review day, and every part', () => {
    for (const id of ['model-igf-plus', 'mag', 'igf-take-part-online']) {
      const entry = library.entries.get(id);
      if (entry === undefined) throw new Error(`${id} is no entry`);
      const page = pageOf(entry, 'en');
      expect(page).toMatch(/Status:<\/b> (proposed|in force)/);
      expect(page).toMatch(/Reviewed:<\/b> 2026-\d\d-\d\d/);
      expect(page).toContain('<h2>Sources</h2>');
      for (const { title } of entry.parts) expect(page).toContain(title);
    }
  });

  it('shows a text that is too long for it part by part, and loses none', () => {
    const entry = library.entries.get('igf-take-part-online');
    if (entry === undefined) throw new Error('no such entry');
    const long = {
      ...entry,
      parts: ['one', 'two', 'three'].map((id) => ({
        id,
        title: `Part ${id}`,
        blocks: [
          { kind: 'paragraph' as const, children: [{ kind: 'text' as const, text: `${id} `.repeat(3_000) }] },
        ],
      })),
    };
    const view = viewOf('en', 'en', '/help/x/light');
    const asked = {
      library: { ...library, entries: new Map(library.entries).set(long.id, long) },
      entry: long,
      now: noon,
    };
    const whole = lightPageSchema.parse(renderLightPage(view, { ...asked, part: undefined }).toString());
    for (const id of ['one', 'two', 'three']) {
      expect(whole).toContain(`/light?part=${id}&amp;lang=en`);
      expect(lightPageSchema.parse(renderLightPage(view, { ...asked, part: id }).toString())).toContain(
        `${id} ${id}`,
      );
    }
  });

  it('withholds what is out of date', () => {
    const entry = library.entries.get('mag-nomination');
    if (entry === undefined) throw new Error('no such entry');
    const page = pageOf(entry, 'en');
    expect(page).toContain('out of date');
    expect(page).not.toMatch(/<h2[^>]*>Steps/);
  });
});
