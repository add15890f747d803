import { describe, expect, it } from 'vitest';
import { commandIn } from '../../src/core/desk/command.ts';
import { decodeCommandIn, typedCommand } from '../../src/core/decode/command.ts';
import { guideSaidIn } from '../../src/core/guide/said.ts';
import { dateCommandIn } from '../../src/core/dates/said.ts';
import { languages } from '../../src/core/language.ts';
import { unaskedLexicon } from '../../src/core/lexicon/unasked.ts';
import { triage } from '../../src/core/triage.ts';
import { newcomerChoices } from '../../src/core/unasked/choices.ts';
import { newcomerReply } from '../../src/core/unasked/newcomer.ts';
import {
  namesOf,
  newcomerSaidIn,
  switchIn,
  switches,
  switchWord,
  unaskedWord,
} from '../../src/core/unasked/said.ts';
import { unaskedWordings } from '../../src/core/wording/unasked/catalogue.ts';
import { expectCalm, expectOwnScript, expectWhole, quotedIn, sentencesIn } from './sentences.ts';

describe.each(languages)('what the desk says unasked in %s', (language) => {
  const say = unaskedWordings[language];
  const said = sentencesIn(say);

  it('is there, in its own script, with everything it is given', () => {
    expectWhole(said, sentencesIn(unaskedWordings.en), language);
    for (const [name, text] of said) {
      expectCalm(name, text);
      expectOwnScript(name, text, language);
    }
  });

  it('is no wall of text', () => {
    const words = newcomerReply(language).body.flatMap((block) =>
      block.kind === 'paragraph' ? block.children : [],
    );
    expect(words.map((one) => (one.kind === 'text' ? one.text : '')).join(' ').length).toBeLessThan(350);
    for (const label of [say.findButton, say.stepsButton, say.explainButton])
      expect(label.length, label).toBeLessThanOrEqual(30);
  });

  it('names words that are understood, and each button can be typed', () => {
    for (const button of newcomerReply(language).buttons)
      expect(newcomerSaidIn(button.key), button.key).toMatchObject({
        choice: button.action.name === 'newcomer' ? button.action.choice : 'none',
      });
    for (const choice of newcomerChoices)
      for (const words of unaskedLexicon[language][choice])
        expect(newcomerSaidIn(words), words).toMatchObject({ choice });
    const line = quotedIn(
      say.newHere(
        unaskedWord('find', language),
        unaskedWord('steps', language),
        typedCommand(language, 'MAG'),
      ),
    );
    expect(line).toHaveLength(3);
    expect(newcomerSaidIn(line[0] ?? '')).toMatchObject({ choice: 'find' });
    expect(newcomerSaidIn(line[1] ?? '')).toMatchObject({ choice: 'steps' });
    expect(decodeCommandIn(line[2] ?? '')).toMatchObject({ text: 'MAG' });
    for (const about of switches) {
      for (const name of namesOf(about, language)) expect(switchIn(name), name).toMatchObject({ about });
      for (const turn of ['on', 'off'] as const)
        expect(switchIn(switchWord(about, turn, language))).toMatchObject({ about, turn });
      for (const name of namesOf(about, language))
        for (const turn of ['on', 'off'] as const)
          for (const word of unaskedLexicon[language][turn]) {
            expect(switchIn(`${name} ${word}`), `${name} ${word}`).toMatchObject({ about, turn });
            expect(switchIn(`${word} ${name}`), `${word} ${name}`).toMatchObject({ about, turn });
          }
    }
  });

  it('offers a next step with words that mean yes and no', () => {
    const sentences = [
      say.stepDate('T', 'W'),
      say.stepWithoutDay('T'),
      say.stepNear('T', 'P'),
      say.stepFirst,
    ];
    for (const sentence of sentences)
      expect(
        quotedIn(sentence)
          .slice(-2)
          .map((word) => triage(word).intent.kind),
        sentence,
      ).toEqual(['yes', 'no']);
  });

  it('has no word that means something else to the desk', () => {
    for (const choice of newcomerChoices)
      for (const words of unaskedLexicon[language][choice]) {
        expect(triage(words).intent.kind, words).toBe('question');
        expect(commandIn(words), words).toBeUndefined();
        expect(guideSaidIn(words), words).toBeUndefined();
        expect(dateCommandIn(words), words).toBeUndefined();
      }
    for (const turn of ['on', 'off'] as const)
      expect(['question'], switchWord('welcome', turn, language)).toContain(
        triage(switchWord('welcome', turn, language)).intent.kind,
      );
  });
});

describe('what is no word about it', () => {
  it.each([
    'welcome to the IGF',
    'you are welcome',
    'on',
    'off',
    'is the welcome on?',
    'explain: MAG',
    'how do I find my igf in Togo',
    '',
    'x'.repeat(70),
  ])('%s', (text) => {
    expect(switchIn(text)).toBeUndefined();
    expect(newcomerSaidIn(text)).toBeUndefined();
  });
});
