import { expect, test } from 'vitest';
import { chromes } from '../../adapters/web/wording.ts';
import { languages } from '../../src/core/language.ts';
import { realServing } from '../desk.ts';

const answering = ['igf', 'igf-take-part-online', 'mag', 'term-mag', 'nri', 'nri-find'];

test.each(languages)(
  'every first question the page offers in %s leads to an entry that answers it',
  async (language) => {
    const { search } = await realServing();
    for (const question of chromes[language].suggestions) {
      const [best] = search(question, { language }).hits;
      expect(answering, `${question} → ${best?.entry ?? 'nothing'}`).toContain(best?.entry);
      expect(best?.confidence, question).toBeGreaterThan(0.8);
    }
  },
);
