import { accessSync, watch } from 'node:fs';
import type { Library } from '../core/library.ts';
import { parseContent, readFolders } from './load.ts';
import { problemAt, wholeFile } from './place.ts';
import { refuses, type Problem } from './problem.ts';

/** Told what became of a change. Neither is told twice of the same content. */
export interface KnowledgeListener {
  /** A new set is right and should be served; `warnings` refuse nothing. */
  readonly onLibrary: (library: Library, warnings: readonly Problem[]) => void;
  /** The new set is refused: whatever is served now should be kept. */
  readonly onProblems: (problems: readonly Problem[]) => void;
}

/** How the watcher meets the world; tests hand in their own. */
export interface WatchSettings {
  /** Calls `run` once after `ms`; returns how to call it off. */
  readonly schedule?: (run: () => void, ms: number) => () => void;
  /** Tells of any change below a folder; returns how to stop. May throw. */
  readonly notice?: (folder: string, changed: () => void, failed: (error: unknown) => void) => () => void;
  /** The revision that is served already. */
  readonly revision?: string;
}

export interface KnowledgeWatch {
  /** Looks now, without waiting for a change; resolves once the listener was told. Never rejects. */
  readonly reload: () => Promise<void>;
  readonly close: () => void;
}

// Editors and `git pull` write many files in a row: one reload for all of them.
const quietMs = 300;

/**
 * Watches knowledge folders and reloads when something changes. Never throws: a set that is refused, a folder
 * that vanishes or cannot be watched are told as problems, and the last good set goes on being served.
 */
export const watchKnowledge = (
  folders: string | readonly string[],
  listener: KnowledgeListener,
  { schedule = later, notice = noticeChanges, revision }: WatchSettings = {},
): KnowledgeWatch => {
  let told = revision;
  let closed = false;
  let cancel: (() => void) | undefined;
  let running: Promise<void> | undefined;
  let again = false;

  const look = async (): Promise<void> => {
    try {
      const content = await readFolders(folders);
      if (isClosed() || content.revision === told) return;
      const { library, problems } = await parseContent(content);
      if (isClosed()) return;
      told = content.revision;
      if (library === undefined || refuses(problems)) listener.onProblems(problems);
      else listener.onLibrary(library, problems);
    } catch (error) {
      tellFailure('could not be reloaded', error);
    }
  };
  const reload = (): Promise<void> => {
    if (running !== undefined) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await look();
      } while (isAsked());
      running = undefined;
    })();
    return running;
  };
  const isClosed = (): boolean => closed;
  const isAsked = (): boolean => again && !closed;
  const changed = (): void => {
    if (closed) return;
    cancel?.();
    cancel = schedule(() => void reload(), quietMs);
  };
  const tellFailure = (what: string, error: unknown): void => {
    const why = error instanceof Error ? error.message : String(error);
    const advice = 'The last good knowledge is kept; restart the desk to load changes';
    try {
      listener.onProblems([problemAt(wholeFile('.'), [], `${what} (${why})`, advice)]);
    } catch {
      // A listener that fails on being told of a failure cannot be told of that.
    }
  };

  const stops = (typeof folders === 'string' ? [folders] : folders).map((folder) => {
    const failed = (error: unknown): void => {
      if (!closed) tellFailure('cannot be watched for changes', error);
    };
    try {
      return notice(folder, changed, failed);
    } catch (error) {
      failed(error);
      return () => undefined;
    }
  });
  return {
    reload,
    close: () => {
      closed = true;
      cancel?.();
      stops.forEach((stop) => {
        stop();
      });
    },
  };
};

const later = (run: () => void, ms: number): (() => void) => {
  const timer = setTimeout(run, ms);
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
};

const noticeChanges = (
  folder: string,
  changed: () => void,
  failed: (error: unknown) => void,
): (() => void) => {
  // Node 24 watches a folder that is not there in silence; Node 20 throws, and so does this.
  accessSync(folder);
  const watcher = watch(folder, { recursive: true, persistent: false }, changed);
  watcher.on('error', failed);
  return () => {
    watcher.close();
  };
};
