import { expect, it } from 'vitest';
import { createSearch } from '../../src/search/search.ts';
import { chineseNotions } from '../../src/search/chinese.ts';
import { everydayNotions } from '../../src/search/lexicon.ts';
import { analyse } from '../../src/search/words.ts';

const names = (lines: string): readonly string[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split(': ')[0] ?? '');

it('a Chinese word stands for the notion its English counterpart stands for', () => {
  expect(analyse('怎么申请奖学金', 'zh').concepts).toEqual(expect.arrayContaining(['~grant', '~apply']));
  expect(analyse('how to apply for a scholarship', 'en').concepts).toEqual(
    expect.arrayContaining(['~grant', '~apply']),
  );
});

it('every Chinese notion is one of the everyday notions, each told once', () => {
  const own = names(chineseNotions);
  expect(own.filter((name) => !names(everydayNotions).includes(name))).toEqual([]);
  expect(new Set(own).size).toBe(own.length);
});

it('a question in traditional characters, or in words of Taiwan, finds what is written in simplified ones', () => {
  const search = createSearch([
    {
      id: 'neutral',
      kind: 'term',
      language: 'en',
      title: 'Net neutrality',
      summary: '',
      body: [],
      parts: [],
      questions: ['what is net neutrality'],
      aliases: [],
      positions: [],
      meanings: [],
      translations: [
        {
          language: 'zh',
          title: '网络中立',
          summary: '',
          body: [],
          parts: [],
          questions: ['网络中立是什么'],
          aliases: [],
          positions: [],
          meanings: [],
          review: 'reviewed',
          follows: '2026-11-22',
        },
      ],
    },
    {
      id: 'online',
      kind: 'procedure',
      language: 'en',
      title: 'Take part online',
      summary: '',
      body: [],
      parts: [],
      questions: ['can i follow the meeting from home'],
      aliases: [],
      positions: [],
      meanings: [],
      translations: [],
    },
  ]);
  expect(search('什麼是網路中立').hits[0]?.entry).toBe('neutral');
  expect(analyse('線上參加網際網路治理論壇', 'zh').words).toEqual(
    analyse('在线参加互联网治理论坛', 'zh').words,
  );
});
