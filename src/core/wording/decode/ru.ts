import type { DecodeWording } from './decode-wording.ts';

const plurals = new Intl.PluralRules('ru');

const more = (count: number): string => {
  switch (plurals.select(count)) {
    case 'one':
      return `Осталось ещё ${String(count)} слово`;
    case 'few':
      return `Осталось ещё ${String(count)} слова`;
    default:
      return `Осталось ещё ${String(count)} слов`;
  }
};

/** Russian. */
export const ru: DecodeWording = {
  title: 'Простыми словами',
  lead: '',
  said: (words) => `в самом тексте сказано «${words}»`,
  several: 'несколько значений, и по тексту не понять, какое:',
  unknown: 'Нет в моём словаре:',
  nothing: 'В этом тексте я не нашёл особых слов об управлении интернетом.',
  englishOnly: 'Эти объяснения пока есть только на английском.',
  rest: (count) => `${more(count)}. Пришлите отрывок покороче, чтобы увидеть остальное.`,
  cut: 'Текст был длинным. Я прочитал только начало.',
  unseen: 'Это видите только вы. Автору ничего не сообщают.',
  notKept: 'Из текста ничего не сохраняется.',
  how: (typed) => `Чтобы прочитать о слове подробнее, нажмите кнопку или напишите, например, «${typed}».`,
  empty: (typed) => `Напишите текст после слова, например «${typed}».`,
  noText: 'В этом сообщении нет текста, который я могу прочитать.',
  later: 'Это заняло слишком много времени. Попробуйте ещё раз чуть позже.',
};
