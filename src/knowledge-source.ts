import { existsSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Library } from './core/library.ts';
import { noCache, type Cache } from './cache.ts';
import { parseContent, readFolders } from './knowledge/load.ts';
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

/**
 * The checked knowledge of folders and its warnings; where the very same files were checked before, from the cache.
 * Throws {@link KnowledgeError} with every problem.
 */
export const knowledgeFrom = async (
  folders: string | readonly string[],
  cache: Cache = noCache,
): Promise<Checked> => {
  const content = await readFolders(folders);
  const key = [content.revision, ...content.overlays.map((overlay) => overlay.name)].join('\n');
  const kept = cache.read(name, key);
  if (kept !== undefined) return deserialize(kept) as Checked;
  const { library, problems } = await parseContent(content);
  if (library === undefined || refuses(problems)) throw new KnowledgeError(problems);
  const checked = { library, problems };
  if (cache !== noCache) void cache.write(name, key, serialize(checked));
  return checked;
};

/** Knowledge that nothing refuses, and what its authors should still look at. */
export interface Checked {
  readonly library: Library;
  readonly problems: readonly Problem[];
}

const name = 'library';

/** Problems as lines for a person to act on. */
export const problemLines = (problems: readonly Problem[]): string => problems.map(formatProblem).join('\n');
