import type { Citation, Entry, Kind } from '../../src/core/entry.ts';
import type { TicketPageData } from '../../src/core/desk/view.ts';
import type { Library } from '../../src/core/library.ts';
import type { Reply } from '../../src/core/message.ts';
import { link, list, paragraph, strong, text } from '../../src/core/rich.ts';

/** The day the samples are read on. */
export const today = '2026-11-22';

/** An entry with everything a test does not care about filled in. */
export const entry = (id: string, kind: Kind, more: Partial<Entry> = {}): Entry => ({
  id,
  kind,
  language: 'en',
  title: id,
  summary: `Summary of ${id}.`,
  body: [],
  parts: [],
  questions: [],
  aliases: [],
  positions: [],
  topics: ['igf'],
  status: 'in-force',
  citations: [],
  reviewed: { on: '2026-11-01', by: 'knowledge editor' },
  reviewBy: '2027-05-31',
  owner: 'knowledge desk',
  scope: { level: 'global' },
  confidence: 'high',
  related: [],
  meanings: [],
  translations: [],
  origin: `samples/${id}.md:1`,
  ...more,
});

const cites = (source: string, supports: string): Citation => ({ source, supports, confidence: 'high' });

const online = entry('join-igf-online', 'procedure', {
  title: 'Take part in the IGF online',
  summary:
    'You can follow and speak at the yearly IGF meeting from home, free of charge. Register first as an online participant.',
  body: [
    paragraph(
      'The meeting is ',
      strong('hybrid'),
      ': people in the room and people online have equal rights.',
    ),
  ],
  parts: [
    { id: 'who', title: 'Who may', blocks: [paragraph('Anyone. No membership is needed.')] },
    {
      id: 'steps',
      title: 'Steps',
      blocks: [
        list(
          [
            [text('Open the '), link('registration page', 'https://www.intgovforum.org/register'), text('.')],
            'Choose “online participation” and fill in your name as you want it shown.',
            'Pick sessions in the schedule and open their links on the day.',
          ],
          true,
        ),
      ],
    },
    {
      id: 'when',
      title: 'When',
      blocks: [
        {
          kind: 'table',
          header: [[text('What')], [text('When')]],
          rows: [
            [[text('Registration')], [text('about three months before')]],
            [[text('Meeting')], [text('usually between June and December')]],
          ],
        },
      ],
    },
    { id: 'ask', title: 'Where to ask', blocks: [paragraph('Write to the Secretariat.')] },
  ],
  validFor: { label: 'usual pattern', until: '2027-05-31' },
  citations: [
    cites('igf-participation', 'people online can speak, not only watch'),
    cites('lost-page', 'cost'),
  ],
  contact: { label: 'IGF Secretariat', href: 'mailto:igf@un.org' },
  related: ['igf', 'mag-nomination-2025'],
  translations: [
    {
      language: 'fr',
      title: 'Participer au FGI en ligne',
      summary: 'Vous pouvez suivre la réunion annuelle du FGI depuis chez vous, gratuitement.',
      body: [],
      parts: [{ id: 'steps', title: 'Étapes', blocks: [list(['Ouvrir la page d’inscription.'], true)] }],
      questions: [],
      aliases: [],
      positions: [],
      meanings: [],
      review: 'machine-drafted',
      follows: '2026-06-01',
    },
  ],
});

const expired = entry('mag-nomination-2025', 'procedure', {
  title: 'Be nominated for the MAG',
  summary: 'Send your nomination by 3 March 2025.',
  parts: [{ id: 'steps', title: 'Steps', blocks: [list(['Fill in the form that closed long ago.'], true)] }],
  validFor: { label: '2025 cycle', until: '2025-03-03' },
  reviewBy: '2027-01-01',
  staysTrue:
    'Members are appointed by the United Nations Secretary-General, and each cycle has its own call.',
  citations: [cites('igf-participation', 'the 2025 call')],
  contact: { label: 'IGF Secretariat', href: 'mailto:igf@un.org' },
});

const igf = entry('igf', 'concept', {
  title: 'What the IGF is',
  summary:
    'The Internet Governance Forum is a yearly United Nations meeting where everyone may discuss, and nobody decides.',
  body: [
    { kind: 'heading', level: 2, children: [text('Why it exists')] },
    paragraph('It was created by the Tunis Agenda in 2005.'),
    { kind: 'quote', children: [paragraph('A new forum for multi-stakeholder policy dialogue.')] },
  ],
  positions: [
    {
      position: 'It should produce outcomes others can act on.',
      heldBy: 'supporters of IGF+',
      source: 'lost-page',
    },
    {
      position: 'It should stay a place of discussion only.',
      heldBy: 'some participants',
      source: 'igf-participation',
    },
  ],
  citations: [cites('igf-participation', 'what it is')],
  related: ['join-igf-online', 'term-mag'],
  erratum: 'An earlier text named the wrong year.',
  translations: [
    {
      language: 'ar',
      title: 'ما هو منتدى حوكمة الإنترنت',
      summary: 'منتدى حوكمة الإنترنت (IGF) اجتماع سنوي للأمم المتحدة يناقش فيه الجميع ولا يقرر فيه أحد.',
      body: [
        { kind: 'heading', level: 2, children: [text('لماذا أُنشئ')] },
        paragraph(
          'أنشأته أجندة تونس عام 2005؛ انظر ',
          link('Tunis Agenda', 'https://www.itu.int/net/wsis/docs2/tunis/off/6rev1.html'),
          '.',
        ),
      ],
      parts: [],
      questions: [],
      aliases: [],
      positions: [
        { position: 'ينبغي أن تكون له نتائج يمكن العمل بها.', heldBy: 'مؤيدو IGF+', source: 'lost-page' },
        { position: 'ينبغي أن يبقى مكانًا للنقاش فقط.', heldBy: 'بعض المشاركين', source: 'igf-participation' },
      ],
      meanings: [],
      review: 'reviewed',
      follows: '2026-11-01',
    },
  ],
});

/** A small library with every shape a page has to show. */
export const library: Library = {
  entries: new Map(
    [
      online,
      expired,
      igf,
      entry('term-mag', 'term', {
        title: 'MAG',
        summary: 'Multistakeholder Advisory Group, the people who prepare the IGF programme.',
        meanings: [
          {
            expansion: 'Multistakeholder Advisory Group',
            meaning: 'Prepares the programme.',
            community: 'IGF',
          },
          { expansion: 'Media access gateway', meaning: 'A box in a network.', community: 'engineers' },
        ],
        topics: ['mag'],
      }),
      entry('action-point-1-3a', 'action-point', {
        title: 'Make the help desk a first address',
        number: '1.3',
        label: '1.3a',
        status: 'proposed',
        statusNote: 'draft, June 2020',
        confidence: 'medium',
      }),
      entry('igf-participation', 'source', {
        title: 'IGF: participation guidelines',
        reference: {
          href: 'https://www.intgovforum.org/en/content/participation',
          publisher: 'IGF Secretariat',
          date: '2025',
        },
      }),
      entry('lost-page', 'source', {
        title: 'A page that is gone',
        reference: {
          publisher: 'somebody',
          date: 'undated',
          lost: 'The link in the original leads nowhere.',
        },
      }),
    ].map((one) => [one.id, one]),
  ),
  topics: new Map([
    [
      'igf',
      {
        id: 'igf',
        titles: { en: 'Internet Governance Forum', fr: 'Forum sur la gouvernance de l’Internet' },
        contact: { label: 'IGF Secretariat', href: 'mailto:igf@un.org' },
      },
    ],
    ['mag', { id: 'mag', titles: { en: 'Advisory group (MAG)' } }],
  ]),
  ambiguities: [],
  elsewhere: [],
  desks: [],
  phrases: [],
  revision: 'sample',
};

/** A reply with every piece a reply can have. */
export const answer: Reply = {
  language: 'en',
  visibility: 'everyone',
  title: 'Take part in the IGF online',
  body: [
    paragraph(
      'You can follow ',
      strong('and speak'),
      ' at the yearly IGF meeting from home, free of charge. Register first as an online participant.',
    ),
    list(
      [
        'Open the registration page.',
        'Choose “online participation”.',
        'Pick your sessions in the schedule.',
      ],
      true,
    ),
  ],
  facts: [
    { label: 'Status', value: 'in force' },
    { label: 'Reviewed', value: '2026-11-01 by knowledge editor' },
    { label: 'Valid for', value: 'usual pattern, until 2027-05-31' },
  ],
  sources: [
    {
      title: 'IGF: participation guidelines',
      href: 'https://www.intgovforum.org/en/content/participation',
      note: 'people online can speak, 2025',
    },
    { title: 'A page that is gone', note: 'cost; the link in the original is lost' },
  ],
  buttons: [
    { key: '1', label: 'Who may', action: { name: 'show', entry: 'join-igf-online', part: 'who' } },
    { key: '2', label: 'More', action: { name: 'show', entry: 'join-igf-online', part: 'all' } },
    { key: '3', label: 'Talk to a person', action: { name: 'person', entry: 'join-igf-online' } },
  ],
  labels: { sources: 'Sources', buttons: 'Press a button, or type its number:' },
};

/** A reply in Arabic with foreign words in it. */
export const arabic: Reply = {
  ...answer,
  language: 'ar',
  title: 'ما هو منتدى حوكمة الإنترنت',
  body: [
    paragraph(
      'منتدى حوكمة الإنترنت (IGF) اجتماع سنوي للأمم المتحدة؛ انظر ',
      link('Tunis Agenda', 'https://www.itu.int/wsis'),
      '.',
    ),
    list(['افتح صفحة التسجيل.', 'اختر المشاركة عبر الإنترنت.'], true),
  ],
  facts: [
    { label: 'الحالة', value: 'سارٍ' },
    { label: 'رُوجع', value: '2026-11-01' },
  ],
  sources: [
    { title: 'IGF: participation guidelines', href: 'https://www.intgovforum.org/en/content/participation' },
  ],
  buttons: [
    { key: '1', label: 'المزيد', action: { name: 'show', entry: 'igf', part: 'all' } },
    { key: '2', label: 'تحدث مع شخص', action: { name: 'person', entry: 'igf' } },
  ],
  labels: { sources: 'المصادر', buttons: 'اضغط زرًا أو اكتب رقمه:' },
};

/** A ticket somebody opened on Discord, with an answer and a line of which nothing may be kept. */
export const ticket: TicketPageData = {
  number: 412,
  state: 'answered',
  language: 'en',
  desk: 'Kenya desk',
  lines: [
    {
      from: 'asker',
      text: 'Can a student organisation join the national IGF committee?',
      at: Date.UTC(2026, 10, 20, 9, 10),
    },
    {
      from: 'desk',
      text: 'Yes: write to the committee before its open call in May.\nTwo seats are for academia and youth.',
      at: Date.UTC(2026, 10, 20, 9, 31),
    },
    { from: 'asker', at: Date.UTC(2026, 10, 20, 10, 2) },
  ],
  person: { id: 'discord:100000000000000042' },
  address: {
    platform: 'discord',
    id: 'discord:@me:700000000000000042',
    ref: { channel: '700000000000000042', user: '100000000000000042' },
  },
};
