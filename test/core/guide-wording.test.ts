import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/language.ts';
import { commandIn } from '../../src/core/desk/command.ts';
import { guideSaidIn, guideWord } from '../../src/core/guide/said.ts';
import { guideLexicon, guideWords } from '../../src/core/lexicon/guide.ts';
import { guideWordings } from '../../src/core/wording/guide/catalogue.ts';
import { expectCalm, expectOwnScript, expectWhole, quotedIn, sentencesIn } from './sentences.ts';

describe.each(languages)('what is said on the way through a procedure in %s', (language) => {
  const say = guideWordings[language];
  const said = sentencesIn(say);

  it('is there, in its own script, with everything it is given', () => {
    expectWhole(said, sentencesIn(guideWordings.en), language, /listLine/u);
    expect(said.length).toBeGreaterThan(55);
  });

  it('has no exclamation mark, no direction or invisible character, and no double space', () => {
    for (const [name, text] of said) {
      expectCalm(name, text);
      expectOwnScript(name, text, language);
    }
  });

  it('keeps buttons short and understands what stands on them', () => {
    const { buttons } = say;
    for (const label of [
      ...Object.values(buttons),
      say.fits,
      say.goOnAnyway,
      say.finish,
      say.again,
      say.startButton,
      say.getInButton,
    ])
      expect(label.length, label).toBeLessThanOrEqual(30);
    for (const verb of ['next', 'back', 'skip', 'later', 'stop', 'resume'] as const)
      expect(guideSaidIn(buttons[verb]), buttons[verb]).toMatchObject({ kind: verb });
    expect(guideSaidIn(say.again)).toMatchObject({ kind: 'again' });
  });

  it('names words that are understood', () => {
    const quoted = quotedIn(say.savedRules('2026-12-22'));
    expect(quoted.map((word) => commandIn(word)?.word)).toStrictEqual(['myData']);
    expect(guideSaidIn(`${guideWord('resume', language)} 7K2-PQ`)).toMatchObject({
      kind: 'resume',
      code: '7K2-PQ',
      ...(language === 'en' ? {} : { language }),
    });
    expect(guideSaidIn(`${guideWord('start', language)}: IGF`)).toMatchObject({ kind: 'start', what: 'IGF' });
    expect(guideSaidIn(`${guideWord('tick', language)} 2`)).toMatchObject({
      kind: 'tick',
      item: 2,
      done: true,
    });
    expect(guideSaidIn(`${guideWord('untick', language)} 2`)).toMatchObject({ kind: 'tick', done: false });
    for (const word of ['next', 'back', 'skip', 'later', 'stop', 'again', 'resume', 'list'] as const)
      expect(guideSaidIn(guideWord(word, language)), word).toMatchObject({ kind: word });
  });

  it('has no word that means two things', () => {
    const alone = guideWords.filter((word) => !['start', 'through', 'tick', 'untick', 'list'].includes(word));
    const known = new Map<string, string>();
    for (const word of alone)
      for (const phrase of guideLexicon[language][word]) {
        expect(known.get(phrase) ?? word, phrase).toBe(word);
        known.set(phrase, word);
        expect(guideSaidIn(phrase), phrase).toMatchObject({ kind: word });
      }
  });
});

describe('what is no word on the way', () => {
  it.each([
    'how do I propose a workshop',
    'what is the next step for the MAG',
    'resume of my work',
    'continue later on',
    'resume later',
    'start an initiative in my country',
    'is there a deadline: the third of June?',
    'note: the next meeting',
    'skip the queue at registration',
    'take 3 steps',
    '0412 yes',
    '',
    '   ',
    'x'.repeat(4_000),
  ])('%s', (text) => {
    expect(guideSaidIn(text)).toBeUndefined();
  });

  it('takes codes in any case, with or without a dash, and with look-alikes', () => {
    for (const typed of ['7K2-PQ', '7k2pq', '7K2 PQ', '７Ｋ２－ＰＱ', '7k2–pq'])
      expect(guideSaidIn(`resume ${typed}`), typed).toMatchObject({ code: '7K2-PQ' });
    expect(guideSaidIn('resume 7O2-PI')).toMatchObject({ code: '702-P1' });
    expect(guideSaidIn('继续7K2-PQ')).toMatchObject({ code: '7K2-PQ', language: 'zh' });
    expect(guideSaidIn('resume 7U2-PQ')).toMatchObject({ kind: 'resume', code: '' });
  });
});
