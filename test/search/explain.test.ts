import { beforeAll, describe, expect, it } from 'vitest';
import { answerOnce } from '../../src/ask.ts';
import { explainOnce, type ExplainedAnswer } from '../../src/commands/explain-answer.ts';
import { explanationLines } from '../../src/commands/explain-lines.ts';
import { answerFrom, choiceFrom } from '../../src/core/ask.ts';
import { createSearch } from '../../src/search/search.ts';
import type { OpenServing } from '../../src/serving.ts';
import { noon, realServing } from '../desk.ts';

/** Ten of the development half of the golden questions: terms, ways to take part, countries, and what is not ours. */
const questions = [
  'what does AGB stand for',
  'silence procedure, what does it mean in diplomacy',
  'we run a small isp in ghana, what paperwork does afrinic want before it hands out ips to us',
  'how can i get into the apnic ec',
  'can an outsider become arin trustee',
  'how do i run for alac from my part of the world',
  'is it to late to get my own .something extension',
  'can a small company sign up to the gdc and what does it cost',
  'which part of icann is right for a freelance journalist',
  'what does it take to preside over the policy group of apnic, how long does one serve',
];

let serving: OpenServing;
const explain = (text: string): ExplainedAnswer =>
  explainOnce(
    serving,
    { id: '1', text },
    () => noon,
    () => 0,
  );
const shown = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

beforeAll(async () => {
  serving = (await realServing()) as OpenServing;
});

describe('an explanation', () => {
  it.each(questions)('shows the numbers that were used: %s', (question) => {
    const { answer, searches } = explain(question);
    expect(answer).toEqual(
      answerOnce(
        serving,
        { id: '1', text: question },
        () => noon,
        () => 0,
      ),
    );
    expect(searches.length).toBeGreaterThan(0);
    for (const { question: asked, context, explanation, decision } of searches) {
      expect(explanation.found).toEqual(serving.search(asked, context));
      expect(explanation.hits.length).toBeLessThanOrEqual(5);
      const own = explanation.hits.filter(({ elsewhere }) => !elsewhere);
      expect(own.map(({ entry, confidence }) => ({ entry, confidence }))).toEqual(
        explanation.found.hits.slice(0, own.length),
      );
      let before = Number.POSITIVE_INFINITY;
      for (const { parts, score } of explanation.hits) {
        if (parts === undefined || score === undefined) continue;
        const added: readonly number[] = Object.values(parts);
        expect(added.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 9);
        expect(score).toBeLessThanOrEqual(before);
        before = score;
      }
      const best = explanation.found.hits[0]?.confidence ?? 0;
      if (decision.kind === 'answer') expect(best).toBeGreaterThanOrEqual(answerFrom);
      if (decision.kind === 'choice' && !decision.tied) expect(best).toBeGreaterThanOrEqual(choiceFrom);
    }
  });

  it.each(questions)('says them in lines a maintainer can read: %s', (question) => {
    const explained = explain(question);
    const lines = explanationLines(explained);
    const text = lines.join('\n');
    for (const { explanation } of explained.searches)
      for (const hit of explanation.hits) {
        const own = lines.filter((line) => line.includes(` ${hit.entry}`)).join('\n');
        expect(own).toContain(hit.confidence.toFixed(2));
        expect(own).toContain(hit.words.odds.toFixed(2));
        const added: readonly number[] = Object.values(hit.parts ?? {});
        for (const part of added) if (part !== 0) expect(own).toContain(shown(part));
      }
    expect(text).toMatch(/^Decision {4}(?:answer|short choice|miss|ask which)/mu);
    expect(text).toContain(`Outcome     ${explained.answer.outcome}`);
    expect(text).not.toMatch(/undefined|NaN|\[object/u);
  });

  it('says so where nothing was searched for', () => {
    const explained = explain('hello');
    expect(explained.searches).toEqual([]);
    expect(explanationLines(explained).join('\n')).toContain('Nothing was searched for');
  });

  it('names another subject that is likelier, and why the answer is no answer', () => {
    const explained = explain('what is the recipe for banana bread');
    expect(explained.answer.outcome).toBe('miss');
    expect(explanationLines(explained).join('\n')).toMatch(/^Decision {4}miss, outside the field: /mu);
  });

  it('is the same every time, survives an empty search, and can be written as JSON', () => {
    expect(explain(questions[0] ?? '')).toEqual(explain(questions[0] ?? ''));
    expect(createSearch([]).explain('anything')).toMatchObject({ hits: [], known: 0 });
    const explained = explain(questions[1] ?? '');
    const written = JSON.parse(JSON.stringify(explained)) as ExplainedAnswer;
    expect(written.answer).toEqual(explained.answer);
    expect(written.searches[0]?.explanation.found).toEqual(explained.searches[0]?.explanation.found);
  });
});
