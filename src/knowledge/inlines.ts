import type { PhrasingContent } from 'mdast';
import { isSafeHref, type Inline } from '../core/rich.ts';

/** What came up while text was translated into blocks. */
export interface Findings {
  readonly report: (line: number, what: string, advice: string) => void;
  /** An `[text](entry:id)` link: the entry that is meant. */
  readonly mention: (id: string, line: number) => void;
  /** Addresses of `[text][name]` links, by name. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** Runs of Markdown as runs of the desk. What platforms cannot show alike is reported, never passed on. */
export const inlinesFrom = (nodes: readonly PhrasingContent[], found: Findings): readonly Inline[] =>
  nodes.flatMap((node): readonly Inline[] => {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'text':
        if (/\[\^[^\]]+\]/.test(node.value)) {
          found.report(line, 'has a footnote', 'Say it in the sentence, or name it under `sources`');
        }
        return [{ kind: 'text', text: unwrap(node.value) }];
      case 'strong':
        return [{ kind: 'strong', children: inlinesFrom(node.children, found) }];
      case 'emphasis':
        return [{ kind: 'emphasis', children: inlinesFrom(node.children, found) }];
      case 'inlineCode':
        return [{ kind: 'code', text: unwrap(node.value) }];
      case 'break':
        return [{ kind: 'text', text: ' ' }];
      case 'link':
        return linkFrom(node.url, inlinesFrom(node.children, found), line, found);
      case 'linkReference':
        return linkFrom(
          found.definitions.get(node.identifier) ?? '',
          inlinesFrom(node.children, found),
          line,
          found,
        );
      case 'html':
        found.report(
          line,
          `has HTML (\`${node.value.slice(0, 30)}\`)`,
          'Write it in Markdown, or put it in `code`',
        );
        return [];
      case 'image':
      case 'imageReference':
        found.report(
          line,
          'has an image, and not every platform shows images',
          'Describe it in words, or link to it',
        );
        return [];
      default:
        found.report(line, `has a ${node.type}, which is not supported`, 'Write it in plain words');
        return [];
    }
  });

const linkFrom = (
  href: string,
  children: readonly Inline[],
  line: number,
  found: Findings,
): readonly Inline[] => {
  if (href.startsWith('entry:')) {
    found.mention(href.slice('entry:'.length), line);
    return [{ kind: 'strong', children }];
  }
  if (!isSafeHref(href)) {
    const advice = 'Use a whole address (`https://…`), or `entry:some-id` for an entry';
    found.report(line, `has a link that leads nowhere (\`${href.slice(0, 60)}\`)`, advice);
  }
  return [{ kind: 'link', href, children }];
};

const han = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
const hanWrap = new RegExp(`(?<=${han})[ \\t]*\\n[ \\t]*(?=${han})`, 'gu');

// A line end in the file is only a wrap; between Chinese characters it stands for nothing at all.
const unwrap = (text: string): string => text.replace(hanWrap, '').replace(/[ \t]*\n[ \t]*/g, ' ');
