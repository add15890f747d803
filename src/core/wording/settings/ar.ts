import type { SettingsWording } from './settings-wording.ts';

/** Arabic. */
export const ar: SettingsWording = {
  title: 'إعداداتك',
  language: (name) => `لغة إجاباتي: ${name}`,
  languageOwn: 'لغة إجاباتي: اللغة التي تكتب بها',
  shortOn: 'إجابات قصيرة: نعم',
  shortOff: 'إجابات قصيرة: لا',
  plainOn: 'الوضع البسيط: نعم (بلا رموز تعبيرية ولا جداول، والخيارات بالأرقام)',
  plainOff: 'الوضع البسيط: لا',
  zoneNone: 'المنطقة الزمنية: لم تذكر لي واحدة، لذلك أذكر التوقيت العالمي',
  kept: 'لا يرى هذا أحد غيرك. يبقى حتى تغيّره؛ «بياناتي» تعرضه وتمحوه.',

  languageButton: 'تغيير اللغة',
  shortButton: 'إجابات قصيرة',
  longButton: 'إجابات كاملة',
  plainButton: 'الوضع البسيط',
  richButton: 'إنهاء الوضع البسيط',
  zoneButton: 'تغيير المنطقة الزمنية',
  remindersButton: 'تنبيهاتي',
  resetButton: 'العودة إلى ما كان',
  ownLanguageButton: 'اللغة التي أكتب بها',
  settingsButton: 'الإعدادات',

  whichLanguage: 'بأي لغة أجيبك دائما؟',
  languageSet: (name) => `لغة إجاباتي من الآن: ${name}. اكتب «الإعدادات اللغة تلقائي» لإنهاء ذلك.`,
  languageFree: 'أجيبك باللغة التي تكتب بها.',
  shortSet: 'سأختصر لك من الآن فصاعدا. اكتب «الإعدادات مختصر لا» لإنهاء ذلك.',
  shortEnded: 'أعود إلى الإجابات الكاملة.',
  plainSet:
    'الوضع البسيط يعمل: بلا رموز تعبيرية ولا جداول، والخيارات أرقام تكتبها. اكتب «الإعدادات بسيط لا» لإنهاء ذلك.',
  plainEnded: 'انتهى الوضع البسيط.',
  wasReset: 'عاد كل شيء إلى ما كان عليه.',

  possible: (words) => `ليس عندي هذا الإعداد. يمكنك أن تكتب: ${words}.`,
  languagePossible: (names) => `لا أتكلم هذه اللغة بعد. أتكلم: ${names}.`,
  onOrOff: (on, off) => `هذا إما نعم وإما لا: «${on}» أو «${off}».`,

  source: 'المصدر',
  wholePage: 'النص الكامل في صفحة خفيفة أقل من 20 كيلوبايت',
  typeMore: 'اكتب «المزيد» لقراءة النص الكامل.',
  orTypeMore: 'أو اكتب «المزيد».',
  viewsInMore: 'تختلف الآراء في هذا ولا أنحاز إلى أحد: «المزيد» يعرضها.',

  orType: (word) => `(أو اكتب: ${word})`,

  wishButton: 'طلب الترجمة',
  wishNoted: (title, language) =>
    `سُجّل: هناك من يرغب في «${title}» بهذه اللغة: ${language}. من يرعون المعرفة يرون الرغبة ولا يرون صاحبها.`,
  wishedBefore: (title, language) => `طلبت «${title}» بهذه اللغة من قبل: ${language}. تُحسب الرغبة مرة واحدة.`,
  wishNotNeeded: (title, language) => `«${title}» موجود بهذه اللغة: ${language}.`,
  wishWhat: 'أي نص تريد ترجمته؟ اطرح سؤالك أولا وعندها أعرف.',
  partsOnlyIn: (parts, language) => `بهذه اللغة فقط (${language})، ويُعرض كما هو: ${parts}.`,
  partNames: {
    selection: 'من يختار ومن يحق له الترشح',
    meanings: 'المعاني',
    positions: 'الآراء',
    occasion: 'متى وأين',
  },

  termLabel: 'المصطلح',
};
