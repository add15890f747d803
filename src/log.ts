import { pino } from 'pino';
import type { Door } from './core/adapter.ts';
import type { Config } from './config.ts';

/** Structured lines to standard error; they hold names of events and ids, never the text of a message. */
export const createReport = (level: Config['logLevel']): Door['report'] => {
  const log = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
  return (severity, event, details = {}) => {
    log[severity]({ event, ...details });
  };
};
