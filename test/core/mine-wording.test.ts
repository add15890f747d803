import { describe, expect, it } from 'vitest';
import { commandIn } from '../../src/core/desk/command.ts';
import { languages, type Language } from '../../src/core/language.ts';
import { mineWordings } from '../../src/core/wording/mine/catalogue.ts';
import {
  expectCalm,
  expectOwnScript,
  expectWhole,
  marks,
  quotedIn as quoted,
  sentencesIn,
  type Sentence,
} from './sentences.ts';

/** Every sentence; the line of statistics takes its figures as one thing. */
const saidIn = (language: Language): readonly Sentence[] => {
  const { statisticsLine, ...rest } = mineWordings[language];
  const [first, second] = marks;
  const figures = { opened: first, answered: second, closed: marks[2], escalated: first, open: second };
  const line = statisticsLine as unknown as (given: typeof figures) => string;
  return [...sentencesIn(rest), ['statisticsLine', line(figures), 2]];
};

describe.each(languages)('what is said about one’s own data in %s', (language) => {
  const said = saidIn(language);

  it('is there, in its own script, with everything it is given', () => {
    expectWhole(said, saidIn('en'), language);
  });

  it('has no exclamation mark, no direction or invisible character, and no double space', () => {
    for (const [name, text] of said) {
      expectCalm(name, text);
      if (name !== 'blockHow') expectOwnScript(name, text, language);
    }
  });

  it('keeps buttons short and tells words the desk understands', () => {
    const say = mineWordings[language];
    for (const label of [
      say.exportButton,
      say.eraseAll,
      say.eraseTicket('0412'),
      say.yesErase,
      say.noErase,
      say.watchButton,
      say.watchConfirmedButton,
      say.stopButton,
      say.seeButton,
    ])
      expect(label.length, label).toBeLessThanOrEqual(30);
    expect(quoted(say.watchHow).map((word) => commandIn(word)?.word)).toStrictEqual(['unwatch', 'reminders']);
    expect(quoted(say.blockHow('0412')).map((word) => commandIn(word))).toMatchObject([
      { word: 'block', ticket: 412 },
      { word: 'block', ticket: 412, rest: '0' },
    ]);
  });
});
