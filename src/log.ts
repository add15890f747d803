import { pino } from 'pino';
import type { Door } from './core/adapter.ts';
import type { Config } from './config.ts';

/** Structured lines to standard error; they hold names of events and ids, never the text of a message. */
export const createReport = (level: Config['logLevel']): Door['report'] => {
  const log = logAt(level);
  return (severity, event, details = {}) => {
    log[severity]({ event, ...details });
  };
};

/** Lines for whoever looks for a fault: written at level debug only. */
export const createDebug =
  (level: Config['logLevel']): ((event: string, details: Readonly<Record<string, unknown>>) => void) =>
  (event, details) => {
    logAt(level).debug({ event, ...details });
  };

const logAt = (level: Config['logLevel']) =>
  pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
