import { directed } from './bidi.ts';
import type { Capabilities } from './capabilities.ts';
import { sliceWhole } from './clean.ts';
import { buttonText, type Button, type Reply } from './message.ts';
import { inlineText, list, text, type Block, type Inline } from './rich.ts';

/** Most messages one reply is split into; what is longer ends with an ellipsis. */
export const maxMessages = 6;

/**
 * A reply cut and split to what a platform can show, in order. Words are kept; only what exceeds
 * {@link maxMessages} is dropped, visibly. Renderers never cut: every message returned fits.
 */
export const fit = (given: Reply, capabilities: Capabilities): readonly Reply[] => {
  const reply = directed(given);
  const title =
    reply.title === undefined ? undefined : shorten(reply.title, capabilities.titleLength, capabilities);
  const pressable = reply.buttons.slice(0, capabilities.buttons);
  const typed = reply.buttons.slice(capabilities.buttons);
  const body = [
    ...(capabilities.tables ? reply.body : reply.body.map(withoutTables)),
    ...(typed.length === 0 ? [] : [list(typed.map((button) => buttonText(button)))]),
  ];
  const tail = tailOf(reply, pressable, capabilities);
  const budget = capabilities.messageLength - overhead;
  const head = title === undefined ? 0 : sizeOfText(title, capabilities) + overhead;

  const pages: Block[][] = [[]];
  let used = head;
  for (const block of body.flatMap((one) => splitBlock(one, budget - head, capabilities))) {
    const size = sizeOfBlock(block, capabilities);
    if (used + size > budget && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(block);
    used += size;
  }
  const tailSize = sizeOfTail(tail, capabilities);
  if (used + tailSize > budget && (pages.at(-1)?.length ?? 0) > 0) pages.push([]);

  const kept = pages.length > maxMessages ? [...pages.slice(0, maxMessages - 1), [ellipsis]] : pages;
  return kept.map((page, index) => ({
    ...reply,
    title: index === 0 ? title : undefined,
    body: page,
    ...(index === kept.length - 1 ? tail : { facts: [], sources: [], buttons: [] }),
  }));
};

// What a renderer adds around one piece: marks, line ends, a label.
const overhead = 24;
const ellipsis: Block = { kind: 'paragraph', children: [text('…')] };

type Tail = Pick<Reply, 'facts' | 'sources' | 'buttons' | 'labels'>;

const tailOf = (reply: Reply, buttons: readonly Button[], capabilities: Capabilities): Tail => {
  const budget = capabilities.messageLength - overhead;
  const tail: Tail = {
    facts: reply.facts.map((fact) => ({
      label: shorten(fact.label, 60, capabilities),
      value: shorten(fact.value, Math.floor(budget / 5), capabilities),
    })),
    sources: reply.sources.map((source) => ({
      ...source,
      title: shorten(source.title, Math.floor(budget / 6), capabilities),
      ...(source.note === undefined
        ? {}
        : { note: shorten(source.note, Math.floor(budget / 6), capabilities) }),
    })),
    buttons: buttons.map((button) => shortenButton(button, capabilities)),
    labels: reply.labels,
  };
  return trim(tail, budget, capabilities);
};

// Drops the least needed from the end of a tail that is too long for one message: sources first, then facts.
const trim = (tail: Tail, budget: number, capabilities: Capabilities): Tail => {
  if (sizeOfTail(tail, capabilities) <= budget) return tail;
  if (tail.sources.length > 1)
    return trim({ ...tail, sources: tail.sources.slice(0, -1) }, budget, capabilities);
  if (tail.facts.length > 1) return trim({ ...tail, facts: tail.facts.slice(0, -1) }, budget, capabilities);
  return { ...tail, sources: [], facts: [] };
};

const shortenButton = (button: Button, capabilities: Capabilities): Button => {
  const room = capabilities.buttonLength - (buttonText(button).length - button.label.length);
  return button.label.length <= room
    ? button
    : { ...button, label: `${sliceWhole(button.label, room - 1).trimEnd()}…` };
};

const shorten = (value: string, length: number, capabilities: Capabilities): string => {
  if (sizeOfText(value, capabilities) <= length) return value;
  let end = Math.min(value.length, length - 1);
  while (end > 0 && sizeOfText(sliceWhole(value, end), capabilities) > length - 1)
    end = Math.floor(end * 0.9);
  return `${sliceWhole(value, end).trimEnd()}…`;
};

const sizeOfText = (value: string, capabilities: Capabilities): number => capabilities.escapedLength(value);

const sizeOfTail = (tail: Tail, capabilities: Capabilities): number => {
  const size = (value: string | undefined) => (value === undefined ? 0 : sizeOfText(value, capabilities));
  return [
    ...tail.facts.map((fact) => size(fact.label) + size(fact.value) + overhead),
    ...(tail.sources.length === 0 ? [] : [size(tail.labels.sources) + overhead]),
    ...tail.sources.map((source) => size(source.title) + size(source.note) + size(source.href) + overhead),
    ...(tail.buttons.length === 0 ? [] : [size(tail.labels.buttons) + overhead]),
  ].reduce((sum, one) => sum + one, 0);
};

const sizeOfInlines = (children: readonly Inline[], capabilities: Capabilities): number =>
  children.reduce((sum, child) => {
    switch (child.kind) {
      case 'text':
        return sum + sizeOfText(child.text, capabilities);
      case 'code':
        return sum + sizeOfText(child.text, capabilities) + 8;
      case 'link':
        return sum + sizeOfInlines(child.children, capabilities) + sizeOfText(child.href, capabilities) + 8;
      case 'strong':
      case 'emphasis':
        return sum + sizeOfInlines(child.children, capabilities) + 8;
    }
  }, 0);

/** Upper bound of a block's rendered length. */
const sizeOfBlock = (block: Block, capabilities: Capabilities): number => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return sizeOfInlines(block.children, capabilities) + overhead;
    case 'list':
      return block.items.reduce(
        (sum, item) => sum + item.reduce((inner, one) => inner + sizeOfBlock(one, capabilities), 8),
        overhead,
      );
    case 'code':
      return sizeOfText(block.text, capabilities) + overhead;
    case 'quote':
      return block.children.reduce((sum, one) => sum + sizeOfBlock(one, capabilities) + 8, overhead);
    case 'table':
      return [block.header, ...block.rows].reduce(
        (sum, row) => sum + row.reduce((inner, cell) => inner + sizeOfInlines(cell, capabilities) + 4, 8),
        overhead,
      );
  }
};

// Pieces of a block that each fit the budget, in order, nothing lost.
const splitBlock = (block: Block, budget: number, capabilities: Capabilities): readonly Block[] => {
  if (sizeOfBlock(block, capabilities) <= budget) return [block];
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return splitInlines(block.children, budget - overhead, capabilities).map((children) => ({
        kind: 'paragraph',
        children,
      }));
    case 'code':
      return splitText(block.text, budget - overhead, capabilities).map((piece) => ({
        kind: 'code',
        text: piece,
      }));
    case 'list':
      return splitList(block, budget, capabilities);
    case 'quote':
      return block.children
        .flatMap((one) => splitBlock(one, budget - overhead - 8, capabilities))
        .map((child) => ({ kind: 'quote', children: [child] }));
    case 'table':
      return splitBlock(withoutTables(block), budget, capabilities);
  }
};

const splitList = (
  block: Extract<Block, { kind: 'list' }>,
  budget: number,
  capabilities: Capabilities,
): readonly Block[] => {
  const pieces: Block[] = [];
  let number = block.start ?? 1;
  for (const item of block.items) {
    const parts = item.flatMap((one) => splitBlock(one, budget - overhead - 8, capabilities));
    const whole: Block = { ...block, start: number, items: [parts] };
    const last = pieces.at(-1);
    const joined: Block | undefined =
      last?.kind === 'list' ? { ...last, items: [...last.items, parts] } : undefined;
    if (joined !== undefined && sizeOfBlock(joined, capabilities) <= budget)
      pieces[pieces.length - 1] = joined;
    else if (sizeOfBlock(whole, capabilities) <= budget) pieces.push(whole);
    else
      parts.forEach((part, index) => {
        pieces.push(index === 0 ? { ...block, start: number, items: [[part]] } : part);
      });
    number += 1;
  }
  return pieces;
};

const splitInlines = (
  children: readonly Inline[],
  budget: number,
  capabilities: Capabilities,
): readonly (readonly Inline[])[] => {
  const pieces: Inline[][] = [[]];
  let used = 0;
  const atoms = children.flatMap((child): readonly Inline[] => {
    if (sizeOfInlines([child], capabilities) <= budget) return [child];
    if (child.kind === 'text' || child.kind === 'code')
      return splitText(child.text, budget - 8, capabilities).map((piece) => ({ ...child, text: piece }));
    // A run that is too long by itself loses its mark, never its words.
    return splitText(inlineText([child]), budget, capabilities).map(text);
  });
  for (const atom of atoms) {
    const size = sizeOfInlines([atom], capabilities);
    if (used + size > budget && (pieces.at(-1)?.length ?? 0) > 0) {
      pieces.push([]);
      used = 0;
    }
    pieces.at(-1)?.push(atom);
    used += size;
  }
  return pieces.filter((piece) => piece.length > 0);
};

// Cuts at a space where there is one in the last part, else between characters.
const splitText = (value: string, budget: number, capabilities: Capabilities): readonly string[] => {
  const pieces: string[] = [];
  let rest = value;
  while (rest.length > 0) {
    let piece = sliceWhole(rest, Math.max(budget, 1));
    while (piece.length > 1 && sizeOfText(piece, capabilities) > budget)
      piece = sliceWhole(piece, Math.max(1, Math.floor(piece.length * 0.8)));
    if (piece === '') piece = rest.slice(0, 2);
    if (piece.length < rest.length) {
      const space = piece.lastIndexOf(' ');
      if (space > piece.length / 2) piece = piece.slice(0, space + 1);
    }
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return pieces;
};

// A table as a list: one item a row, each cell after its column's name.
const withoutTables = (block: Block): Block => {
  if (block.kind === 'quote') return { ...block, children: block.children.map(withoutTables) };
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => item.map(withoutTables)) };
  if (block.kind !== 'table') return block;
  return {
    kind: 'list',
    ordered: false,
    items: block.rows.map((row) => [
      {
        kind: 'paragraph',
        children: row.flatMap((cell, column): readonly Inline[] => {
          const name = inlineText(block.header[column] ?? []);
          const separator = column === 0 ? [] : [text('; ')];
          return column === 0 || name === ''
            ? [...separator, column === 0 ? { kind: 'strong', children: cell } : text(inlineText(cell))]
            : [...separator, text(`${name}: `), ...cell];
        }),
      },
    ]),
  };
};
