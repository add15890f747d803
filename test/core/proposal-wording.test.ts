import { describe, expect, it } from 'vitest';
import { formSteps, formWord, formWordIn } from '../../src/core/desk/form-words.ts';
import { languages } from '../../src/core/language.ts';
import { proposalWordings } from '../../src/core/wording/proposals/catalogue.ts';

describe.each(languages)('what is said about proposals in %s', (language) => {
  const say = proposalWordings[language];

  it('says the numbers, words and reasons it is given', () => {
    expect(say.takenOut(31, 32, 33)).toMatch(/31[\s\S]*32[\s\S]*33/);
    expect(say.gapLine(41, 'visa', 42, 43)).toMatch(/41[\s\S]*visa[\s\S]*42[\s\S]*43/);
    for (const sentence of [
      say.forReview(77, 'why'),
      say.line(77, 'waiting', 'why'),
      say.title(77),
      say.how(77),
      say.reviseHow(77),
      say.show(77),
      say.gapDraft(77),
      say.writtenAsPatch(77),
      say.refusals['no-reason'](77),
      say.refusals['not-waiting'](77),
      ...Object.values(say.done).map((one) => one(77)),
      ...Object.values(say.told).map((one) => one(77)),
    ])
      expect(sentence).toContain('77');
    expect(say.submitted('an-id', 'Kenya desk')).toMatch(/an-id[\s\S]*Kenya desk/);
    expect(say.consentQuestion('0412')).toContain('0412');
    expect(say.consentNews('0412', true)).not.toBe(say.consentNews('0412', false));
  });

  it('names words that the form understands, each for one thing', () => {
    for (const word of formSteps) expect(formWordIn(formWord(word, language))).toBe(word);
  });
});

describe.each(languages.filter((language) => language !== 'en'))(
  'what is said about proposals in %s',
  (language) => {
    it('leaves no English sentence', () => {
      const english = new Set(sentencesOf(proposalWordings.en));
      const same = sentencesOf(proposalWordings[language]).filter(
        (one) => one.includes(' ') && english.has(one),
      );
      expect(same).toEqual([]);
    });
  },
);

const sentencesOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(sentencesOf)
      : [];
