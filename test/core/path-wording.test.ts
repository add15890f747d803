import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/language.ts';
import { pathLexicons } from '../../src/core/lexicon/paths.ts';
import { pathGroups } from '../../src/core/paths/groups.ts';
import { groupIn, pathSaidIn } from '../../src/core/paths/said.ts';
import { dateCommandIn } from '../../src/core/dates/said.ts';
import { triage } from '../../src/core/triage.ts';
import { pathWordings } from '../../src/core/wording/paths/catalogue.ts';
import { expectCalm, expectOwnScript, quotedIn, script, sentencesIn } from './sentences.ts';

describe.each(languages)('what is said of learning paths in %s', (language) => {
  const say = pathWordings[language];

  it('is there, calm and in its own script', () => {
    const said = sentencesIn(say);
    expect(said.map(([name]) => name).toSorted()).toStrictEqual(
      sentencesIn(pathWordings.en)
        .map(([name]) => name)
        .toSorted(),
    );
    for (const [name, text] of said) {
      expectCalm(name, text);
      if (name === 'leftOut') continue;
      expect(text, name).toMatch(script[language]);
      expectOwnScript(name, text, language);
    }
    for (const count of [1, 2, 3, 5]) expect(say.leftOut(count)).toMatch(script[language]);
  });

  it('tells people to type what is understood', () => {
    expect(quotedIn(say.which).map(pathSaidIn)).toMatchObject([{ group: 'journalist', language }]);
    expect(quotedIn(say.tellMe).map((word) => dateCommandIn(word)?.said.kind)).toStrictEqual(['remind']);
    expect(quotedIn(say.noDate).map((word) => dateCommandIn(word)?.said.kind)).toStrictEqual(['coming']);
    expect(quotedIn(say.none).map((word) => dateCommandIn(word)?.said.kind)).toStrictEqual(['next']);
    expect(quotedIn(say.allOutOfDate).map((word) => triage(word).intent.kind)).toStrictEqual(['person']);
    expect(pathSaidIn(say.button)).toMatchObject({ group: 'which' });
  });

  it('understands every name of a group, and none that means two', () => {
    const [path = ''] = pathLexicons[language].path;
    for (const group of pathGroups)
      for (const name of [...pathLexicons[language].groups[group], say.groups[group]])
        expect(pathSaidIn(`${path} ${name}`), name).toMatchObject({ group });
  });
});

describe('who says what they are and asks where to begin', () => {
  it.each([
    ['I am a journalist, where do I start?', 'journalist'],
    ['im a student how do i start', 'student'],
    ['where do I begin as an engineer', 'engineer'],
    ['je suis journaliste, par où commencer ?', 'journalist'],
    ['soy periodista, ¿por dónde empiezo?', 'journalist'],
    ['أنا صحفي، من أين أبدأ؟', 'journalist'],
    ['我是记者，从哪里开始？', 'journalist'],
    ['я журналист, с чего начать?', 'journalist'],
  ] as const)('%s', (text, group) => {
    expect(groupIn(text)?.group).toBe(group);
  });

  it.each([
    'I am a beekeeper, where do I start?',
    'where do journalists start a lawsuit',
    'what is a student',
    'path MTU discovery is broken on my network today',
  ])('is not taken from: %s', (text) => {
    expect(groupIn(text)).toBeUndefined();
    expect(pathSaidIn(text)?.group).not.toBe('student');
  });
});
