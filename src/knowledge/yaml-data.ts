import { Composer, isAlias, isMap, isNode, isScalar, isSeq, Lexer, LineCounter, Parser } from 'yaml';
import type { CST, Document, YAMLError } from 'yaml';
import type { Breath } from './breathe.ts';
import type { Path, Place } from './place.ts';
import { problemAt } from './place.ts';
import type { Problem } from './problem.ts';

/** Data read from YAML: texts, lists and maps only. */
export interface YamlData {
  readonly value: unknown;
  readonly place: Place;
  readonly problems: readonly Problem[];
}

const aliasLimit = 100;
const errorLimit = 5;
const depthLimit = 30;

/**
 * Reads YAML and knows the line of every value. Every plain value stays the text that was typed, so that
 * `1.10`, `no` and `2026-11-22` mean what they look like. Never throws.
 */
export const readYaml = async (
  file: string,
  source: string,
  breathe: Breath,
  firstLine = 1,
): Promise<YamlData> => {
  const counter = new LineCounter();
  const lineAt = (offset: number): number => counter.linePos(offset).line - 1 + firstLine;
  const start: Place = { file, line: firstLine, lineOf: () => firstLine };
  const refuse = (line: number, what: string, advice: string): Problem =>
    problemAt({ ...start, lineOf: () => line }, ['yaml'], what, advice);
  const failed = (problems: readonly Problem[]): YamlData => ({ value: undefined, place: start, problems });
  if (tooDeep(source)) {
    return failed([refuse(firstLine, 'has too many brackets inside each other', 'Write it flatter')]);
  }
  try {
    const [document, second] = await documentsIn(source, counter, breathe);
    if (document === undefined) return failed([]);
    if (second !== undefined) {
      const what = 'holds a line `---` that begins a second document';
      return failed([refuse(lineAt(second.range[0]), what, 'Remove the line')]);
    }
    // One slip makes the lines after it look wrong too: the first few say where to begin.
    const broken = [...document.errors, ...document.warnings]
      .slice(0, errorLimit)
      .map((error) => refuse(lineAt(error.pos[0]), ...explain(error)));
    if (broken.length > 0) return failed(broken);
    const seen = inspect(document, (offset, what, advice) => refuse(lineAt(offset), what, advice));
    if (seen.length > 0) return failed(seen);
    const value: unknown = document.toJS({ maxAliasCount: aliasLimit });
    const lineOf = (path: Path): number => lineAt(offsetOf(document, path));
    return { value, place: { ...start, lineOf }, problems: [] };
  } catch (error) {
    // The reader counts how much repeated parts would unfold to, and gives up on deep nesting.
    const bomb = error instanceof ReferenceError;
    const what = bomb ? 'repeats parts inside repeated parts with `&` and `*`' : 'is nested too deep';
    return failed([refuse(firstLine, what, bomb ? 'Write the parts out' : 'Write it flatter')]);
  }
};

// What `parseDocument` does in one go. Reading letters is by far the slowest part (35 of 55 ms for 70 kB), so
// that is where questions may be answered in between.
const documentsIn = async (
  source: string,
  counter: LineCounter,
  breathe: Breath,
): Promise<readonly Document.Parsed[]> => {
  counter.addNewLine(0);
  const parser = new Parser(counter.addNewLine);
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(source)) {
    tokens.push(...parser.next(lexeme));
    count += 1;
    if (count % 256 === 0) await breathe();
  }
  tokens.push(...parser.end());
  await breathe();
  // `uniqueKeys` compares every pair of keys; our own check below does not grow with the square.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  return [...composer.compose(tokens, true, source.length)];
};

// The parser goes one call deeper for every bracket: refuse before it runs out of stack.
const tooDeep = (source: string): boolean => /[[{]{30}|^ *(?:[-?] ){30}/m.test(source);

const explain = (error: YAMLError): [string, string] => {
  switch (error.code) {
    case 'TAG_RESOLVE_FAILED':
      return [
        'uses a tag (`!…`), and tags are not read',
        'Remove the word that begins with `!`, or put it in quotes',
      ];
    case 'TAB_AS_INDENT':
      return ['is indented with a tab', 'Use spaces'];
    case 'BAD_INDENT':
      if (error.message.includes(' end with a ')) {
        return [
          'has a bracket that is not closed',
          'Close it, or put the text in quotes if it begins with one',
        ];
      }
      return ['has an indentation that does not fit', 'Line it up with the field above, using spaces'];
    default:
      return [
        `cannot be understood (${error.message.split('\n')[0] ?? ''})`,
        'Put the text in quotes if it holds `:`, `#` or quotes, and check brackets and indentation',
      ];
  }
};

type Report = (offset: number, what: string, advice: string) => Problem;

const inspect = (document: Document.Parsed, report: Report): Problem[] => {
  const problems: Problem[] = [];
  let aliases = 0;
  const visitNode = (node: unknown, depth: number): void => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node)) {
      aliases += 1;
      if (aliases === aliasLimit + 1) {
        problems.push(report(offset, 'repeats too many parts with `*`', 'Write the parts out'));
      }
    } else if (depth > depthLimit) {
      problems.push(report(offset, 'is nested too deep', 'Write it flatter'));
    } else if (isSeq(node)) {
      for (const item of node.items) visitNode(item, depth + 1);
    } else if (isMap(node)) {
      const keys = new Set<string>();
      for (const { key, value } of node.items) {
        if (!isScalar(key)) {
          problems.push(report(offset, 'has a field whose name is not a plain word', 'Use `name: value`'));
          continue;
        }
        const name = String(key.value);
        if (keys.has(name)) {
          problems.push(
            report(key.range?.[0] ?? offset, `has the field \`${name}\` twice`, 'Keep one of them'),
          );
        }
        keys.add(name);
        visitNode(value, depth + 1);
      }
    }
  };
  visitNode(document.contents, 0);
  return problems;
};

const offsetOf = (document: Document.Parsed, path: Path): number => {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (!isNode(node)) return offset;
      offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
};
