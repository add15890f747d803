import { describe, expect, it } from 'vitest';
import { usualText } from '../../src/core/dates/usual.ts';
import { languages } from '../../src/core/language.ts';

const months = /January|February|March|April|May\b|June|July|August|September|October|November|December/u;

describe('usual patterns of dates', () => {
  it.each([
    ['usually in May', 'mai', 'mayo', 'مايو', '五月', 'май'],
    [
      'usually in October or November',
      'octobre ou novembre',
      'octubre o noviembre',
      'أكتوبر أو نوفمبر',
      '十月或十一月',
      'октябрь или ноябрь',
    ],
    ['usually at the end of May', 'fin mai', 'finales de mayo', 'أواخر مايو', '五月底', 'конец мая'],
    [
      'usually about two months before each meeting',
      'environ 2 mois avant chaque réunion',
      'unos 2 meses antes de cada reunión',
      'قبل كل اجتماع بمدة نحو شهران',
      '每次会议之前约2个月',
      'за примерно 2 месяца до каждой встречи',
    ],
  ])('%s', (usual, fr, es, ar, zh, ru) => {
    expect(usualText(usual, 'en')).toBe(usual);
    expect((['fr', 'es', 'ar', 'zh', 'ru'] as const).map((one) => usualText(usual, one))).toEqual([
      fr,
      es,
      ar,
      zh,
      ru,
    ]);
  });

  it('say nothing more and nothing else than the English ones', () => {
    expect(
      usualText('once a year; the month changes with the host, so far between June and December', 'fr'),
    ).toBe('une fois par an ; le mois change avec l’hôte ; jusqu’ici juin – décembre');
    expect(usualText('August and September in 2021 and 2022', 'ru')).toBe('август и сентябрь (2021, 2022)');
    expect(usualText('usually in March, July and November, for a week', 'es')).toBe(
      'marzo, julio y noviembre; 1 semana',
    );
  });

  it('are shown as they stand, and called English, where they are not understood', () => {
    const odd = 'intakes for each language; no pattern known';
    expect(usualText(odd, 'fr')).toBe(
      'intakes for each language (en anglais seulement) ; aucune habitude connue',
    );
    for (const language of languages)
      expect(usualText('soon after the own event', language)).toContain('soon after the own event');
  });

  it('name no month in English in another language, where they are understood', () => {
    for (const language of ['fr', 'es', 'ar', 'zh', 'ru'] as const)
      for (const usual of [
        'usually from late October to early November',
        'between January and March',
        'in August',
      ])
        expect(usualText(usual, language)).not.toMatch(months);
  });
});
