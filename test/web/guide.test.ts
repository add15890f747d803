import { afterEach, describe, expect, it } from 'vitest';
import { openDesk, type TestDesk } from '../desk.ts';
import { webUnderTest } from '../rigs/web.ts';
import { helpPageSchema } from '../../adapters/web/limits.ts';
import type { WebRig } from '../rigs/web.ts';

describe('procedures on the web page', () => {
  let desk: TestDesk | undefined;
  afterEach(async () => {
    await desk?.close();
    desk = undefined;
  });
  const page = async (path: string): Promise<string> => {
    desk ??= await openDesk(webUnderTest);
    return (await fetch(`${(desk.rig as WebRig).url}${path}`)).text();
  };

  it('are offered by a button on the page of the entry, which only a press begins', async () => {
    expect(await page('/help/igf-propose-workshop')).toContain('href="/?start=igf-propose-workshop"');
    expect(await page('/?start=igf-propose-workshop')).toMatch(
      /<button name="token" value="1:guide:start:igf-propose-workshop:">Guide me, step by step: Propose a workshop/,
    );
    expect((await desk?.store.counts())?.['conversations']).toBe(0);
    expect(await page('/?start=igf')).not.toContain('guide:start');
    expect(await page('/?start=mag-nomination')).not.toContain('guide:start');
    expect(await page('/?start=%3Cscript%3E')).not.toContain('guide:start');
  });

  it('can be printed with what was ticked and left out, and nothing that was not meant', async () => {
    const printed = await page('/help/igf-propose-workshop/steps?done=before.1+x+%3Cb%3E&out=2+who&lang=en');
    helpPageSchema.parse(printed);
    expect(printed).toMatch(/Done:<\/strong> At least three speakers/);
    expect(printed).toMatch(/To do:<\/strong> The report/);
    expect(printed).toMatch(/Left out:<\/strong> Join the how-to webinar/);
    expect(printed).toContain('igf@un.org');
    expect(printed).not.toContain('<b>');
    expect(await page('/help/igf-propose-workshop/steps?lang=ar')).toMatch(/dir="rtl"/);
    // English words under an Arabic mark keep their own direction, and so their full stop at the end.
    expect(await page('/help/fora-lacigf-session/steps?lang=ar&done=before.1')).toMatch(
      /<li lang="en" dir="ltr"><strong lang="ar" dir="rtl">/,
    );
    for (const path of ['/help/igf-propose-workshop/steps?lang=ar', '/help/igf-propose-workshop?lang=ar']) {
      expect(await page(path)).toMatch(/هيئة التحرير[\s\S]*النمط المعتاد/);
      expect(await page(path)).not.toMatch(/knowledge editor|usual pattern/);
    }
    // What is out of date has no steps here either.
    expect(await page('/help/mag-nomination/steps')).toMatch(/out of date/);
    expect(await page('/help/igf/steps')).not.toContain('Steps');
  });
});
