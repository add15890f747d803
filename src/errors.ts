import { DeliveryError } from './core/adapter.ts';

/** What an error says, for the log. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Where a bug is, for the log: its name and where it was thrown, never its message, which may quote what somebody
 * wrote.
 */
export const stackOf = (error: unknown): string => {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const { name, message, stack = '' } = error;
  const head = message === '' ? name : `${name}: ${message}`;
  // A stack that begins in another way holds the message who knows where.
  return stack.startsWith(head) ? `${name}${stack.slice(head.length)}` : name;
};

/** The store took too long. */
export class OverdueError extends Error {
  override readonly name = 'OverdueError';
}

/** What is wrong with the store, for the log: sentences made for operators; of any other error only where it arose. */
export const storeFaultOf = (error: unknown): string =>
  error instanceof Error && (error.name === 'StoreError' || error instanceof OverdueError)
    ? error.message
    : stackOf(error);

/** A delivery error from anything thrown: what is not one of ours is taken as a passing fault, its message unread. */
export const asDeliveryError = (error: unknown): DeliveryError =>
  error instanceof DeliveryError
    ? error
    : new DeliveryError(`The adapter failed: ${kindOf(error)}.`, { retryable: true, cause: error });

// Error codes such as ECONNRESET quote nobody.
const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^[A-Z][A-Z0-9_]{0,60}$/.test(code) ? `${error.name} ${code}` : error.name;
};
