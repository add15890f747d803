import { DeliveryError } from './core/adapter.ts';

/** What an error says, for the log. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Where an error came from, for the log. */
export const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** A delivery error from anything thrown: what is not one of ours is taken as a passing fault. */
export const asDeliveryError = (error: unknown): DeliveryError =>
  error instanceof DeliveryError
    ? error
    : new DeliveryError(messageOf(error), { retryable: true, cause: error });
