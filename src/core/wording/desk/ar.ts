import type { DeskWording } from './desk-wording.ts';

const states = { open: 'مفتوح', claimed: 'قيد المعالجة', answered: 'أُجيب عنه', closed: 'مغلق' } as const;
const plurals = new Intl.PluralRules('ar');

/** So many hours, in the genitive: ساعة, ساعتين, 3 ساعات, 11 ساعة. */
const hours = (count: number): string => {
  switch (plurals.select(count)) {
    case 'one':
      return 'ساعة واحدة';
    case 'two':
      return 'ساعتين';
    case 'few':
      return `${String(count)} ساعات`;
    default:
      return `${String(count)} ساعة`;
  }
};

/**
 * What is said about tickets in Arabic. Every sentence begins with an Arabic word, so that a name in Latin letters does
 * not turn its direction; no direction characters are written.
 */
export const ar: DeskWording = {
  whereTitle: 'أين تريد أن يصل الجواب؟',
  where: 'سيقرأ منسق سؤالك. حدد المكان الذي يصل إليه الجواب.',
  ways: {
    here: 'هنا',
    private: 'رسالة خاصة',
    thread: 'هذا النقاش، ويقرؤه الجميع',
    page: 'صفحة ويب برمز',
  },
  privateClosed: 'لا أستطيع الآن أن أرسل إليك رسالة خاصة.',
  notShown: (number) =>
    `لم أتمكن من عرض التذكرة ${number} عليك حيث لا يقرأ غيرك، لذلك أُغلقت من جديد ولا يعمل عليها أحد. اكتب «شخص» مرة أخرى، ثم اضغط زرًّا بدل الكتابة.`,
  sentPrivately: 'كتبت إليك في رسالة خاصة.',
  sentThere: 'كتبت لك في سلسلة الرسائل التي سألت فيها.',
  writeQuestion: 'اكتب سؤالك في رسالة واحدة. يقرأ المنسق كلامك ولا يرى اسمك. إذا غيرت رأيك فاكتب: إلغاء.',
  receiptTitle: (number) => `الطلب ${number}`,
  receiptWhat: (desk) => `سؤالك الآن لدى أشخاص: ${desk}.`,
  receiptSees: 'يرون كلامك والمنصة واللغة، ولا يرون اسمك.',
  receiptWhen: (count) => `يصل أول جواب عادةً خلال ${hours(count)} من ساعات العمل.`,
  receiptWhere: {
    here: 'يصل الجواب إلى هنا.',
    private: 'يصل الجواب في رسالة خاصة.',
    thread: 'يصل الجواب في هذا النقاش، ويستطيع الجميع قراءته.',
    page: 'يصل الجواب إلى صفحة لا يملك عنوانها أحد غيرك.',
  },
  receiptPage: 'صفحتك، تفيدك أيضًا إذا لم تصلك رسالة',
  receiptHow: (number) => `لإضافة شيء اكتب: إضافة ${number} ثم كلامك. ولسحب السؤال اكتب: إلغاء ${number}.`,
  receiptCountry: 'ذكر بلدك يساعد على إيجاد الأشخاص المناسبين.',
  routed: {
    country: (desk) => `هذا المكتب يخدم البلد الذي ذكرته: ${desk}.`,
    region: (desk) => `هذا المكتب يخدم هذه المنطقة من العالم: ${desk}.`,
    topic: (desk) => `هذا المكتب يعرف هذا الموضوع: ${desk}.`,
    language: (desk) => `هذا المكتب يجيب بلغتك: ${desk}.`,
    global: (desk) => `هذا المكتب مفتوح للجميع: ${desk}.`,
  },
  yourQuestion: 'سؤالك',
  alreadyOpen: (number) =>
    `ما زال الطلب ${number} مفتوحًا ولدى أشخاص يعملون عليه. لإضافة شيء اكتب: إضافة ${number} ثم كلامك. ولسؤال آخر ألغِ هذا الطلب أو أغلقه أولًا.`,
  added: (number) => `أُضيف إلى الطلب ${number}.`,
  writeAddition: (number) => `اكتب في رسالة واحدة ما تريد إضافته إلى الطلب ${number}.`,
  cancelled: (number) => `أُغلق الطلب ${number}. لا يعمل عليه أحد بعد الآن.`,
  closedForAsker: (number) => `أغلق المكتب الطلب ${number}.`,
  reopenedForAsker: (number) => `فُتح الطلب ${number} من جديد.`,
  noTickets: 'ليس لديك أي طلب.',
  myTickets: 'طلباتك',
  ticketLine: (number, state, day) => `الطلب ${number}: ${states[state]}، منذ ${day}`,
  fromDesk: (desk) => `من المنسق: ${desk}`,
  deskAsks: (desk) => `سؤال من المنسق: ${desk}`,
  enough: 'هل هذا يكفي؟',
  yesEnough: 'نعم، شكرًا',
  askBack: 'سؤال آخر',
  cancel: 'سحب السؤال',
  reopen: 'فتحه من جديد',
  tellMore: 'اكتب ردك في رسالة واحدة؛ سيصل إلى المكتب.',
  glad: (number) => `حسنًا. أُغلق الطلب ${number}. يمكنك فتحه من جديد متى شئت.`,
  movedOn: (from, to, number) =>
    `لا جواب بعد عن الطلب ${number}، وهذا غير معتاد. حوّلته من مكتب: ${from}، إلى مكتب: ${to}.`,
  lastStop: (number) =>
    `ما زال الطلب ${number} بلا جواب. نأسف لذلك. يبقى الطلب مفتوحًا. يمكنك أيضًا أن تكتب مباشرة إلى:`,
  neverMind: 'حسنًا، لم يُرسل شيء.',
  passedForAsker: (number, desk) => `الطلب ${number} الآن لدى مكتب أقدر على مساعدتك: ${desk}.`,
  whyTitle: 'لماذا هذا المكتب',
  cannotKeep:
    'لا أستطيع فتح طلب الآن، لأن حفظ أي شيء غير ممكن في هذه اللحظة. لم يُنقل شيء. يمكنك أن تكتب مباشرة إلى:',
  blocked: 'لا يمكنك فتح طلبات في الوقت الحالي. أما أسئلتك فما زالت تجد جوابًا هنا.',
  tooMany: 'فتحت اليوم طلبات كثيرة. يرجى الانتظار إلى الغد، أو الإضافة إلى طلب مفتوح.',

  cardTitle: (number) => `الطلب ${number}`,
  cardWho: (platform, language) => `سائل جديد، المنصة: ${platform}، اللغة: ${language}`,
  cardCountry: (country) => `البلد المذكور: ${country}`,
  cardShown: (title) => `عُرض عليه من قبل: ${title}`,
  cardMaybe: 'نصوص قد تفيد',
  cardHow: (number) =>
    `للرد اكتب: ${number} ثم كلامك. وأيضًا: استلام ${number}، استفسار ${number} …، تحويل ${number} المكتب، ليس لنا ${number}، ملاحظة ${number} …، إغلاق ${number}.`,
  cardHowThread: (number) =>
    `أجب في هذا النقاش؛ يصل جوابك بصفتك لا باسمك. وما يبدأ بالعلامة // يبقى هنا. وأيضًا: استلام، استفسار …، تحويل المكتب، ليس لنا، إغلاق، إعادة فتح. الرقم هو ${number}.`,
  fromAsker: (number) => `من صاحب الطلب ${number}`,
  take: 'استلام',
  release: 'ترك',
  passOn: (desk) => `تحويل إلى: ${desk}`,
  notOurs: 'ليس لنا',
  close: 'إغلاق',
  show: 'عرض',
  taken: (number) => `الطلب ${number} لديك الآن.`,
  takenBy: (number) => `الطلب ${number} قيد المعالجة.`,
  released: (number) => `الطلب ${number} ينتظر شخصًا آخر.`,
  passed: (number, desk) => `انتقل الطلب ${number} إلى مكتب آخر: ${desk}.`,
  answerSent: (number) => `في الطريق إلى صاحب الطلب ${number}.`,
  askedBack: (number) => `سؤالك في الطريق إلى صاحب الطلب ${number}.`,
  noted: 'سُجلت الملاحظة، وتبقى في المكتب.',
  closedAtDesk: (number) => `أُغلق الطلب ${number}.`,
  closedByAsker: (number) => `أغلق صاحب الطلب ${number} طلبه.`,
  reopenedAtDesk: (number) => `فُتح الطلب ${number} من جديد.`,
  refusals: {
    taken: (number) => `الطلب ${number} لدى منسق آخر. يمكنك ترك ملاحظة تبدأ بالعلامة //.`,
    closed: (number) => `الطلب ${number} مغلق. اكتب أولًا: إعادة فتح ${number}.`,
    'not-closed': (number) => `الطلب ${number} غير مغلق.`,
    already: (number) => `الطلب ${number} لديك من قبل.`,
  },
  nowhereToPass: 'لا يوجد مكتب آخر يمكن التحويل إليه.',
  unknownDesk: (known) => `لا أعرف هذا المكتب. أعرف هذه: ${known}.`,
  unknownTicket: 'لا أعرف طلبًا لك بهذا الرقم.',
  nothingToSay: 'ليس هناك ما يُرسل. اكتب كلامك بعد الأمر.',
  delivered: (number) => `وصلت رسالتك في الطلب ${number}.`,
  retrying: (number) => `لم تصل بعد رسالتك في الطلب ${number}. سأواصل المحاولة.`,
  notDelivered: (number) =>
    `لم تصل رسالتك في الطلب ${number}. تنتظر في الصفحة الخاصة بصاحب الطلب، وقد ذُكر له عنوانها في إشعار الاستلام.`,
  edited: 'عُدّل',
  editedAfterAnswer: 'عُدّل بعد جوابك',
  deletedByDesk: 'سحب المنسق هذه الرسالة.',
  deleted: 'سحب صاحب الطلب هذه الرسالة.',
  personalData:
    'يبدو أن في هذا بيانات شخصية. هل ترسله مع ذلك إلى هذا السائل؟ عندها لا يُحفظ في الطلب، ولا يمكن أن يصبح معرفة منشورة أبدًا.',
  sendHeld: 'إرسال مرة واحدة',
  dropHeld: 'عدم الإرسال',
  dropped: 'لم يُرسل. يمكنك كتابته من جديد من دون البيانات الشخصية.',
  notKept: '(لم يُحفظ)',
  queueTitle: 'ما ينتظر في مكتبك',
  queueEmpty: 'لا شيء في الانتظار.',
  queueLine: (number, state, waiting) => `الطلب ${number}: ${states[state]}، ${waiting}`,
  states,
  hours,
  overdueHere: (number, desk) => `انتظر الطلب ${number} طويلًا وانتقل إلى مكتب آخر: ${desk}.`,
  overdueThere: (number, desk) => `جاء الطلب ${number} من مكتب لم يجب فيه أحد في الوقت المحدد: ${desk}.`,
  overdueLast: (number) => `ينتظر الطلب ${number} أطول مما وُعد به. أُعطي صاحبه جهة الاتصال الرسمية.`,
  passedHere: (number, desk) => `جاء الطلب ${number} من مكتب أحاله: ${desk}.`,
  unreachedThere: (number, desk) => `جاء الطلب ${number} من مكتب لم أتمكن من الوصول إليه: ${desk}.`,
  earlierAnswer: 'قاله منسق من قبل',
  earlierLeft: (count) => `رسائل أقدم لا تظهر هنا: ${String(count)}.`,
  unreached: (number, from, to) =>
    `لم أتمكن من إيصال الطلب ${number} إلى ${from}، فانتقل مع كل ما كتبته إلى ${to}.`,
  unreachedLast: (number, desk) =>
    `لم أتمكن من إيصال الطلب ${number} إلى ${desk}: لم تصل كلماتك إلى هناك. أعتذر. يبقى الطلب مفتوحًا. يمكنك أيضًا أن تكتب إليهم مباشرة:`,
  cardUnsure: (number) =>
    `لا أعرف هل وصلت بطاقة الطلب ${number}، لذلك ليس له سلسلة رسائل. يكفي رقمه: اكتب ${number} ثم كلماتك للإجابة.`,
  editHeld: 'أعد كتابته',
  rewriteHeld: (number) =>
    `لم يُرسل شيء. أعد كتابته دون البيانات الشخصية: رسالتك التالية تذهب إلى صاحب الطلب ${number}. هذا ما كتبته:`,
  safeguarding: 'عن القاصرين',
  attachmentsStay: (names) => `تبقى الملفات المرفقة حيث هي: ${names}`,
  notLinked: 'لا أستطيع تأكيد ذلك هنا. المسؤول عن هذا المكتب هو من يربط المنسقين، ويعطيهم رمزًا يكتبونه.',
  linked: (desk, role) => `تم الربط بصفة ${role}: ${desk}.`,
  linkedPlace: (desk) => `يعمل هذا المكتب هنا الآن: ${desk}. ستظهر الطلبات في هذا المكان.`,
  linkWrong: 'هذا الرمز غير صالح. ربما استُعمل أو قدُم؛ اطلب رمزًا آخر من المسؤول.',
  roles: { coordinator: 'منسق', reviewer: 'مراجع' },
};
