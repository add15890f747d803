import { existsSync } from 'node:fs';
import type { Library } from './core/library.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { formatProblem, KnowledgeError, refuses, type Problem } from './knowledge/problem.ts';
import { ConfigError, type Config } from './config.ts';
import { ownKnowledge } from './system.ts';

/**
 * The folders the settings name: the shared knowledge (the one that comes with the desk, where none is named), then
 * the overlays. Throws {@link ConfigError}.
 */
export const knowledgeFolders = ({
  knowledge,
  overlays,
}: Pick<Config, 'knowledge' | 'overlays'>): readonly string[] => {
  const shared = knowledge ?? ownKnowledge();
  const problems = [
    ...(existsSync(shared) ? [] : ['HELPDESK_KNOWLEDGE names a folder that does not exist.']),
    ...overlays.flatMap((folder) =>
      existsSync(folder) ? [] : [`HELPDESK_OVERLAYS names a folder that does not exist: ${folder}`],
    ),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
  return [shared, ...overlays];
};

/** The checked knowledge of folders and its warnings. Throws {@link KnowledgeError} with every problem. */
export const knowledgeFrom = async (
  folders: string | readonly string[],
): Promise<{ readonly library: Library; readonly problems: readonly Problem[] }> => {
  const { library, problems } = await loadKnowledge(folders);
  if (library === undefined || refuses(problems)) throw new KnowledgeError(problems);
  return { library, problems };
};

/** Problems as lines for a person to act on. */
export const problemLines = (problems: readonly Problem[]): string => problems.map(formatProblem).join('\n');
