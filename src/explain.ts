import { ConfigError } from './config.ts';
import { formatProblem, KnowledgeError } from './knowledge/problem.ts';
import { StoreError } from './store/error.ts';

/** What to tell the operator about an error: a sentence to act on, a trace only for what nobody foresaw. */
export const explain = (error: unknown): string => {
  if (error instanceof ConfigError || error instanceof StoreError) return error.message;
  if (error instanceof KnowledgeError)
    return `The knowledge cannot be served:\n${error.problems.map(formatProblem).join('\n')}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
