import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { inlineText, type Block } from '../core/rich.ts';
import { blocksFrom } from './blocks.ts';
import { inlinesFrom, type Findings } from './inlines.ts';
import type { Place } from './place.ts';
import { problemInText } from './place.ts';
import type { Problem } from './problem.ts';

/** A `##` section before it has an id. */
export interface Section {
  readonly title: string;
  readonly line: number;
  readonly blocks: readonly Block[];
}

/** The text of an entry: what stands before the first section, and the sections. */
export interface EntryText {
  readonly body: readonly Block[];
  readonly sections: readonly Section[];
  /** Entries the text links to. */
  readonly mentions: readonly { readonly id: string; readonly line: number }[];
  readonly problems: readonly Problem[];
}

const lengthLimit = 30_000;
const lineLimit = 1000;

/** Translates Markdown; `firstLine` is the line of the file it begins on. Never throws, bounded in time. */
export const readText = (markdown: string, place: Place, firstLine: number): EntryText => {
  const problems: Problem[] = [];
  const mentions: { id: string; line: number }[] = [];
  const report: Findings['report'] = (line, what, advice) => {
    problems.push(problemInText(place, line - 1 + firstLine, what, advice));
  };
  const tangle = tangleIn(markdown);
  if (tangle !== undefined) {
    report(tangle.line, tangle.what, tangle.advice);
    return { body: [], sections: [], mentions, problems };
  }
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const found: Findings = {
    report,
    mention: (id, line) => mentions.push({ id, line: line - 1 + firstLine }),
    definitions: definitionsIn(tree),
  };
  const [body = [], ...rest] = splitAtHeadings(tree.children);
  const sections = rest.flatMap(([head, ...content]) =>
    head?.type === 'heading' ? [sectionFrom(head, content, found, firstLine)] : [],
  );
  return { body: blocksFrom(body, found), sections, mentions, problems };
};

const sectionFrom = (
  head: Heading,
  content: readonly RootContent[],
  found: Findings,
  firstLine: number,
): Section => {
  const line = head.position?.start.line ?? 1;
  const title = inlineText(inlinesFrom(head.children, found)).trim();
  const blocks = blocksFrom(content, found);
  if (title === '') found.report(line, 'has a section without a title', 'Write words after `##`');
  else if (blocks.length === 0) {
    found.report(line, `has nothing under "${title}"`, 'Write the section, or leave its heading out');
  }
  return { title, line: line - 1 + firstLine, blocks };
};

const splitAtHeadings = (nodes: readonly RootContent[]): RootContent[][] => {
  const groups: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) groups.push([node]);
    else groups.at(-1)?.push(node);
  }
  return groups;
};

const definitionsIn = (tree: Root): ReadonlyMap<string, string> => {
  const definitions = new Map<string, string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node.url);
    }
    if ('children' in node) node.children.forEach(visit);
  };
  tree.children.filter((node) => node.type === 'definition').forEach(visit);
  return definitions;
};

// The Markdown parser needs time with the square of nested marks (measured: 28 s for 20,000 characters of
// `- - -`, 20 s for 50,000 of `*a_`). No honest text comes near these limits.
const tangleIn = (
  markdown: string,
): { readonly line: number; readonly what: string; readonly advice: string } | undefined => {
  if (markdown.length > lengthLimit) {
    const what = `is longer than ${String(lengthLimit)} characters`;
    return { line: 1, what, advice: 'Split it into entries that answer one question each' };
  }
  const lines = markdown.split('\n');
  if (lines.length > lineLimit) {
    const what = `is longer than ${String(lineLimit)} lines`;
    return { line: lineLimit, what, advice: 'Split it into entries that answer one question each' };
  }
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    if (
      /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]*){5}/.test(line) &&
      !/^[ \t]*([-*])[ \t]*(?:\1[ \t]*)+$/.test(line)
    ) {
      return { line: index + 1, what: 'is nested too deep', advice: 'Use at most two levels of lists' };
    }
    marks = line.trim() === '' ? 0 : marks + (line.match(/[*_[\]`!~<&\\]/g)?.length ?? 0);
    if (line.length > 20_000 || marks > 2000) {
      const what = 'has a paragraph with too many marks';
      return { line: index + 1, what, advice: 'Split the paragraph' };
    }
  }
  return undefined;
};
