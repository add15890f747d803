import type { ProposalWording } from './proposal-wording.ts';

const states = {
  draft: 'مسودة غير مكتملة',
  waiting: 'بانتظار المراجعة',
  approved: 'تمت الموافقة وتجري كتابته',
  published: 'منشور',
  'sent-back': 'أعيد إلى كاتبه',
  rejected: 'مرفوض',
} as const;

/** What is said about proposals in Arabic. */
export const ar: ProposalWording = {
  saveAsKnowledge: 'حفظ كمعرفة',
  formTitle: 'حفظ كمعرفة',
  formStays:
    'لا يصل شيء من هذا إلى السائل. اكتب بالإنجليزية، والترجمات تأتي لاحقًا. لا تذكر أسماء الأشخاص أو عناوينهم.',
  ask: {
    question: 'ما السؤال، بكلمات غير كلمات السائل؟',
    answer: 'ما الجواب كما يمكن للجميع قراءته؟',
    source: 'ما المصدر: عنوان صفحة ويب يمكن قراءة هذا فيها؟',
    until: 'حتى متى يصح؟ يوم مثل 2027-05-31، أو «بلا نهاية».',
    scope: 'أين يصح؟ «عالمي»، أو بلد، أو منطقة.',
  },
  offered: 'معروض، بلا أسماء:',
  before: 'حتى الآن:',
  consent: {
    none: 'لا تُستخدم كلمات السائل إلا بإذنه: لم يُسأل بعد.',
    asked: 'لا تُستخدم كلمات السائل إلا بإذنه: سُئل ولم يجب بعد.',
    yes: 'سمح السائل باستخدام كلماته.',
    no: 'لم يسمح السائل باستخدام كلماته. قلها بكلمات أخرى.',
  },
  askConsent: 'طلب الإذن',
  buttons: {
    take: 'استخدام المعروض',
    skip: 'تخطي',
    back: 'رجوع',
    cancel: 'إلغاء',
    submit: 'إرسال للمراجعة',
    keep: 'ليست أشخاصًا: إبقاء',
    'no-end': 'بلا نهاية',
    everywhere: 'عالمي',
  },
  needed: 'هذا مطلوب.',
  notAddress: 'هذا ليس عنوان صفحة ويب. يبدأ العنوان بـ https:// وبلا مسافات.',
  notDay: 'هذا ليس يومًا في المستقبل. اكتب السنة والشهر واليوم مثل 2027-05-31، أو «بلا نهاية».',
  notPlace: 'لا أعرف هذا المكان. اكتب «عالمي»، أو بلدًا، أو منطقة.',
  ownWords: 'هذه كلمات السائل نفسه ولم يسمح بذلك. قلها من فضلك بكلمات أخرى.',
  stillPersonal: 'ما زال هذا يبدو بيانات شخصية. اكتبه من فضلك بدونها.',
  checkTitle: 'هل كل شيء صحيح؟',
  labels: {
    question: 'السؤال',
    answer: 'الجواب',
    source: 'المصدر',
    until: 'صالح حتى',
    scope: 'ينطبق على',
    owner: 'يعتني به',
    from: 'من',
    written: 'كُتب في',
  },
  noEnd: 'بلا نهاية',
  everywhere: 'في كل مكان',
  takenOut: (mail, phone, handle) =>
    `حُذف: عناوين بريد ${String(mail)}، أرقام هاتف ${String(phone)}، أسماء حسابات ${String(handle)}.`,
  likeNames: (words) => `تبدو هذه أسماء أشخاص وحُذفت: ${words}. إن لم تكن كذلك فقل أبق، وسينظر فيها المراجع.`,
  submitted: (entry, desk) => `المسودة ${entry} بانتظار مراجعة شخص آخر. ستُذكر بصفتك منسقًا، ${desk}.`,
  nobodyToSave: 'لا يوجد طلب هنا للحفظ منه. اكتب حفظ ورقمه.',

  consentQuestion: (number) =>
    `هل يمكن استخدام كلمات سؤالك (الطلب ${number}) في الأجوبة العامة بلا اسمك؟ بعد النشر يمكن للجميع نسخها. لا يغيّر جوابك شيئًا في طلبك.`,
  consentYes: 'نعم، أسمح',
  consentNo: 'لا، من فضلك',
  consentThanks: 'شكرًا. يمكن استخدام كلماتك بلا اسمك.',
  consentKept: 'حسنًا. لن تُستخدم كلماتك.',
  consentAsked: 'تم السؤال. سيأتي الجواب هنا؛ يمكنك المتابعة بكلمات أخرى.',
  consentNowhere: 'يقرأ السائل على صفحة ولا يمكن سؤاله هناك. قلها من فضلك بكلمات أخرى.',
  consentNews: (number, given) =>
    given
      ? `سمح صاحب الطلب ${number}: يمكن استخدام كلماته.`
      : `لم يسمح صاحب الطلب ${number}: قلها بكلمات أخرى.`,

  forReview: (number, question) => `المقترح ${String(number)} بانتظار المراجعة: ${question}`,
  listTitle: 'المقترحات',
  listEmpty: 'لا يوجد مقترح بانتظار.',
  line: (number, state, question) => `${String(number)}: ${states[state]}. ${question}`,
  title: (number) => `المقترح ${String(number)}`,
  states,
  doubtful: (words) => `تبدو أسماء، ويقول الكاتب إنها ليست لأشخاص: ${words}`,
  notReviewer: 'لا أستطيع تأكيد ذلك هنا. يتلقى المراجعون رمزًا ممن يدير هذا المكتب.',
  unknownProposal: 'لا أعرف لك مقترحًا بهذا الرقم.',
  refusals: {
    own: () => 'يجب أن يقرر شخص آخر في ما كتبته.',
    'not-waiting': (number) => `المقترح ${String(number)} لا ينتظر قرارًا.`,
    'no-reason': (number) => `قل السبب من فضلك: إرجاع ${String(number)} ثم السبب.`,
  },
  how: (number) =>
    `للقرار: اعتماد ${String(number)}، أو إرجاع ${String(number)} مع السبب، أو رفض ${String(number)} مع السبب.`,
  reviseHow: (number) => `لكتابته من جديد: تنقيح ${String(number)}`,
  show: (number) => `عرض ${String(number)}`,
  approve: 'اعتماد',
  done: {
    approved: (number) => `تمت الموافقة على المقترح ${String(number)}. يُكتب ويعمل بعد لحظات.`,
    'sent-back': (number) => `يعود المقترح ${String(number)} إلى كاتبه.`,
    rejected: (number) => `رُفض المقترح ${String(number)}. أُبلغ كاتبه.`,
  },
  told: {
    approved: (number) => `تمت الموافقة على مقترحك ${String(number)}.`,
    published: (number) => `أصبح مقترحك ${String(number)} معرفة، ويجيب من الآن.`,
    'sent-back': (number) => `عاد إليك مقترحك ${String(number)}.`,
    rejected: (number) => `لم يُقبل مقترحك ${String(number)}.`,
  },
  writtenAsPatch: (number) =>
    `تمت الموافقة على مقترحك ${String(number)}. لا يمكن الكتابة في مجلد المعرفة من هنا، فيضيفه من يديره من ملف.`,
  because: (reason) => `السبب: ${reason}`,
  role: (desk) => `منسق، ${desk}`,

  gapsTitle: 'أسئلة بلا جواب جيد',
  gapsEmpty: 'لا شيء سأله عدد كاف من الناس. لا تُعرض المجموعات الصغيرة.',
  gapLine: (number, label, askers, countries) =>
    `${String(number)}: «${label}»، السائلون ${String(askers)}، البلدان ${String(countries)}`,
  gapsRest: 'لا تُعرض المجموعات الأصغر. لبدء جواب: مسودة 1.',
  unknownGap: 'لا توجد فجوة كهذه. اكتب ثغرات لرؤيتها.',
  gapDraft: (number) => `المسودة ${String(number)} بأكثر الصيغ شيوعًا، وبلا جواب بعد. تابع من فضلك:`,
};
