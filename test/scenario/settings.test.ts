import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../src/bot.ts';
import type { Entry } from '../../src/core/entry.ts';
import { paragraph, text as words, type Block } from '../../src/core/rich.ts';
import { openStore } from '../../src/store/open.ts';
import { adapters } from '../adapters.ts';
import { openDesk, realServing, wordsOf, type TestDesk } from '../desk.ts';
import type { Saying, Seen } from '../rigs/rig.ts';

let real: Serving;
beforeAll(async () => {
  real = await realServing();
  // The first question of a process takes longer than a platform waits for on a busy machine.
  real.search('what is the igf');
});

/** The real knowledge with one entry changed. */
const withEntry = (id: string, change: (entry: Entry) => Entry): Serving => {
  const entry = real.library.entries.get(id);
  if (entry === undefined) throw new Error(`${id} is no entry`);
  return {
    ...real,
    library: { ...real.library, entries: new Map(real.library.entries).set(id, change(entry)) },
  };
};

const pages = 'https://desk.example.org';
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Regional_Indicator}/u;

describe.each(adapters)('settings on $platform', (underTest) => {
  let desk: TestDesk | undefined;
  afterEach(async () => {
    await desk?.close();
    desk = undefined;
  });
  const open = async (given: Parameters<typeof openDesk>[1] = {}): Promise<TestDesk> => {
    desk = await openDesk(underTest, { pages, ...given });
    return desk;
  };
  const seenFor = async (text: string, saying: Saying = {}): Promise<readonly Seen[]> => {
    desk ??= await open();
    return desk.say(text, saying);
  };
  const ask = async (text: string, saying: Saying = {}): Promise<string> =>
    wordsOf(await seenFor(text, saying));
  const press = async (label: string): Promise<string> => {
    const button = desk?.rig
      .seen()
      .at(-1)
      ?.buttons.find((one) => one.label.includes(label));
    if (button === undefined) {
      // Where nothing can be pressed, the words on the line of the choice are typed.
      const line = desk?.rig
        .seen()
        .at(-1)
        ?.text.split('\n')
        .find((one) => one.includes(label));
      const typed = /^\s*(?:[-•]\s*)?(.*?) · /.exec(line ?? '')?.[1];
      expect(typed, label).toBeDefined();
      return wordsOf((await desk?.say(typed ?? '')) ?? []);
    }
    return wordsOf((await desk?.press(button.token)) ?? []);
  };

  it('shows what is set, to that person alone, and every button has words that hold', async () => {
    desk = await open();
    const [seen] = await seenFor('settings', underTest.places.includes('group') ? { place: 'group' } : {});
    if (seen === undefined) throw new Error('nothing was shown');
    const told = wordsOf([seen]);
    for (const line of [
      'Language of my answers: the one you write in',
      'Short answers: off',
      'Plain mode: off',
      'Time zone',
      'settings language',
      'settings short',
      'settings plain',
      'settings zone',
      'reminders',
    ])
      expect(told).toContain(line);
    if (underTest.places.includes('group') && desk.rig.adapter.capabilities.onlyYou)
      expect(seen.onlyYou).toBe(true);
    // A button does what its words do, also in another conversation.
    expect(await press('Short answers on')).toContain('I will stay short for you from now on');
    await desk.close();
    desk = undefined;
    expect(await ask('settings short')).toContain('I will stay short for you from now on');
    expect(await ask('settings')).toContain('Short answers: on');
    expect(await ask('settings reset')).toContain('back to how it was');
    expect(await ask('settings')).toContain('Short answers: off');
  });

  it('22: plain: no emoji, no tables, no buttons, and every choice a number to type', async () => {
    await ask('what is the igf');
    const on = await seenFor('settings plain');
    expect(wordsOf(on)).toContain('Plain mode on: no emoji, no tables, choices as numbers you can type');
    expect(on.flatMap(({ buttons }) => buttons)).toStrictEqual([]);
    // The choices of before, in the same order: the second is the one it was.
    expect(wordsOf(on)).toMatch(/\n\s*(1\. )?More\n\s*(2\. )?Take part in the IGF online/);
    expect(JSON.stringify(on.map(({ native }) => native))).toMatch(numbered[underTest.platform]);
    const second = await seenFor('2');
    expect(linesOf(second).slice(0, 2).join(' ')).toContain('Take part in the IGF online');
    expect(second.flatMap(({ buttons }) => buttons)).toStrictEqual([]);
    // A whole way by typing: more, its sources, a person, the list of terms, its next page.
    for (const [typed, told] of [
      ['1', 'Take part in the IGF online'],
      ['sources', 'Sources'],
      ['terms', 'Page 1'],
      ['next page', 'Page 2'],
      ['what is a DC', 'Which one do you mean?'],
      ['2', 'Status'],
      ['person', 'Talk to a person'],
    ] as const) {
      const seen = await seenFor(typed);
      expect(wordsOf(seen), typed).toContain(told);
      expect(
        seen.flatMap(({ buttons }) => buttons),
        typed,
      ).toStrictEqual([]);
      expect(JSON.stringify(seen.map(({ native }) => native)), typed).not.toMatch(emoji);
    }
    expect(await ask('settings plain off')).toContain('Plain mode off');
    const rich = await seenFor('what is the igf');
    if (desk?.rig.adapter.capabilities.buttons !== 0)
      expect(rich.flatMap(({ buttons }) => buttons).length).toBeGreaterThan(0);
  });

  it('22: plain: rows are sentences, emoji are gone, and nothing is lost', async () => {
    const table: Block = {
      kind: 'table',
      header: [[words('Model')], [words('Who decides 🗳️')]],
      rows: [
        [[words('IGF Plus')], [words('everybody ✅')]],
        [[words('COGOV')], [words('networks')]],
      ],
    };
    await open({
      serving: () =>
        withEntry('igf', (entry) => ({
          ...entry,
          summary: 'A yearly meeting 🌍 of the United Nations.',
          body: [table, paragraph('Come as you are ©')],
        })),
    });
    await ask('settings plain');
    const seen = await seenFor('what is the igf');
    const told = wordsOf(seen);
    expect(told).toContain('A yearly meeting of the United Nations.');
    expect(told).toContain('IGF Plus; Who decides: everybody.');
    expect(told).toContain('COGOV; Who decides: networks.');
    expect(told).toContain('Come as you are ©');
    expect(JSON.stringify(seen.map(({ native }) => native))).not.toMatch(emoji);
    if (underTest.platform === 'web')
      expect(JSON.stringify(seen.map(({ native }) => native))).not.toContain('<table');
  });

  it('23: short: three lines and an address, at once and from then on, with nothing to load', async () => {
    await ask('what is IGF+');
    const seen = await seenFor('short please, data is expensive');
    const told = wordsOf(seen);
    expect(told).toContain('I will stay short for you from now on');
    expect(told).toMatch(/Proposed only[^\n]*IGF Plus was proposed in 2019/);
    const lines = linesOf(seen);
    const at = lines.findIndex((line) => line.includes('Proposed only'));
    // Title, what it says, what it rests on; then where the whole text is.
    expect(lines[at - 1]).toMatch(/^(#+ )?IGF Plus/);
    expect(lines[at + 1]).toMatch(/Source: .*Status: proposed.*Reviewed: 2026-\d\d-\d\d/);
    expect(lines[at + 2]).toMatch(
      /under 20 kB: .*desk\.example\.org\/help\/model-igf-plus\/light\?lang=en.*“more”/,
    );
    expect(lines[at + 3]).toContain('I will stay short');
    expect(seen.flatMap(({ buttons }) => buttons).length).toBeLessThanOrEqual(3);

    const next = await seenFor('what is the MAG');
    expect(wordsOf(next)).toMatch(/Source: .*Status: in force.*Reviewed: 2026/);
    expect(wordsOf(next)).not.toContain('Working groups');
    expect(await ask('more')).toContain('Working groups');
    expect(await ask('settings short off')).toContain('full length');
    expect(await ask('what is the MAG')).toContain('Working groups');
  });

  it('23: short: no picture and no preview goes out', async () => {
    await ask('settings short');
    const seen = await seenFor('what is the igf');
    for (const { native } of seen) expectNoPreview(underTest.platform, native);
    expect(wordsOf(seen)).toContain('light?lang=en');
  });

  it('23: short: says “more” where the desk has no address, and keeps every doubt', async () => {
    desk = await openDesk(underTest);
    await ask('settings short');
    const told = await ask('what is the MAG');
    expect(told).toContain('Type “more” for the whole text.');
    expect(told).toContain('How sure');
    // Out of date stays out of date, and whom to ask stays there.
    const closed = await ask('how can I become a MAG member');
    expect(closed).toContain('out of date');
    expect(closed).toContain('What stays true');
    expect(closed).toContain('Who can confirm');
    // Who is at risk is never answered in short.
    expect(await ask('police took my friend’s phone at a protest')).toContain('do not keep this message');
  });

  it('answers a question that stands beside the order, and the order', async () => {
    const told = await ask('what is the MAG? short please, data is expensive');
    expect(told).toContain('group of about 40 people');
    expect(told).toContain('light?lang=en');
    expect(told).toContain('I will stay short for you from now on');
    expect(await ask('settings')).toContain('Short answers: on');
  });

  it('answers in the language that was set, whatever is written; else in that of the question', async () => {
    expect(await ask('answer me in French from now on')).toContain(
      'Langue de mes réponses désormais : français',
    );
    expect(await ask('what is the igf')).toContain('Forum sur la gouvernance');
    expect(await ask('¿qué es el IGF?')).toContain('Forum sur la gouvernance');
    expect(await ask('person')).toContain('Parler à une personne');
    // Asked for by name, once.
    expect(await ask('¿qué es el IGF? en español')).not.toBe('');
    expect(await ask('réglages langue auto')).toContain('la langue dans laquelle vous écrivez');
    expect(await ask('what is the igf')).toContain('yearly United Nations meeting');
    expect(await ask('qu’est-ce que le FGI ?')).toContain('Forum sur la gouvernance');
  });

  it('says kindly what can be set, and swallows no question', async () => {
    expect(await ask('settings language klingon')).toMatch(
      /do not speak that language yet\. I speak: English, French/,
    );
    expect(await ask('settings colour')).toMatch(/no such setting\. You can type: settings language/);
    expect(await ask('settings plain perhaps')).toContain('“settings plain” or “settings plain off”');
    expect(await ask('settings zone Africa/Nairobi')).toContain('Africa/Nairobi');
    expect(await ask('settings zone Atlantis City')).toMatch(/do not know/);
    expect(await ask('settings')).toContain('Your time zone: Africa/Nairobi');
    expect(await ask('short history of the IGF')).toMatch(/Sources|Which one do you mean|nothing confirmed/);
    expect(await ask('settings')).toContain('Short answers: off');
  });

  it('27: “my data” shows each setting, the export has it, and erasing erases it', async () => {
    for (const one of ['settings short', 'settings plain', 'settings language fr', 'settings zone Nairobi'])
      await ask(one);
    const held = await ask('mes données');
    for (const line of [
      'Langue de mes réponses : français',
      'Réponses courtes : oui',
      'Mode simple : oui',
      'Africa/Nairobi',
    ])
      expect(held).toContain(line);
    const exported = (await ask('export')).replace(/\s+/g, ' ');
    expect(exported).toMatch(
      /"settings": \{ "language": "fr", "short": true, "plain": true, "zone": "Africa\/Nairobi"/,
    );
    await ask('erase all');
    await ask('yes');
    const after = await ask('settings');
    for (const line of ['the one you write in', 'Short answers: off', 'Plain mode: off', 'told me none'])
      expect(after).toContain(line);
  });

  it('keeps what was set when the desk is opened anew, and for that person alone', async () => {
    const store = await openStore({ file: ':memory:', report: () => undefined });
    await open({ store });
    await ask('settings short');
    await ask('settings language fr');
    await desk?.close();
    desk = undefined;
    const again = await open({ store });
    // The test's platform counts its deliveries anew; what has been dealt with is not dealt with again.
    again.pass(25 * 3_600_000);
    await again.bot.tick();
    expect(await ask('what is the igf')).toContain('light?lang=fr');
    if (underTest.platform !== 'terminal')
      expect(await ask('what is the igf', { person: 'ben' })).not.toContain('light?lang');
    await store.close();
  });
});

describe.each(adapters)('languages on $platform', (underTest) => {
  let desk: TestDesk | undefined;
  afterEach(async () => {
    await desk?.close();
    desk = undefined;
  });
  const seenFor = async (text: string): Promise<readonly Seen[]> => {
    desk ??= await openDesk(underTest, { pages });
    return desk.say(text);
  };
  const ask = async (text: string): Promise<string> => wordsOf(await seenFor(text));

  it('5: answers in French, says who translated it, when it was reviewed, and whom to ask', async () => {
    const told = await ask('comment obtenir une aide pour venir au FGI ?');
    expect(told).toMatch(/aide au voyage|aides? pour venir/i);
    expect(told).toMatch(/Relu: le 2026-\d\d-\d\d/);
    expect(told).toContain('Parler à une personne');
    // What a machine drafted is never passed off as reviewed, and no key of the code shows.
    expect(told).toMatch(/Traduction faite par une machine|Statut: en vigueur/);
    expect(told).not.toMatch(/undefined|\[object|wishButton|machine-drafted/);
  });

  it('5: a part that is there in English only is shown in English, said to be so, and can be wished for once', async () => {
    const serving = withEntry('igf-travel-support', (entry) => ({
      ...entry,
      translations: entry.translations.map((one) =>
        one.language === 'fr' ? { ...one, parts: one.parts.filter(({ id }) => id !== 'before') } : one,
      ),
    }));
    const original = serving.library.entries.get('igf-travel-support');
    const before = original?.parts.find(({ id }) => id === 'before');
    if (before === undefined) throw new Error('the entry has no such part');
    desk = await openDesk(underTest, { pages, serving: () => serving });
    await ask('comment obtenir une aide pour venir au FGI ?');
    const whole = await ask('plus');
    expect(whole).toContain(`N’existe qu’en anglais, montré tel quel : ${before.title}.`);
    expect(whole).toContain('Demander la traduction');
    expect(await desk.store.translationWishes()).toStrictEqual([]);
    const noted = await ask('demander la traduction');
    expect(noted).toMatch(/C’est noté.*français/);
    expect(await ask('demander la traduction')).toContain('déjà demandé');
    // Once said it is not offered again in this conversation.
    expect(await ask('plus')).not.toContain('Demander la traduction');
    expect(await desk.store.translationWishes()).toStrictEqual([
      { entry: 'igf-travel-support', language: 'fr', count: 1 },
    ]);
    // Nothing of who it was: only the person's own conversation knows.
    expect(JSON.stringify(await desk.store.translationWishes())).not.toContain('ana');
  });

  it('5: an entry without a translation is shown as it is, in the reader’s sentences, with the wish', async () => {
    const serving = withEntry('igf-travel-support', (entry) => ({ ...entry, translations: [] }));
    desk = await openDesk(underTest, { pages, serving: () => serving });
    const told = await ask('comment obtenir une aide pour venir au FGI ?');
    expect(told).toMatch(/n'existe que dans cette langue : English/);
    expect(told).toContain('Demander la traduction');
    await ask('demander la traduction');
    expect(await desk.store.translationWishes()).toStrictEqual([
      { entry: 'igf-travel-support', language: 'fr', count: 1 },
    ]);
  });

  it('17: Arabic: both are answered, Latin runs are isolated, and the buttons are Arabic', async () => {
    const seen = await seenFor('ما الفرق بين IGF و ICANN؟');
    const told = wordsOf(seen);
    expect(told).toContain('منتدى حوكمة الإنترنت');
    expect(told).toMatch(/ICANN/);
    expect(told).toContain('المصادر');
    const sent = seen.map(({ native }) => JSON.stringify(native)).join('\n');
    for (const name of ['IGF', 'ICANN']) {
      const runs = latinIn(underTest.platform, sent).filter((run) =>
        new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`).test(run.text),
      );
      expect(runs.length, name).toBeGreaterThan(0);
      for (const run of runs) expect(run.isolated, run.text).toBe(true);
    }
    for (const { label } of seen.flatMap(({ buttons }) => buttons))
      if (!label.includes('ICANN')) expect(label).toMatch(/\p{Script=Arabic}/u);
    if (underTest.platform === 'teams') expect(sent).toContain('"rtl":true');
    if (underTest.platform === 'web') expect(sent).toContain('dir=\\"rtl\\"');
    // No mark that turns what stands behind it.
    expect(sent).not.toMatch(/[\u202A-\u202E\u2068]/);
  });

  it.each(['咨询小组成员怎么产生', '諮詢小組成員怎麼產生'])(
    '18: “%s” finds how the advisory group is appointed, with what is not confirmed, and the acronym',
    async (question) => {
      const first = await ask(question);
      // One answer, or a short choice of which it is the first.
      const told = first.includes('来源') ? first : `${first}\n${await ask('1')}`;
      expect(told).toContain('联合国秘书长');
      expect(told).toContain('多利益攸关方咨询小组 = MAG');
      expect(told).toMatch(/没能在第一手网页上确认|没有得到确认|过期|不再确认/);
      expect(told).toContain('来源');
    },
  );
});

/** Latin runs beside Arabic letters in what was sent, and whether they stand by themselves there. */
const latinIn = (
  platform: string,
  sent: string,
): readonly { readonly text: string; readonly isolated: boolean }[] => {
  const marked =
    platform === 'web'
      ? sent.replace(/<bdi dir=\\"ltr\\">([^<]*)<\/bdi>/g, '\u2066$1\u2069').replace(/<[^>]*>/g, '\n')
      : sent;
  return marked
    .split(/\\n|\n|"/)
    .filter((line) => /\p{Script=Arabic}/u.test(line))
    .flatMap((line) =>
      [...line.matchAll(/\u2066[^\u2066-\u2069]*\u2069|[A-Za-z]{2,}/g)].map(([text]) => ({
        text,
        isolated: text.startsWith('\u2066'),
      })),
    );
};

const linesOf = (seen: readonly Seen[]): readonly string[] =>
  seen
    .map(({ text }) => text)
    .join('\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** How a platform is told to number the lines of a list, so that a screen reader says the numbers. */
const numbered = {
  slack: /"style":"ordered"/,
  discord: /1\. More/,
  teams: /1\. More/,
  web: /<ol>/,
  terminal: /1\. More/,
} as const;

/** What each platform has to be told so that no address becomes a picture or a card. */
const expectNoPreview = (platform: string, native: unknown): void => {
  const sent = JSON.stringify(native);
  switch (platform) {
    case 'slack':
      expect(native).toMatchObject({ unfurl_links: false, unfurl_media: false });
      expect(sent).not.toMatch(/"type":"image"|image_url|"attachments"/);
      break;
    case 'discord':
      // SUPPRESS_EMBEDS
      expect((native as { readonly flags: number }).flags & 4).toBe(4);
      expect(sent).not.toMatch(/"embeds"|"attachments"|"image"/);
      break;
    case 'teams':
      expect(sent).not.toMatch(/"type":"(?:Image|ImageSet|Media)"|backgroundImage|thumbnail|contentUrl/);
      break;
    default:
      expect(sent).not.toMatch(/<(?:img|picture|video|iframe|object|embed|link)\b/i);
  }
};
