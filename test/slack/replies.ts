import { emptyLibrary } from '../../src/core/library.ts';
import type { Door } from '../../src/core/adapter.ts';
import type { Inbound, Outgoing, Reply } from '../../src/core/message.ts';
import { link, list, paragraph, strong, text, type Block } from '../../src/core/rich.ts';

/** A reply with nothing in it but words; fields as given. */
export const reply = (fields: Partial<Reply> = {}): Reply => ({
  language: 'en',
  visibility: 'everyone',
  body: [paragraph('Hello.')],
  facts: [],
  sources: [],
  buttons: [],
  labels: { sources: 'Sources', buttons: 'Type a number or press a button' },
  ...fields,
});

const nested: Block = {
  kind: 'list',
  ordered: true,
  start: 3,
  items: [
    [paragraph('Write to the secretariat.')],
    [
      paragraph('Wait for the call, then send:'),
      list(['your name', [text('a '), strong('short'), text(' statement')]]),
      { kind: 'code', text: 'Subject: MAG nomination\n<name> & <region>' },
    ],
    [paragraph('Read the answer.')],
  ],
};

/** The replies goldens are kept of, by file name. */
export const goldenReplies: Readonly<Record<string, Reply>> = {
  answer: reply({
    title: 'How to join the MAG',
    body: [
      paragraph(
        'Nominations go through ',
        link('the IGF website', 'https://www.intgovforum.org/en/content/mag'),
        '.',
      ),
      paragraph('Anyone can be nominated; ', strong('self-nominations'), ' count too.'),
      { kind: 'heading', level: 2, children: [{ kind: 'text', text: 'Steps' }] },
      nested,
      {
        kind: 'quote',
        children: [paragraph('The MAG advises on the programme.'), list(['yearly', 'openly'])],
      },
      paragraph('Costs nothing.', { kind: 'emphasis', children: [{ kind: 'code', text: ' 0 USD' }] }),
    ],
    facts: [
      { label: 'Status', value: 'in force' },
      { label: 'Reviewed', value: '1 November 2026, by the editors' },
    ],
    sources: [
      {
        title: 'MAG terms of reference',
        href: 'https://www.intgovforum.org/en/content/mag-terms',
        note: '2024',
      },
      { title: 'A report whose link is lost' },
    ],
    buttons: [
      { key: '1', label: 'Who may', action: { name: 'show', entry: 'join-mag', part: 'who' } },
      { key: '2', label: 'This helped', action: { name: 'feedback', entry: 'join-mag', helpful: true } },
      { key: '3', label: 'Talk to a person', action: { name: 'person', entry: 'join-mag' } },
    ],
  }),
  choice: reply({
    body: [paragraph('Two action points carry the number 1.3. Which one?')],
    buttons: [
      { key: '1', label: '1.3a Capacity building', action: { name: 'show', entry: 'action-1-3a' } },
      { key: '2', label: '1.3b Remote hubs', action: { name: 'show', entry: 'action-1-3b' } },
      { key: '3', label: 'Both', action: { name: 'show-all', entries: ['action-1-3a', 'action-1-3b'] } },
    ],
  }),
  miss: reply({
    body: [
      paragraph('I do not know this. The closest I have is shown below, as closest.'),
      paragraph('You can ask ', link('the IGF Secretariat', 'mailto:igf@example.org'), '.'),
    ],
    buttons: [{ key: '1', label: 'Talk to a person', action: { name: 'person' } }],
  }),
  'only-you': reply({
    visibility: 'onlyYou',
    title: 'Only you see this',
    body: [paragraph('I can talk about internet governance.')],
    buttons: [{ key: '1', label: 'Topics', action: { name: 'browse', shelf: 'topics', page: 1 } }],
  }),
  arabic: reply({
    language: 'ar',
    title: 'كيف تنضم إلى الفريق الاستشاري',
    body: [
      paragraph('تُقدَّم الترشيحات عبر ', link('موقع المنتدى', 'https://www.intgovforum.org/ar'), ' (MAG).'),
    ],
    facts: [{ label: 'الحالة', value: 'سارٍ' }],
    sources: [{ title: 'اختصاصات الفريق', note: '2024' }],
    buttons: [
      {
        key: '1',
        label: 'من يحق له',
        action: { name: 'show', entry: 'join-mag', part: 'who', language: 'ar' },
      },
    ],
    labels: { sources: 'المصادر', buttons: 'اكتب رقماً أو اضغط زراً' },
  }),
  'long-lists': reply({
    title: 'Bodies',
    body: [list(Array.from({ length: 40 }, (_, index) => `Body number ${String(index + 1)} does its work`))],
    buttons: Array.from({ length: 25 }, (_, index) => ({
      key: String(index + 1),
      label: `Body ${String(index + 1)}`,
      action: { name: 'show', entry: `body-${String(index + 1)}` },
    })),
  }),
  hostile: reply({
    title: 'You asked: <!channel> <@U0ANA00001> *x*',
    body: [
      paragraph('<!everyone> &lt;!here&gt; @here *bold* _it_ ~no~ `code` :tada: <https://evil.example|bank>'),
      paragraph(link('bank', 'javascript:alert(1)'), ' ', link('spaces', 'https://a.example/ b')),
      paragraph('abc\u202Edcba\u202C \u2066open nul\u0000bell\u0007 \uD800 end'),
    ],
    buttons: [{ key: '1', label: '<!here> :tada:', action: { name: 'help' } }],
  }),
};

/** A door that keeps what it got and answers each with the same reply, as the desk does: once per delivery. */
export interface EchoDoor extends Door {
  readonly inbounds: readonly Inbound[];
  readonly reports: readonly { readonly level: string; readonly event: string; readonly details?: unknown }[];
  /** Where replies go: the adapter's `send`. */
  connect(send: (outgoing: Outgoing) => Promise<unknown>): void;
}

/** A door answering with a reply, or with nothing. */
export const echoDoor = (answer?: Reply): EchoDoor => {
  const inbounds: Inbound[] = [];
  const reports: { level: string; event: string; details?: unknown }[] = [];
  let send: ((outgoing: Outgoing) => Promise<unknown>) | undefined;
  return {
    inbounds,
    reports,
    connect: (to) => {
      send = to;
    },
    receive: async (inbound) => {
      const known = inbounds.some((one) => one.delivery === inbound.delivery);
      inbounds.push(inbound);
      if (known || answer === undefined || send === undefined || inbound.kind === 'removed') return;
      await send({ id: `reply-${inbound.delivery}`, address: inbound.address, reply: answer });
    },
    replies: () => Promise.resolve([]),
    suggest: () => [],
    served: () => emptyLibrary,
    report: (level, event, details) => {
      reports.push({ level, event, details });
    },
  };
};
