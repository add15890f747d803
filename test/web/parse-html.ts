/** An element of a page, as far as tests look at one. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const empty = new Set(['meta', 'link', 'input', 'img', 'br', 'hr']);
const blocks = /^(?:p|h[1-6]|li|div|article|section|ul|ol|dl|tr|pre|blockquote|form|button|table|nav|main)$/;

/** A page as a tree. Strict on purpose: what is not closed, quoted or nested as written is an error. */
export const parseHtml = (page: string): Element => {
  const root: Element = { name: '#root', attributes: {}, children: [] };
  const open: Element[] = [root];
  for (const [token, closing, name, attributes] of page.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>|<!doctype html>|[^<]+|</gi,
  )) {
    const parent = open.at(-1) ?? root;
    if (token === '<') throw new Error('a < that opens nothing');
    if (name === undefined) {
      if (!token.startsWith('<!')) parent.children.push(decodeText(token));
    } else if (closing === '/') {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else {
      const element: Element = { name, attributes: attributesOf(attributes ?? ''), children: [] };
      parent.children.push(element);
      if (!empty.has(name)) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is never closed`);
  return root;
};

const attributesOf = (written: string): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of written.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)) {
    if (name in attributes) throw new Error(`${name} twice`);
    attributes[name] = decodeText(value);
  }
  return attributes;
};

const decodeText = (text: string): string => {
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`an unescaped & in ${text}`);
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
};

/** Every element inside, in order. */
export const allOf = (element: Element): readonly Element[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...allOf(child)]));

/** Every element of a name inside, in order. */
export const childrenOf = (element: Element, name: string): readonly Element[] =>
  allOf(element).filter((one) => one.name === name);

/** The words a person reads, one block a line. */
export const textOf = (element: Element): string =>
  rawText(element)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

const rawText = (element: Element): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return blocks.test(child.name) ? `\n${rawText(child)}\n` : rawText(child);
    })
    .join('');
