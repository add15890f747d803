import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import type { CardElement, TeamsActivity, TeamsWindow } from '../../adapters/teams/limits.ts';

/** The markdown of a text element as a person reads it, by CommonMark, which Teams follows where it follows it. */
export const readMarkdown = (markdown: string): string =>
  wordsOf(fromMarkdown(markdown)).replaceAll('\u2060', '');

const wordsOf = (node: Nodes): string => {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isBlock = ['root', 'list', 'listItem', 'blockquote'].includes(node.type);
  return node.children.map(wordsOf).join(isBlock ? '\n' : '');
};

/** All words of a card in order, without its buttons. */
export const readCard = (activity: TeamsActivity): string =>
  activity.attachments[0].content.body.map(readElement).filter(Boolean).join('\n');

const readElement = (element: CardElement): string => {
  switch (element.type) {
    case 'TextBlock':
      return readMarkdown(element.text);
    case 'Container':
      return element.items.map(readElement).join('\n');
    case 'FactSet':
      return element.facts
        .map((fact) => `${readMarkdown(fact.title)}: ${readMarkdown(fact.value)}`)
        .join('\n');
    case 'ActionSet':
      return '';
  }
};

/** All words of a window in order, without its buttons. */
export const readWindow = ({ task }: TeamsWindow): string =>
  task.value.card.content.body
    .map((element) => (element.type === 'ActionSet' ? '' : readElement(element)))
    .filter(Boolean)
    .join('\n');

/** The buttons of a card in order. */
export const readButtons = (activity: TeamsActivity) =>
  activity.attachments[0].content.body
    .flatMap((element) => (element.type === 'ActionSet' ? element.actions : []))
    .map((action) => ({ label: action.title, token: action.data.token }));
