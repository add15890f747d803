import type { Reply } from '../../src/core/message.ts';
import { link, list, paragraph, strong, text } from '../../src/core/rich.ts';
import { saying } from './desk.ts';

const long =
  'A sentence that goes on for a while, as sentences about procedures do, until it has said what it had to say.';

/** The replies the goldens show; each is one message after `fit`, except the long ones. */
export const replies: Readonly<Record<string, Reply>> = {
  answer: saying('A national or regional initiative brings people together before the global meeting.', {
    title: 'National and regional initiatives (NRIs)',
    body: [
      paragraph(
        'A ',
        strong('national initiative'),
        ' is open to everyone; see ',
        link('the toolkit', 'https://example.org/toolkit_(2025)'),
        '.',
      ),
      { kind: 'heading', level: 2, children: [text('Who may start one')] },
      list(['Anyone, from at least three groups', [strong('Bottom-up'), text(' and without profit')]]),
      { kind: 'heading', level: 3, children: [text('Step by step')] },
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [
          [paragraph('Write to the secretariat'), list(['with a report', 'with a contact'])],
          [paragraph('Wait')],
        ],
      },
      {
        kind: 'quote',
        children: [paragraph('Open, inclusive, transparent.'), paragraph('Second paragraph.')],
      },
      paragraph(
        'Use ',
        { kind: 'code', text: 'nri@example.org' },
        ' or ',
        { kind: 'emphasis', children: [text('ask a person')] },
        '.',
      ),
      { kind: 'code', text: 'name: NRI\n# not a heading' },
    ],
    facts: [
      { label: 'Status', value: 'In force' },
      { label: 'Reviewed', value: '2026-10-01' },
    ],
    sources: [
      { title: 'NRI toolkit', href: 'https://example.org/toolkit', note: 'what an NRI is, 2025' },
      { title: 'Minutes of 2019', note: 'the link is lost' },
      { title: 'Secretariat', href: 'mailto:nri@example.org' },
      { title: 'https://example.org/plain', href: 'https://example.org/plain' },
    ],
    buttons: [
      { key: '1', label: 'Who may start one', action: { name: 'show', entry: 'nri', part: 'who' } },
      { key: '2', label: 'It helped', action: { name: 'feedback', entry: 'nri', helpful: true } },
      { key: '3', label: 'It did not', action: { name: 'feedback', entry: 'nri', helpful: false } },
      { key: 'P', label: 'Ask a person', action: { name: 'person', entry: 'nri' } },
    ],
  }),
  choice: saying('There are two recommendations 1.3. Which one do you mean?', {
    buttons: ['1.3a on access', '1.3b on rights', 'Both', 'None of these', 'Ask a person', 'Browse'].map(
      (label, index) => ({
        key: String(index + 1),
        label,
        action: { name: 'show', entry: `action-point-1-3-${String(index)}` },
      }),
    ),
  }),
  miss: saying('This is inside our field, but I do not know it. The closest entry is shown as closest.', {
    buttons: [{ key: 'P', label: 'Ask a person', action: { name: 'person' } }],
  }),
  'only-you': saying('Only you can see this.', { visibility: 'onlyYou', title: 'Your data' }),
  arabic: saying('', {
    language: 'ar',
    title: 'مبادرة وطنية',
    body: [paragraph('المبادرة ', strong('الوطنية'), ' مفتوحة للجميع.'), list(['أولاً', 'ثانياً'], true)],
    facts: [{ label: 'الحالة', value: 'سارية' }],
    sources: [{ title: 'الدليل', href: 'https://example.org/ar', note: '2025' }],
    buttons: [
      {
        key: '1',
        label: 'من يمكنه التقديم',
        action: { name: 'show', entry: 'nri', part: 'who', language: 'ar' },
      },
    ],
    labels: { sources: 'المصادر', buttons: 'اكتب رقماً أو اضغط زراً' },
  }),
  'long-list': saying('', {
    title: 'Recommendations',
    body: [
      list(
        Array.from({ length: 40 }, (_, index) => `Recommendation ${String(index + 1)}. ${long}`),
        true,
      ),
    ],
    buttons: Array.from({ length: 12 }, (_, index) => ({
      key: String(index + 1),
      label: `Recommendation ${String(index + 1)}`,
      action: { name: 'show', entry: `recommendation-${String(index + 1)}` },
    })),
  }),
  table: saying('', {
    body: [
      {
        kind: 'table',
        header: [[text('What')], [text('When')]],
        rows: [
          [[text('Call for proposals')], [text('January')]],
          [[strong('Meeting')], [text('November')]],
        ],
      },
    ],
  }),
  hostile: saying(
    '@everyone <@100000000000000042> [click](https://evil.example) `code` **bold** ||spoiler|| https://evil.example/x_y',
    {
      title: '# @here *title*',
      facts: [{ label: '> quote', value: '<#800000000000000005> <t:1:R> discord.gg/abc' }],
      sources: [{ title: '](https://evil.example)', href: 'javascript:alert(1)', note: '\u202Eabc\u0000' }],
    },
  ),
};
