/** The store could not be opened or did not keep something; the message is a sentence an operator can act on. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** How a database reports that another transaction was in the way: `locked` by a process, or a `conflict` of rows. */
export const contention = (error: unknown): 'locked' | 'conflict' | undefined => {
  if (sqliteCode(error) === 5) return 'locked';
  const code = codeOf(error);
  return code === '40001' || code === '40P01' ? 'conflict' : undefined;
};

/** A database's error as a {@link StoreError}; any other error, such as a bug in the work done, as it is. */
export const translate = (error: unknown, place: string): unknown => {
  if (error instanceof StoreError) return error;
  const message = sqliteSentence(error, place) ?? fileSentence(error, place) ?? postgresSentence(error);
  return message === undefined ? error : new StoreError(message, { cause: error });
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The primary result code; extended codes carry it in their low byte (https://sqlite.org/rescode.html). */
const sqliteCode = (error: unknown): number | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  // `.all()` of the driver leaves the code out when another process holds the file.
  return codeOf(error) === 'ERR_SQLITE_ERROR' && error.message.includes('database is locked') ? 5 : undefined;
};

const sqliteSentence = (error: unknown, place: string): string | undefined => {
  const code = sqliteCode(error);
  switch (code) {
    case undefined:
      return codeOf(error) === 'ERR_INVALID_STATE' ? 'The database is already closed.' : undefined;
    case 5:
      return `${place} is held by another process. Stop the other process, or give each its own file.`;
    case 8:
    case 14:
      return `${place} cannot be written. Let the user the desk runs as write the file and its folder.`;
    case 10:
      return `${place} could not be read or written: the disk reports an error. Check the disk and its space.`;
    case 11:
    case 26:
      return `${place} is not a database, or it is damaged. Put a backup in its place, or move it away to start anew.`;
    case 13:
      return `The disk that holds ${place} is full. Free some space; what was kept so far is safe.`;
    default:
      return `${place} did not take a change (SQLite code ${String(code)}).`;
  }
};

const fileSentence = (error: unknown, place: string): string | undefined => {
  switch (codeOf(error)) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `The folder for ${place} cannot be created: a file is in its way. Move it, or choose another folder.`;
    case 'EISDIR':
      return `${place} is a folder; a file is needed. Choose a name inside that folder.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
      return `The folder for ${place} cannot be created. Let the user the desk runs as write there.`;
    case 'ENOSPC':
      return `The disk that holds ${place} is full. Free some space; what was kept so far is safe.`;
    default:
      return undefined;
  }
};

const unreachable =
  'The database does not answer. Check that PostgreSQL runs and that DATABASE_URL names its host and port.';

const networkCodes: ReadonlySet<string | undefined> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** What the driver says, without a code, of a connection it has not or no longer. */
const driverSays =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a con|driver has already been destroyed|Cannot use a pool after)/;

const postgresSentence = (error: unknown): string | undefined => {
  const code = codeOf(error);
  if (networkCodes.has(code) || (error instanceof Error && driverSays.test(error.message)))
    return unreachable;
  if (code === undefined || !/^[0-9A-Z]{5}$/.test(code) || !(error instanceof Error && 'severity' in error)) {
    return undefined;
  }
  switch (code) {
    case '28P01':
    case '28000':
      return 'The database refused the user or the password. Check both in DATABASE_URL.';
    case '3D000':
      return 'The database named in DATABASE_URL does not exist. Create it, or correct the name.';
    case '42501':
      return 'The database user may not create or change tables. Grant it that in the schema the desk uses.';
    case '25006':
      return 'The database takes no changes: it is a replica or set to read only. Name the primary in DATABASE_URL.';
    case '53100':
      return 'The disk of the database is full. Free some space; what was kept so far is safe.';
    case '53300':
      return 'The database has no connection left. Raise its limit, or run fewer replicas of the desk.';
    default:
      return code.startsWith('08') || code.startsWith('57')
        ? unreachable
        : `The database did not take a change (PostgreSQL code ${code}).`;
  }
};
