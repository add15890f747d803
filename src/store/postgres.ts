import { CompiledQuery, type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Report } from './report.ts';

// By number, as the server names a type; the driver's own list is narrower than what servers send.
const defaults = pg.types.getTypeParser as (type: number, format?: 'text' | 'binary') => unknown;
const int8 = 20;
const numeric = 1700;

/** Kysely's dialect over a pool of connections to PostgreSQL; nothing connects before the first query. */
export const postgresDialect = (url: string, report: Report): Dialect => {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'ig-help-desk',
    max: 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: {
      // Instants and counts: all below 2^53, and the driver would hand them over as text.
      getTypeParser: (type: number, format?: 'text' | 'binary'): ((text: string) => unknown) =>
        type === int8 || type === numeric ? Number : (defaults(type, format) as (text: string) => unknown),
    },
  });
  // The pool listens to idle connections only; one that dies inside a transaction would end the process.
  pool.on('connect', (client) => {
    client.on('error', (error) => {
      report('warn', 'database-connection-lost', { error: error.message });
    });
  });
  // Without a listener the pool throws what the connection has just reported.
  pool.on('error', () => undefined);
  return new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      // A replica that vanishes from the network must not hold a conversation for hours.
      await connection.executeQuery(CompiledQuery.raw("set idle_in_transaction_session_timeout = '60s'"));
    },
  });
};
