import { afterEach, describe, expect, it } from 'vitest';
import { adapters } from '../adapters.ts';
import { openDesk, type TestDesk } from '../desk.ts';

const jargon = 'MAG wants NRIs to feed BPFs before the OC. Ask KICTANet, not the EC. It MAY take long.';

const buttonFor = (desk: TestDesk, name: string): string =>
  desk.rig
    .seen()
    .at(-1)
    ?.buttons.find(({ label }) => label.includes(`explain: ${name}`))?.token ?? `no button for ${name}`;

const kept = async (desk: TestDesk) => {
  const counts = await desk.store.counts();
  return Object.fromEntries(Object.entries(counts).filter(([name, count]) => name !== 'claims' && count > 0));
};

// The numbers are those of the acceptance scenarios this product is measured by.
describe.each(adapters)('on $platform', (underTest) => {
  let desk: TestDesk | undefined;
  afterEach(async () => {
    await desk?.close();
    desk = undefined;
  });
  const open = async (): Promise<TestDesk> => (desk = await openDesk(underTest));
  const ask = async (text: string): Promise<string> => {
    const { rig } = desk ?? (await open());
    const before = rig.seen().length;
    await rig.say(text);
    return rig
      .seen()
      .slice(before)
      .map((one) => one.text)
      .join('\n');
  };

  it('2: explains the jargon of a message from its menu, to the reader alone, and keeps nothing', async () => {
    const { rig } = await open();
    if (rig.explain === undefined) {
      expect(['web', 'terminal']).toContain(underTest.platform);
      return;
    }
    await rig.explain(jargon);
    const shown = rig.seen();
    expect(shown).toHaveLength(1);
    const [one] = shown;
    expect(one?.onlyYou).toBe(true);
    expect(one?.text).toContain('MAG: Multistakeholder Advisory Group');
    expect(one?.text).toContain('NRIs: National, sub-regional, regional or youth IGF initiative');
    expect(one?.text).toContain('BPFs: Best Practice Forum');
    expect(one?.text).toMatch(/OC: An open consultation/);
    expect(one?.text).toContain('EC: several meanings');
    expect(one?.text).toMatch(/Empowered Community[\s\S]*European Commission/);
    expect(one?.text).toMatch(/Not in my glossary:\s*KICTANet/);
    expect(one?.text).not.toMatch(/^MAY\b/m);
    expect(one?.text).toContain('Only you see this. The author is not told. Nothing of the text is kept.');
    expect(desk && (await kept(desk))).toEqual({});
  });

  it('2: a button tells more of one word, and what stands on it can be typed instead', async () => {
    const { rig } = await open();
    await (rig.explain === undefined ? rig.say(`explain: ${jargon}`) : rig.explain(jargon));
    if (desk === undefined) return;
    const answer = /Multistakeholder Advisory Group[\s\S]*Terms of reference of the MAG/;
    if (rig.seen().at(-1)?.buttons.length !== 0) {
      await rig.press(buttonFor(desk, 'MAG'));
      expect(rig.seen().at(-1)?.text).toMatch(answer);
    }
    expect(await ask('explain: MAG')).toMatch(answer);
    expect(await ask('Explain: nris')).toContain('National, sub-regional, regional or youth IGF initiative');
  });

  it('2: a text that is pasted behind a word is explained, and nothing of it is kept', async () => {
    const text = await ask(`decode: ${jargon}`);
    expect(text).toContain('MAG: Multistakeholder Advisory Group');
    expect(text).toMatch(/Not in my glossary:\s*KICTANet/);
    expect(text).toContain('Nothing of the text is kept.');
    expect(text).not.toContain('The author is not told');
    expect(desk && (await kept(desk))).toEqual({});
  });

  it('2: is there in every language, under its own word', async () => {
    expect(await ask('décoder : le MAG et les DC')).toMatch(/En mots simples[\s\S]*MAG[\s\S]*DC/);
    expect(await ask('explicar: el MAG y la UIT')).toMatch(/En palabras sencillas[\s\S]*MAG[\s\S]*UIT/);
    expect(await ask('اشرح: يجتمع فريق MAG مع NRIs')).toMatch(/بكلمات بسيطة[\s\S]*MAG[\s\S]*NRIs/);
    expect(await ask('解释：MAG会议将在OC之后召开')).toMatch(/用简单的话说[\s\S]*MAG[\s\S]*OC/);
    expect(await ask('объясни: MAG рассмотрит предложения NRIs')).toMatch(
      /Простыми словами[\s\S]*MAG[\s\S]*NRIs/,
    );
  });

  it('9: shows every meaning where the text does not decide, and one where it does', async () => {
    expect(await ask('decode: The EC met on Tuesday.')).toMatch(
      /several meanings[\s\S]*Empowered Community[\s\S]*Executive Council[\s\S]*European Commission/,
    );
    const decided = await ask('decode: She stands for the EC of APNIC.');
    expect(decided).toContain('Executive Council');
    expect(decided).not.toMatch(/European Commission|several meanings/);
  });

  it('13: says nothing of a text back that could ping, link or hide', async () => {
    const text = await ask('decode: @everyone <!channel> <@U1> KICTA\u202ENET [x](https://evil.example) MAG');
    expect(text).toContain('MAG: Multistakeholder Advisory Group');
    expect(text).not.toMatch(/@everyone|evil\.example|\u202E|<!channel>/);
  });

  it('8: danger behind the word is danger all the same', async () => {
    expect(
      await ask("explain: police took my friend's phone at a protest, they will read our group"),
    ).toContain('Access Now');
  });
});
