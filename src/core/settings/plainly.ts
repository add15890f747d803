import type { Button, Reply } from '../message.ts';
import { inlineText, link, list, paragraph, text, type Block, type Inline } from '../rich.ts';
import type { Language } from '../language.ts';
import { settingsWordings } from '../wording/settings/catalogue.ts';
import { wordings } from '../wording/catalogue.ts';
import type { Offer, Turn, World } from '../world.ts';

/** A turn as the person wants to be answered: what they have just set counts already. */
export const inTheirWay = (decided: Turn, world: World): Turn => {
  const preferences = decided.own?.preferences ?? world.own?.preferences;
  if (preferences?.plain !== true || decided.replies.length === 0) return decided;
  const offers = typeof decided.state === 'object' ? decided.state.offers : [];
  return { ...decided, replies: decided.replies.map((reply) => plainly(reply, offers)) };
};

/**
 * A reply to be read aloud and answered by typing: no emoji, rows as sentences, choices as a list. A choice has the
 * number under which the conversation offers it; one that is not offered there has the words that hold everywhere.
 * What people say to each other in a ticket stays as they wrote it.
 */
export const plainly = (reply: Reply, offers: readonly Offer[] = []): Reply => {
  const { language, title } = reply;
  return {
    ...reply,
    ...(title === undefined ? {} : { title: withoutEmoji(title) }),
    // The choices are the last thing a person hears before they answer.
    body: [
      ...reply.body.map((block) => plainBlock(block, language)),
      ...factsOf(reply),
      ...sourcesOf(reply),
      ...(reply.buttons.length === 0 ? [] : choicesOf(reply, offers)),
    ],
    facts: [],
    sources: [],
    buttons: [],
  };
};

const factsOf = ({ facts, language }: Reply): readonly Block[] =>
  facts.length === 0
    ? []
    : [list(facts.map(({ label, value }) => withoutEmoji(`${label}${signs[language].colon}${value}`)))];

const sourcesOf = ({ sources, labels, language }: Reply): readonly Block[] =>
  sources.length === 0
    ? []
    : [
        paragraph(`${labels.sources}${signs[language].colon}`.trim()),
        list(
          sources.map(({ title, href, note }) => {
            const words = withoutEmoji(title);
            return [
              href === undefined ? text(words) : link(words, href),
              ...(note === undefined || note === '' ? [] : [text(` (${withoutEmoji(note)})`)]),
            ];
          }),
        ),
      ];

const choicesOf = ({ language, buttons }: Reply, offers: readonly Offer[]): readonly Block[] => {
  const lead: Block = { kind: 'paragraph', children: [text(wordings[language].typeLine)] };
  const numbers = buttons.map((button) => offers.findIndex((offer) => isSame(offer, button)) + 1);
  const [start = 0] = numbers;
  const counted = start > 0 && numbers.every((number, index) => number === start + index);
  return [
    ...(counted ? [lead] : []),
    {
      kind: 'list',
      ordered: counted,
      ...(counted && start > 1 ? { start } : {}),
      items: buttons.map((button) => [
        { kind: 'paragraph', children: [text(choiceText(button, language, counted))] },
      ]),
    },
  ];
};

const isSame = (offer: Offer, button: Button): boolean =>
  offer.key === button.key && offer.label === button.label;

const choiceText = ({ key, label }: Button, language: Language, counted: boolean): string => {
  const words = withoutEmoji(label);
  if (!counted) return `${key}: ${words}`;
  return /^\d+$/.test(key) ? words : `${words} ${settingsWordings[language].orType(key)}`;
};

const plainBlock = (block: Block, language: Language): Block => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: block.children.map(plainInline) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((one) => plainBlock(one, language))) };
    case 'table':
      return sentencesOf(block, language);
    case 'code':
    case 'quote':
      return block;
  }
};

const plainInline = (inline: Inline): Inline => {
  switch (inline.kind) {
    case 'text':
      return { ...inline, text: withoutEmoji(inline.text) };
    case 'code':
      return inline;
    case 'strong':
    case 'emphasis':
    case 'link':
      return { ...inline, children: inline.children.map(plainInline) };
  }
};

/** A table as a list: one sentence a row, each cell after the name of its column. */
const sentencesOf = (table: Extract<Block, { kind: 'table' }>, language: Language): Block => ({
  kind: 'list',
  ordered: false,
  items: table.rows.map((row) => [
    {
      kind: 'paragraph',
      children: ended(
        row.flatMap((cell, column) => cellOf(table, cell, column, language)),
        language,
      ),
    },
  ]),
});

const cellOf = (
  { header }: Extract<Block, { kind: 'table' }>,
  cell: readonly Inline[],
  column: number,
  language: Language,
): readonly Inline[] => {
  const said = cell.map(plainInline);
  if (inlineText(said).trim() === '') return [];
  const name = withoutEmoji(inlineText(header[column] ?? [])).trim();
  const { colon, between } = signs[language];
  return [
    ...(column === 0 ? [] : [text(between)]),
    ...(column === 0 || name === '' ? [] : [text(`${name}${colon}`)]),
    ...said,
  ];
};

// A voice pauses at the end of a sentence.
const ended = (children: readonly Inline[], language: Language): readonly Inline[] =>
  /[.。؟?!…]\s*$/u.test(inlineText(children)) ? children : [...children, text(signs[language].stop)];

const usual = { colon: ': ', between: '; ', stop: '.' };
const signs: Readonly<Record<Language, typeof usual>> = {
  en: usual,
  fr: { colon: ' : ', between: ' ; ', stop: '.' },
  es: usual,
  ar: { colon: ': ', between: '؛ ', stop: '.' },
  zh: { colon: '：', between: '；', stop: '。' },
  ru: usual,
};

// Signs that are words of a text, such as © and ™, stay unless somebody asked for their picture.
const emoji =
  /(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)[\u{1F3FB}-\u{1F3FF}\uFE0F]?(?:\u200D\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?)*)/gu;

/** A text without emoji, and without the gap they leave. */
export const withoutEmoji = (value: string): string =>
  value.replace(new RegExp(`^${emoji.source}\\s*|\\s*${emoji.source}`, 'gu'), '');
