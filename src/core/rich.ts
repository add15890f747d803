/** A run of text inside a block. Text is always plain: renderers escape it for their platform. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };

/** A piece of a reply's body. `list.start` is the first number of an ordered list (1 when absent). */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start?: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | {
      readonly kind: 'table';
      readonly header: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

/** A text run. */
export const text = (value: string): Inline => ({ kind: 'text', text: value });

/** A strong run of plain text. */
export const strong = (value: string): Inline => ({ kind: 'strong', children: [text(value)] });

/** A link with plain text; only `http:`, `https:` and `mailto:` addresses survive rendering. */
export const link = (value: string, href: string): Inline => ({
  kind: 'link',
  href,
  children: [text(value)],
});

/** A paragraph from plain strings and runs. */
export const paragraph = (...parts: readonly (string | Inline)[]): Block => ({
  kind: 'paragraph',
  children: parts.map((part) => (typeof part === 'string' ? text(part) : part)),
});

/** A list whose items are one paragraph each. */
export const list = (items: readonly (string | readonly Inline[])[], ordered = false): Block => ({
  kind: 'list',
  ordered,
  items: items.map((item) => [
    { kind: 'paragraph', children: typeof item === 'string' ? [text(item)] : item },
  ]),
});

/** The words of runs, without any markup. */
export const inlineText = (children: readonly Inline[]): string =>
  children.map((child) => ('text' in child ? child.text : inlineText(child.children))).join('');

/** Whether an address may be shown as a link: web pages and mail only. */
export const isSafeHref = (href: string): boolean => /^(https?:\/\/|mailto:)[^\s<>"]+$/i.test(href);
