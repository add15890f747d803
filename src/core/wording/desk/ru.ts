import type { DeskWording } from './desk-wording.ts';

const states = { open: 'открыто', claimed: 'в работе', answered: 'есть ответ', closed: 'закрыто' } as const;
const plurals = new Intl.PluralRules('ru');

/** A number with the form its noun takes: 1 час, 2 часа, 5 часов. */
const counted = (count: number, one: string, few: string, many: string): string => {
  const form = plurals.select(count);
  return `${String(count)} ${form === 'one' ? one : form === 'many' ? many : few}`;
};

/** What is said about tickets in Russian; names of desks stay in the nominative. */
export const ru: DeskWording = {
  whereTitle: 'Куда прислать ответ?',
  where: 'Ваш вопрос прочитает координатор. Скажите, куда прислать ответ.',
  ways: {
    here: 'Сюда',
    private: 'Личное сообщение',
    thread: 'Эта ветка, её видят все',
    page: 'Страница в сети с кодом',
  },
  privateClosed: 'Сейчас я не могу написать вам лично.',
  notShown: (number) =>
    `Я не смог показать вам заявку ${number} там, где читаете только вы, поэтому она снова закрыта и ею никто не занимается. Ещё раз напишите «человек» и нажмите кнопку, а не печатайте ответ.`,
  sentPrivately: 'Сообщение отправлено вам лично.',
  writeQuestion:
    'Напишите вопрос одним сообщением. Координатор увидит ваши слова, но не ваше имя. Если передумали, напишите: отменить.',
  receiptTitle: (number) => `Обращение ${number}`,
  receiptWhat: (desk) => `Ваш вопрос теперь у людей: ${desk}.`,
  receiptSees: 'Они видят ваши слова, платформу и язык. Вашего имени они не видят.',
  receiptWhen: (hours) =>
    `Первый ответ обычно приходит в течение ${counted(hours, 'рабочего часа', 'рабочих часов', 'рабочих часов')}.`,
  receiptWhere: {
    here: 'Ответ придёт сюда.',
    private: 'Ответ придёт личным сообщением.',
    thread: 'Ответ придёт в эту ветку, его смогут прочитать все.',
    page: 'Ответ придёт на страницу, адрес которой есть только у вас.',
  },
  receiptPage: 'Ваша страница, также на случай, если сообщение до вас не дойдёт',
  receiptHow: (number) =>
    `Чтобы сказать больше: добавить ${number} и ваши слова. Чтобы забрать вопрос: отменить ${number}.`,
  receiptCountry: 'Если назвать страну, легче найти нужных людей.',
  routed: {
    country: (desk) => `${desk}: эта служба работает для названной вами страны.`,
    region: (desk) => `${desk}: эта служба работает для этой части мира.`,
    topic: (desk) => `${desk}: эта служба знает эту тему.`,
    language: (desk) => `${desk}: эта служба отвечает на вашем языке.`,
    global: (desk) => `${desk}: эта служба открыта для всех.`,
  },
  yourQuestion: 'Ваш вопрос',
  alreadyOpen: (number) =>
    `Обращение ${number} ещё открыто, им занимаются люди. Чтобы сказать больше: добавить ${number} и ваши слова. Чтобы задать другой вопрос, сначала отмените или закройте это обращение.`,
  added: (number) => `Добавлено к обращению ${number}.`,
  writeAddition: (number) => `Напишите одним сообщением, что добавить к обращению ${number}.`,
  cancelled: (number) => `Обращение ${number} закрыто. Над ним больше никто не работает.`,
  closedForAsker: (number) => `Служба закрыла обращение ${number}.`,
  reopenedForAsker: (number) => `Обращение ${number} снова открыто.`,
  noTickets: 'У вас нет обращений.',
  myTickets: 'Ваши обращения',
  ticketLine: (number, state, day) => `${number}: ${states[state]}, с ${day}`,
  fromDesk: (desk) => `Координатор, ${desk}`,
  deskAsks: (desk) => `Вопрос от координатора, ${desk}`,
  enough: 'Этого достаточно?',
  yesEnough: 'Да, спасибо',
  askBack: 'Спросить ещё',
  cancel: 'Забрать вопрос',
  reopen: 'Открыть снова',
  tellMore: 'Напишите ответ одним сообщением; он уйдёт в службу.',
  glad: (number) => `Хорошо. Обращение ${number} закрыто. Его можно открыть снова в любое время.`,
  movedOn: (from, to, number) =>
    `На обращение ${number} ещё нет ответа; так бывает редко. Было у службы: ${from}. Теперь у службы: ${to}.`,
  lastStop: (number) =>
    `На обращение ${number} всё ещё нет ответа. Мне жаль. Обращение остаётся открытым. Можно написать и напрямую:`,
  neverMind: 'Хорошо, ничего не отправлено.',
  passedForAsker: (number, desk) => `Обращение ${number} теперь у другой службы, она поможет лучше: ${desk}.`,
  whyTitle: 'Почему эта служба',
  cannotKeep:
    'Сейчас я не могу открыть обращение, потому что ничего нельзя сохранить. Ничего не передано. Можно написать напрямую:',
  blocked: 'Сейчас вы не можете открывать обращения. На вопросы здесь по-прежнему отвечают.',
  tooMany: 'Сегодня у вас уже много обращений. Подождите до завтра или дополните открытое.',

  cardTitle: (number) => `Обращение ${number}`,
  cardWho: (platform, language) => `Спрашивает новичок, платформа: ${platform}, язык: ${language}`,
  cardCountry: (country) => `Названная страна: ${country}`,
  cardShown: (title) => `Уже показано: ${title}`,
  cardMaybe: 'Тексты, которые могут помочь',
  cardHow: (number) =>
    `Чтобы ответить: ${number} и ваши слова. Ещё: взять ${number}, спросить ${number} …, передать ${number} СЛУЖБА, не наше ${number}, заметка ${number} …, закрыть ${number}.`,
  cardHowThread: (number) =>
    `Отвечайте в этой ветке; ответ уйдёт с вашей ролью, без имени. Что начинается с //, остаётся здесь. Ещё: взять, спросить …, передать СЛУЖБА, не наше, закрыть, возобновить. Номер: ${number}.`,
  fromAsker: (number) => `От автора обращения ${number}`,
  take: 'Взять',
  release: 'Отпустить',
  passOn: (desk) => `Передать: ${desk}`,
  notOurs: 'Не наше',
  close: 'Закрыть',
  show: 'Показать',
  taken: (number) => `Обращение ${number} у вас.`,
  takenBy: (number) => `Обращение ${number} взято в работу.`,
  released: (number) => `Обращение ${number} ждёт кого-то другого.`,
  passed: (number, desk) => `Обращение ${number} ушло в другую службу: ${desk}.`,
  answerSent: (number) => `Уже в пути к автору обращения ${number}.`,
  askedBack: (number) => `Ваш вопрос уже в пути к автору обращения ${number}.`,
  noted: 'Записано. Это останется в службе.',
  closedAtDesk: (number) => `Обращение ${number} закрыто.`,
  closedByAsker: (number) => `Автор закрыл обращение ${number}.`,
  reopenedAtDesk: (number) => `Обращение ${number} снова открыто.`,
  refusals: {
    taken: (number) =>
      `Обращение ${number} у другого координатора. Можно оставить заметку, она начинается с //.`,
    closed: (number) => `Обращение ${number} закрыто. Сначала напишите: возобновить ${number}.`,
    'not-closed': (number) => `Обращение ${number} не закрыто.`,
    already: (number) => `Обращение ${number} уже у вас.`,
  },
  nowhereToPass: 'Другой службы, которой это можно передать, нет.',
  unknownDesk: (known) => `Такой службы я не знаю. Знаю эти: ${known}.`,
  unknownTicket: 'Вашего обращения с таким номером я не знаю.',
  nothingToSay: 'Отправлять нечего. Напишите ваши слова после команды.',
  delivered: (number) => `Доставлено: ваше сообщение по обращению ${number}.`,
  retrying: (number) => `Ещё не доставлено: ваше сообщение по обращению ${number}. Попытки продолжаются.`,
  notDelivered: (number) =>
    `Не доставлено: ваше сообщение по обращению ${number}. Оно ждёт на странице автора; где она, сказано в подтверждении.`,
  edited: 'изменено',
  editedAfterAnswer: 'изменено после вашего ответа',
  deletedByDesk: 'Координатор отозвал это сообщение.',
  deleted: 'Автор забрал это сообщение.',
  personalData:
    'Это похоже на личные данные. Всё равно отправить этому человеку? Тогда они не сохранятся в обращении и никогда не станут общим знанием.',
  sendHeld: 'Отправить один раз',
  dropHeld: 'Не отправлять',
  dropped: 'Не отправлено. Если хотите, напишите снова без личных данных.',
  notKept: '(не сохранено)',
  queueTitle: 'Ждёт вашу службу',
  queueEmpty: 'Ничего не ждёт.',
  queueLine: (number, state, waiting) => `${number}: ${states[state]}, ${waiting}`,
  states,
  hours: (count) => counted(count, 'час', 'часа', 'часов'),
  overdueHere: (number, desk) => `Обращение ${number} ждало слишком долго и ушло в другую службу: ${desk}.`,
  overdueThere: (number, desk) => `Обращение ${number} пришло из службы, где вовремя не ответили: ${desk}.`,
  overdueLast: (number) =>
    `Обращение ${number} ждёт дольше, чем было обещано. Автору дан официальный контакт.`,
  safeguarding: 'О несовершеннолетних',
  attachmentsStay: (names) => `Приложенные файлы остаются там, где они есть: ${names}`,
  notLinked:
    'Здесь я не могу это подтвердить. Координаторов подключает ответственный за эту службу: он даёт им код, который нужно напечатать.',
  linked: (desk, role) => `Теперь вы подключены: ${role}, ${desk}.`,
  linkedPlace: (desk) => `${desk}: служба теперь работает здесь. Обращения будут показаны в этом месте.`,
  linkWrong:
    'Этот код не действует. Возможно, он уже использован или слишком старый; попросите у ответственного другой.',
  roles: { coordinator: 'координатор', reviewer: 'рецензент' },
};
