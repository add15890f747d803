import { expect, it } from 'vitest';
import { createSearch } from '../../src/search/search.ts';
import { analyse } from '../../src/search/words.ts';

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
