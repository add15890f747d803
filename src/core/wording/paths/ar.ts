import type { PathWording } from './path-wording.ts';

const plurals = new Intl.PluralRules('ar');

const stepsLeft = (count: number): string => {
  switch (plurals.select(count)) {
    case 'one':
      return 'لم تُعرض خطوة واحدة';
    case 'two':
      return 'لم تُعرض خطوتان';
    case 'few':
      return `لم تُعرض ${String(count)} خطوات`;
    default:
      return `لم تُعرض ${String(count)} خطوة`;
  }
};

/** Arabic. */
export const ar: PathWording = {
  button: 'لأشخاص مثلي',
  title: 'من أين يبدأ أشخاص مثلك',
  which: 'أي هذه المجموعات أقرب إليك؟ اختر واحدة أو اكتبها، مثلًا «مسار صحفي». لا أسجّل ما تختاره.',
  none: 'لم يُكتب هنا أي مسار بعد. «التالي» تصلح للجميع.',
  unknown: 'ليس لدي مسار مكتوب لهذه المجموعة. المسارات الموجودة هي:',
  groups: {
    student: 'طالب أو باحث',
    engineer: 'مهندس',
    company: 'شركة',
    'civil-society': 'المجتمع المدني',
    government: 'حكومة',
    parliament: 'برلمان',
    journalist: 'صحفي',
    youth: 'شباب',
  },
  steps: 'الخطوات',
  leftOut: (count) => `${stepsLeft(count)}: ما أعرفه عن ذلك لم يعد حديثًا.`,
  allOutOfDate:
    'ما أعرفه عن هذه الخطوات لم يعد حديثًا، لذلك لا أعرض أيًا منها. يمكن لشخص أن يخبرك بالمزيد: اكتب «شخص».',
  nextStep: 'خطوتك التالية',
  usualOnly: 'لا يوجد يوم مؤكد بعد. هذا هو المعتاد، وقد يتغير:',
  tellMe: 'اكتب «ذكرني» وسأخبرك عندما يتأكد يوم.',
  noDate: 'لا أعرف موعدًا مناسبًا. «المواعيد القادمة» تعرض كل ما أعرفه.',
};
