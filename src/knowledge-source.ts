import { existsSync } from 'node:fs';
import type { Library } from './core/library.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { formatProblem, KnowledgeError, refuses, type Problem } from './knowledge/problem.ts';
import { ConfigError } from './config.ts';
import { ownKnowledge } from './system.ts';

/** The knowledge folder the settings name, or the one that comes with the desk. Throws {@link ConfigError}. */
export const knowledgeFolder = (configured: string | undefined): string => {
  const folder = configured ?? ownKnowledge();
  if (!existsSync(folder)) throw new ConfigError(['HELPDESK_KNOWLEDGE names a folder that does not exist.']);
  return folder;
};

/** The checked knowledge of a folder and its warnings. Throws {@link KnowledgeError} with every problem. */
export const knowledgeFrom = async (
  folder: string,
): Promise<{ readonly library: Library; readonly problems: readonly Problem[] }> => {
  const { library, problems } = await loadKnowledge([folder]);
  if (library === undefined || refuses(problems)) throw new KnowledgeError(problems);
  return { library, problems };
};

/** Problems as lines for a person to act on. */
export const problemLines = (problems: readonly Problem[]): string => problems.map(formatProblem).join('\n');
