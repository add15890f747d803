// Fixed replies in place of a desk, showing everything a reply can hold.
const text = (value) => ({ kind: 'text', text: value });
const strong = (value) => ({ kind: 'strong', children: [text(value)] });
const emphasis = (value) => ({ kind: 'emphasis', children: [text(value)] });
const paragraph = (...children) => ({
  kind: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const list = (items, ordered = false, start = 1) => ({
  kind: 'list',
  ordered,
  start,
  items: items.map((item) => (Array.isArray(item) ? item : [paragraph(item)])),
});
const labels = { sources: 'Sources', buttons: 'Press a button, or type its number:' };
const base = { language: 'en', visibility: 'everyone', facts: [], sources: [], buttons: [], labels };

const answer = {
  ...base,
  title: 'Starting a national or regional initiative (NRI)',
  body: [
    paragraph(
      'An ',
      strong('NRI'),
      ' is open to ',
      emphasis('all'),
      ' stakeholders; read the ',
      { kind: 'link', href: 'https://www.intgovforum.org/en/nris_(list)', children: [text('list of NRIs')] },
      ', or type ',
      { kind: 'code', text: 'person' },
      '.',
    ),
    { kind: 'heading', level: 2, children: [text('Steps')] },
    list(
      [
        'Talk to at least three stakeholder groups',
        [paragraph('Form a committee'), list(['open', [paragraph('inclusive'), list(['of all regions'])]])],
        [paragraph('Write to the secretariat'), paragraph('They answer within two weeks.')],
      ],
      true,
      3,
    ),
    { kind: 'heading', level: 3, children: [text('In their words')] },
    {
      kind: 'quote',
      children: [paragraph('Bottom-up, '), { kind: 'quote', children: [paragraph('always')] }],
    },
    { kind: 'code', text: 'npm start\n  --port 8080\n\n<at>x</at>' },
  ],
  facts: [
    { label: 'Status', value: 'in force' },
    { label: 'Reviewed', value: '2026-11-01 by *role*' },
  ],
  sources: [
    { title: 'NRI toolkit', href: 'https://www.intgovforum.org/toolkit', note: 'steps, 2024' },
    { title: 'Lost [page]' },
  ],
  buttons: [
    { key: '1', label: 'Who may start one', action: { name: 'show', entry: 'start-nri', part: 'who' } },
    { key: '2', label: 'Talk to a person', action: { name: 'person' } },
    ...['3', '4', '5', '6', '7'].map((key) => ({ key, label: `More ${key}`, action: { name: 'help' } })),
  ],
};

const arabic = {
  ...base,
  language: 'ar',
  title: 'منتدى حوكمة الإنترنت',
  body: [
    paragraph('المنتدى ', strong('مفتوح'), ' للجميع (IGF 2026).'),
    list(['الحكومات', 'القطاع الخاص', 'المجتمع المدني']),
  ],
  buttons: [{ key: '1', label: 'تحدث مع شخص', action: { name: 'person' } }],
  labels: { sources: 'المصادر', buttons: 'اضغط زرا أو اكتب رقمه:' },
};

export const hostile =
  '<at>IG</at> **bold** _it_ [x](https://evil.example) https://evil.example {{DATE(2026-11-22T00:00:00Z,SHORT)}} &lt; \\ 1. # `c` <b>b</b>';

const said = (...blocks) => ({ ...base, body: blocks });

/** What the stand-in answers. */
export const replies = (inbound) => {
  if (inbound.kind === 'action')
    return inbound.action.name === 'welcome'
      ? [said(paragraph('Welcome to the desk.'))]
      : [said(paragraph(`You pressed: ${JSON.stringify(inbound.action)}`))];
  if (inbound.text.includes('answer')) return [answer];
  if (inbound.text.includes('arabic')) return [arabic];
  if (inbound.text.includes('hostile')) return [said(paragraph(hostile), list([hostile]))];
  return [said(paragraph(`You said: ${inbound.text} (addressed: ${inbound.addressed})`))];
};
