import { describe, expect, it } from 'vitest';
import { phraseOf } from '../../src/core/clean.ts';
import { commandIn } from '../../src/core/desk/command.ts';
import { languages } from '../../src/core/language.ts';
import { settingsLexicon } from '../../src/core/lexicon/settings.ts';
import { languageNameIn } from '../../src/core/settings/names.ts';
import { settingCommandIn } from '../../src/core/settings/said.ts';
import { triage } from '../../src/core/triage.ts';
import { settingsWordings } from '../../src/core/wording/settings/catalogue.ts';
import { expectCalm, expectOwnScript, expectWhole, quotedIn, script, sentencesIn } from './sentences.ts';

describe.each(languages)('what is said about settings in %s', (language) => {
  const say = settingsWordings[language];
  const said = sentencesIn(say);

  it('is there, in its own script, with everything it is given', () => {
    expectWhole(said, sentencesIn(settingsWordings.en), language);
  });

  it('has no exclamation mark, no hidden character, no emoji and no double space', () => {
    for (const [name, text] of said) {
      expectCalm(name, text);
      expect(text, name).not.toMatch(/\p{Emoji_Presentation}/u);
      // The unit of 20 KB is written so in Chinese and Arabic texts.
      if (name !== 'wholePage') expectOwnScript(name, text.replaceAll('UTC', ''), language);
    }
  });

  it('keeps buttons short', () => {
    for (const [name, text] of said)
      if (name.endsWith('Button')) expect(text.length, name).toBeLessThanOrEqual(30);
  });

  it('names words that do what it says', () => {
    const meant = (text: string) => quotedIn(text).map((word) => settingCommandIn(word)?.said);
    expect(meant(say.shortSet)).toStrictEqual([{ kind: 'short', on: false }]);
    expect(meant(say.plainSet)).toStrictEqual([{ kind: 'plain', on: false }]);
    expect(meant(say.languageSet('X'))).toStrictEqual([{ kind: 'language', language: 'own' }]);
    expect(quotedIn(say.kept).map((word) => commandIn(word)?.word)).toStrictEqual(['myData']);
    for (const sentence of [say.typeMore, say.orTypeMore, say.viewsInMore])
      expect(quotedIn(sentence).map((word) => triage(word).intent.kind)).toStrictEqual(['more']);
    // What stands on the button is what can be typed.
    expect(settingsLexicon[language].translation.map(phraseOf)).toContain(phraseOf(say.wishButton));
  });

  it('names every language in this one', () => {
    const names = languages.map((one) => languageNameIn(language, one));
    expect(new Set(names).size).toBe(languages.length);
    for (const name of names) expect(name).toMatch(script[language]);
  });
});
