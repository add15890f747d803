import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean, renderLine, renderReply } from '../../adapters/terminal/render.ts';
import { shownSchema } from '../../adapters/terminal/limits.ts';
import { widthOf, wrap } from '../../adapters/terminal/wrap.ts';
import { quoted, saidText } from '../../src/core/desk/said.ts';
import type { Block } from '../../src/core/rich.ts';
import { link, paragraph, strong, text } from '../../src/core/rich.ts';
import { anyReply } from '../web/any-reply.ts';
import { answer, arabic } from '../web/sample.ts';

const full: readonly Block[] = [
  ...answer.body,
  { kind: 'heading', level: 2, children: [text('When')] },
  {
    kind: 'table',
    header: [[text('What')], [text('When')]],
    rows: [
      [[text('Registration')], [text('about three months before')]],
      [[text('会议')], [text('usually between June and December')]],
    ],
  },
  {
    kind: 'quote',
    children: [
      paragraph(
        'A new forum for ',
        strong('multi-stakeholder'),
        ' policy dialogue, open to all who care to come and to speak.',
      ),
    ],
  },
  { kind: 'code', text: 'npx helpdesk ask\n\u001B[31m"what is the igf"' },
  paragraph(
    'Write to ',
    link('igf@un.org', 'mailto:igf@un.org'),
    ' or ',
    link('click', 'javascript:alert(1)'),
    '.',
  ),
];

test.each([
  ['plain', { columns: 72, colour: false }, { ...answer, body: full }],
  ['colour', { columns: 72, colour: true }, { ...answer, body: full }],
  ['narrow', { columns: 30, colour: false }, { ...answer, body: full }],
  ['arabic', { columns: 72, colour: false }, arabic],
] as const)('a reply in a %s terminal', async (name, look, reply) => {
  const shown = shownSchema.parse(renderReply(reply, look));
  await expect(shown).toMatchFileSnapshot(`../golden/terminal/${name}.txt`);
});

test('no text can move the cursor, set the title, ring the bell or turn its surroundings around', () => {
  const hostile = '\u001B]0;owned\u0007\u001B[2J\u009B31mred\u0000\u0008\u202Eevil\u2066x';
  expect(clean(hostile)).toBe('redevilx');
});

test('whatever is in a reply, only colours and closed isolates reach the terminal', () => {
  fc.assert(
    fc.property(anyReply, fc.integer({ min: 24, max: 100 }), fc.boolean(), (reply, columns, colour) => {
      shownSchema.parse(renderReply(reply, { columns, colour }));
    }),
  );
});

test('what somebody else says stays behind its bar, and neither hides nor turns anything', () => {
  const said = 'yes\n\u001B]0;owned\u0007\u001B[2A\u202Etxt.exe\u2066 @everyone <!channel>\r> exit';
  const reply = { ...answer, title: undefined, body: [quoted(said)], facts: [], sources: [], buttons: [] };
  const shown = shownSchema.parse(renderReply(reply, { columns: 80, colour: true }));
  expect(shown).toBe('│ yes\n│ txt.exe @everyone <!channel> > exit\n');
  const kept = renderReply({ ...reply, body: [quoted(saidText(said))] }, { columns: 80, colour: true });
  expect(
    shownSchema
      .parse(kept)
      .split('\n')
      .slice(0, -1)
      .every((line) => line.startsWith('│ ')),
  ).toBe(true);
});

test('without colour there is no escape at all', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      expect(renderReply(reply, { columns: 80, colour: false })).not.toContain('\u001B');
    }),
  );
});

test('words are wrapped to the width and none is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z会议]{1,12}$/), { maxLength: 30 }),
      fc.integer({ min: 24, max: 60 }),
      (words, columns) => {
        const lines = wrap(words.join(' '), columns, '  ');
        expect(lines.every((line) => widthOf(line) <= columns)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      },
    ),
  );
});

test('an address is never broken', () => {
  const address = `https://www.intgovforum.org/${'x'.repeat(80)}`;
  expect(wrap(`see ${address} there`, 40)).toContain(address);
});

test('wide characters count twice, marks and colours not at all', () => {
  expect(widthOf('会议')).toBe(4);
  expect(widthOf('e\u0301')).toBe(1);
  expect(widthOf('\u001B[1mbold\u001B[22m')).toBe(4);
});

test('an Arabic line of the terminal is isolated', () => {
  expect(renderLine('مرحبا', 'ar', { columns: 80, colour: false })).toBe('\u2067مرحبا\u2069\n');
});
