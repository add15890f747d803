import type { List, RootContent, Table } from 'mdast';
import type { Block, Inline } from '../core/rich.ts';
import { inlinesFrom, type Findings } from './inlines.ts';

const depthLimit = 5;

/** Blocks of Markdown as blocks of the desk; `depth` counts lists and quotes around them. */
export const blocksFrom = (nodes: readonly RootContent[], found: Findings, depth = 0): readonly Block[] =>
  nodes.flatMap((node) => blockFrom(node, found, depth));

const blockFrom = (node: RootContent, found: Findings, depth: number): readonly Block[] => {
  const line = node.position?.start.line ?? 1;
  if (depth > depthLimit) {
    found.report(line, 'is nested too deep', 'Use at most two levels of lists');
    return [];
  }
  switch (node.type) {
    case 'paragraph': {
      const children = inlinesFrom(node.children, found);
      return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
    }
    case 'heading':
      if (node.depth !== 3 || depth > 0) {
        const advice = 'Use `##` for a section and `###` inside it; the title is in the front matter';
        found.report(line, `has a heading with ${'#'.repeat(node.depth)} here`, advice);
      }
      return [{ kind: 'heading', level: 3, children: inlinesFrom(node.children, found) }];
    case 'list':
      return [listFrom(node, found, depth)];
    case 'blockquote':
      return [{ kind: 'quote', children: blocksFrom(node.children, found, depth + 1) }];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'table':
      return [tableFrom(node, found)];
    case 'definition':
      return [];
    case 'html':
      found.report(
        line,
        `has HTML (\`${node.value.slice(0, 30)}\`)`,
        'Write it in Markdown, or put it in `code`',
      );
      return [];
    case 'thematicBreak':
      found.report(line, 'has a dividing line', 'Use a heading with `##`, or leave it out');
      return [];
    default:
      found.report(line, `has a ${node.type}, which is not supported`, 'Write it as a paragraph or a list');
      return [];
  }
};

const listFrom = (node: List, found: Findings, depth: number): Block => ({
  kind: 'list',
  ordered: node.ordered === true,
  ...(node.ordered === true && typeof node.start === 'number' && node.start !== 1 && { start: node.start }),
  items: node.children.map((item) => blocksFrom(item.children, found, depth + 1)),
});

const tableFrom = (node: Table, found: Findings): Block => {
  const rows = node.children.map((row) => row.children.map((cell) => inlinesFrom(cell.children, found)));
  const header: readonly (readonly Inline[])[] = rows[0] ?? [];
  return { kind: 'table', header, rows: rows.slice(1) };
};
