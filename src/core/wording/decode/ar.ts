import type { DecodeWording } from './decode-wording.ts';

const plurals = new Intl.PluralRules('ar');

const more = (count: number): string => {
  switch (plurals.select(count)) {
    case 'one':
      return `بقيت كلمة واحدة (${String(count)})`;
    case 'two':
      return `بقيت كلمتان (${String(count)})`;
    case 'few':
      return `بقيت ${String(count)} كلمات`;
    default:
      return `بقيت ${String(count)} كلمة`;
  }
};

/** Arabic. */
export const ar: DecodeWording = {
  title: 'بكلمات بسيطة',
  lead: 'معنى ',
  said: (words) => `يقول النص نفسه «${words}»`,
  several: 'لها أكثر من معنى، والنص لا يبيّن أيها المقصود:',
  unknown: 'ليست في معجمي:',
  nothing: 'لم أجد في هذا النص كلمة خاصة بحوكمة الإنترنت.',
  englishOnly: 'هذه المعاني موجودة بالإنجليزية فقط حتى الآن.',
  rest: (count) => `${more(count)}. أرسل إليّ جزءا أقصر لتراها.`,
  cut: 'كان النص طويلا. قرأت أوله فقط.',
  unseen: 'لا يرى هذا أحد غيرك، ولا يُخبَر به كاتب الرسالة.',
  notKept: 'لا يُحفظ شيء من النص.',
  how: (typed) => `لقراءة المزيد عن كلمة، اضغط زرا أو اكتب مثلا «${typed}».`,
  empty: (typed) => `اكتب النص بعد الكلمة، مثلا «${typed}».`,
  noText: 'ليس في هذه الرسالة نص أستطيع قراءته.',
  later: 'استغرق ذلك وقتا طويلا. حاول مرة أخرى بعد قليل.',
};
