import { columnLimits } from './limits.ts';

/** What the terminal adapter takes from its surroundings. */
export interface TerminalConfig {
  readonly columns: number;
  readonly colour: boolean;
  readonly locale: string | undefined;
}

/** The part of an output stream that tells what it can show. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * Columns, colour and locale. `NO_COLOR` (<https://no-color.org>) and `FORCE_COLOR` decide before anything else;
 * otherwise colour needs a terminal that is not `dumb`.
 */
export const terminalFromEnv = (
  env: Readonly<Record<string, string | undefined>>,
  output: OutputStream,
): TerminalConfig => ({
  columns: Math.min(Math.max(widthIn(output), columnLimits.fewest), columnLimits.most),
  colour: wantsColour(env, output),
  locale: localeFrom(env),
});

// Some pseudo-terminals say 0 when they mean that they do not know.
const widthIn = ({ columns = 0 }: OutputStream): number => (columns > 0 ? columns : 80);

const wantsColour = (env: Readonly<Record<string, string | undefined>>, output: OutputStream): boolean => {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  return output.isTTY === true && env['TERM'] !== 'dumb';
};

// POSIX: the first of these that is set counts; `C` and `POSIX` say nothing of a language.
const localeFrom = (env: Readonly<Record<string, string | undefined>>): string | undefined => {
  const written = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => (value ?? '') !== '');
  const locale = written?.split(/[.@]/)[0]?.replaceAll('_', '-');
  return locale !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(locale) ? locale : undefined;
};
