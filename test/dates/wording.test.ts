import { describe, expect, it } from 'vitest';
import { dateCommandIn } from '../../src/core/dates/said.ts';
import { zoneSaid } from '../../src/core/dates/zones.ts';
import { commandIn } from '../../src/core/desk/command.ts';
import { languages } from '../../src/core/language.ts';
import { dateWordings } from '../../src/core/wording/dates/catalogue.ts';
import {
  expectCalm,
  expectOwnScript,
  expectWhole,
  quotedIn as quoted,
  sentencesIn,
} from '../core/sentences.ts';

describe.each(languages)('what is said about dates in %s', (language) => {
  const said = sentencesIn(dateWordings[language]);

  it('is there, in its own script, with everything it is given', () => {
    expectWhole(said, sentencesIn(dateWordings.en), language, /^(inZone|dayAndTime|fromTo)$/u);
  });

  it('has no exclamation mark, no direction or invisible character, and no double space', () => {
    for (const [name, text] of said) {
      expectCalm(name, text);
      expectOwnScript(name, text.replace(/UTC|\.ics/gu, ''), language);
    }
  });

  it('keeps buttons short and tells words the desk understands', () => {
    const say = dateWordings[language];
    for (const label of [say.remindButton, say.stepsButton])
      expect(label.length, label).toBeLessThanOrEqual(30);
    const [custom = '', list = '', stop = ''] = quoted(say.remindHow);
    expect(dateCommandIn(custom)?.said).toStrictEqual({ kind: 'remind', leads: [3 * 24 * 60] });
    expect([list, stop].map((word) => commandIn(word)?.word)).toStrictEqual(['reminders', 'unwatch']);
    expect(dateCommandIn(quoted(say.allLeadsOver('⟦1⟧'))[0] ?? '')?.said).toStrictEqual({
      kind: 'remind',
      leads: [60],
    });
    expect(
      quoted(say.remindWhat).map((word) => dateCommandIn(word)?.said.kind ?? commandIn(word)?.word),
    ).toStrictEqual(['coming', 'remind']);
    expect(quoted(say.stepsHint).map((word) => dateCommandIn(word)?.said)).toStrictEqual([{ kind: 'next' }]);
    for (const text of [say.zoneAsk, say.zoneNone, say.zoneUnknown])
      expect(zoneSaid(afterZone(quoted(text)[0] ?? ''), 0).kind, text).toBe('zone');
    expect(dateCommandIn(quoted(say.zoneChange).at(-1) ?? '')?.said).toStrictEqual({ kind: 'forget-zone' });
  });
});

const afterZone = (typed: string): string => {
  const said = dateCommandIn(typed)?.said;
  return said?.kind === 'zone' ? said.rest : '';
};
