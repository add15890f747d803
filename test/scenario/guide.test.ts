import { afterEach, describe, expect, it } from 'vitest';
import { guideWordings } from '../../src/core/wording/guide/catalogue.ts';
import { adapters } from '../adapters.ts';
import { openDesk, wordsOf, type TestDesk } from '../desk.ts';

// The numbers are those of the acceptance scenarios this product is measured by.
describe.each(adapters)('a procedure on $platform', (underTest) => {
  let desk: TestDesk | undefined;
  afterEach(async () => {
    await desk?.close();
    desk = undefined;
  });

  const ask = async (text: string): Promise<string> => {
    desk ??= await openDesk(underTest);
    // Nobody does two things at the very same instant.
    desk.pass(1_000);
    return wordsOf(await desk.say(text, { place: 'private' }));
  };
  const press = async (label: RegExp): Promise<string> => {
    if (desk === undefined) throw new Error('nothing was asked');
    const button = desk.rig
      .seen()
      .findLast(({ buttons }) => buttons.length > 0)
      ?.buttons.find((one) => label.test(one.label));
    if (button === undefined) throw new Error(`no button ${String(label)}`);
    desk.pass(1_000);
    return wordsOf(await desk.press(button.token, { place: 'private' }));
  };

  it('14: is led from whom it is for to the summary, by words and by buttons', async () => {
    const first = await ask('start: propose a workshop');
    expect(first).toMatch(/First: is it for you\?[\s\S]*Not sitting MAG members[\s\S]*Does this fit you\?/);
    expect(first).toMatch(/Sources[\s\S]*Talk to a person/);
    expect(await ask('yes')).toMatch(/What to have ready[\s\S]*To do: At least three speakers/);
    expect(await ask('1')).toMatch(/Done: At least three speakers[\s\S]*To do: The report/);
    expect(await press(/Not yet: At least three/)).toMatch(/To do: At least three speakers/);
    await ask('tick 1');
    expect(await press(/Next$/)).toMatch(/Step 1 of 10[\s\S]*Read the themes of the year/);
    expect(await ask('skip')).toMatch(/Step 2 of 10/);
    expect(await ask('next')).toMatch(/Step 3 of 10/);
    expect(await press(/Back$/)).toMatch(/Step 2 of 10/);
    await ask('next');
    await ask('next');
    const dated = await ask('next');
    expect(dated).toMatch(/Step 5 of 10[\s\S]*Submit before the deadline/);
    expect(dated).toMatch(/Date for this step:[\s\S]*three to six months before the annual meeting/);
    for (let step = 6; step <= 10; step += 1) await ask('next');
    const end = await ask('next');
    expect(end).toMatch(
      /Summary: Propose a workshop[\s\S]*Done: At least three speakers[\s\S]*To do: The report[\s\S]*Left out: Read the themes[\s\S]*Join the how-to webinar[\s\S]*Dates[\s\S]*igf@un\.org/,
    );
    expect(await ask('next')).toMatch(/Summary/);
    expect(await ask('finish')).toMatch(/not kept any more/);
    expect(await ask('next')).not.toMatch(/Step \d/);
  });

  it('opens at the button of the answer, and comes back after a question and after asking for a person', async () => {
    const answer = await ask('how do I propose a workshop at the igf');
    expect(answer).toMatch(/Guide me, step by step/);
    expect(await press(/Guide me, step by step/)).toMatch(/First: is it for you\?/);
    await ask('yes');
    await ask('next');
    const aside = await ask('what is the MAG');
    expect(aside).toMatch(/resume · Back to the steps/);
    expect(await ask('resume')).toMatch(/Step 1 of 10/);
    const person = await ask('person');
    expect(person).toMatch(/IGF Secretariat/);
    expect(person).toMatch(/Back to the steps/);
    expect(await press(/Back to the steps/)).toMatch(/Step 1 of 10/);
    // Whoever is at risk is answered at once, and the place is not lost.
    expect(await ask("police took my friend's phone at a protest")).toMatch(/Access Now/);
    expect(await ask('resume')).toMatch(/Step 1 of 10/);
  });

  it('says "no" kindly to whom it does not fit, keeps no answer, and goes on all the same', async () => {
    await ask('start: propose a workshop');
    const no = await ask('no');
    expect(no).toMatch(/may not be your way in[\s\S]*Talk to a person[\s\S]*Go on all the same/);
    expect(await press(/Go on all the same/)).toMatch(/What to have ready/);
  });

  it('4: shows no steps of a door that is closed, and says what stays true', async () => {
    for (const text of ['start: become a member of the mag', 'guide me through mag nomination']) {
      const closed = await ask(text);
      expect(closed).toMatch(/out of date[\s\S]*2025[\s\S]*no confirmed rule/);
      expect(closed).toMatch(/What stays true[\s\S]*Secretary-General/);
      expect(closed).toMatch(/lead nobody through steps that are out of date/);
      expect(closed).not.toMatch(/Step 1 of|Guide me/);
      expect(closed).toMatch(/Tell me when it is confirmed/);
    }
  });

  it('4: leads into a body by how it is chosen, and says that this cycle is not confirmed', async () => {
    const first = await ask('start: get into the empowered community administration');
    expect(first).toMatch(/Who chooses[\s\S]*ASO, ccNSO, GNSO, ALAC and GAC/i);
    expect(first).toMatch(/Current cycle: not confirmed for this cycle/);
    expect(await ask('yes')).toMatch(/Step 1 of/);
  });

  it('asks which, says that there is none, and lists what somebody is in the middle of', async () => {
    expect(await ask('start: bake a cake')).toMatch(/I know no such procedure|Which of these/);
    const many = await ask('start: get into the icann board');
    expect(many).toMatch(/Which of these do you mean\?|is it for you/);
    expect(await ask('/guide')).toMatch(/Procedures, step by step/);
    await ask('start: propose a workshop');
    await ask('yes');
    expect(await ask('my guides')).toMatch(
      /Propose a workshop at the IGF: What to have ready, kept until 2026-12-22/,
    );
    // "Start" again goes on where one is; anew only when it is said.
    expect(await ask('start: propose a workshop')).toMatch(
      /Welcome back[\s\S]*What to have ready|What to have ready[\s\S]*Welcome back/,
    );
    expect(await ask('begin anew')).toMatch(/First: is it for you\?/);
  });

  it.each([
    ['fr', 'commencer : Participer en ligne au FGI', 'oui', 'suivant', 'plus tard', 'reprendre'],
    ['es', 'empezar: Participar en línea en el FGI', 'sí', 'siguiente', 'más tarde', 'seguir'],
    ['ar', 'ابدأ: Propose a workshop at the IGF', 'نعم', 'التالي', 'لاحقا', 'متابعة'],
    ['zh', '开始：Propose a workshop at the IGF', '是', '下一步', '以后再做', '继续'],
    ['ru', 'начать: Propose a workshop at the IGF', 'да', 'дальше', 'позже', 'продолжить'],
  ] as const)('is led in %s', async (language, start, yes, next, later, resume) => {
    const say = guideWordings[language];
    expect(await ask(start)).toContain(say.whoQuestion);
    expect(await ask(yes)).toContain(say.beforeTitle);
    expect(await ask(next)).toMatch(/[1١1] .*\d/u);
    expect(await ask('person')).toContain(say.buttons.resume);
    const saved = await ask(later);
    if (underTest.platform === 'terminal') return;
    expect(saved).toContain(say.savedHow);
    expect(saved).toMatch(new RegExp(`${resume} [0-9A-Z]{3}-[0-9A-Z]{2}`, 'u'));
    expect(await ask(/[^\s]+ [0-9A-Z]{3}-[0-9A-Z]{2}/u.exec(saved)?.[0] ?? '')).toContain(say.welcomeBack);
  });
});
