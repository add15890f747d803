import type { PathWording } from './path-wording.ts';

const plurals = new Intl.PluralRules('ru');

const stepsLeft = (count: number): string => {
  switch (plurals.select(count)) {
    case 'one':
      return `Не показан ${String(count)} шаг`;
    case 'few':
      return `Не показаны ${String(count)} шага`;
    default:
      return `Не показано ${String(count)} шагов`;
  }
};

/** Russian. */
export const ru: PathWording = {
  button: 'Для таких, как я',
  title: 'С чего начинают такие люди, как вы',
  which:
    'Какая из этих групп вам ближе? Выберите её или напечатайте, например «путь журналист». Ваш выбор я не записываю.',
  none: 'Здесь пока нет ни одного пути. «следующие шаги» подойдут всем.',
  unknown: 'Для этой группы путь у меня не написан. Есть такие:',
  groups: {
    student: 'Учёба или наука',
    engineer: 'Инженер',
    company: 'Компания',
    'civil-society': 'Гражданское общество',
    government: 'Государственная служба',
    parliament: 'Парламент',
    journalist: 'Журналист',
    youth: 'Молодёжь',
  },
  steps: 'Шаги',
  leftOut: (count) => `${stepsLeft(count)}: мои сведения об этом устарели.`,
  allOutOfDate:
    'Мои сведения об этих шагах устарели, поэтому я не показываю ни одного. Больше расскажет человек: напечатайте «человек».',
  nextStep: 'Ваш следующий шаг',
  usualOnly: 'День ещё не подтверждён. Обычно бывает так, но это может измениться:',
  tellMe: 'Напечатайте «напомни мне», и я сообщу, когда день подтвердят.',
  noDate: 'Подходящей даты я не знаю. «ближайшие даты» покажут всё, что я знаю.',
};
