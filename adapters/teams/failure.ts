import { DeliveryError } from '../../src/core/adapter.ts';

/** Why a message did not go out, and whether the desk's own credentials are to blame. */
export interface Failure {
  readonly error: DeliveryError;
  readonly credentials: boolean;
}

/**
 * What an error of botbuilder means for the message. The cause keeps status and code alone: the original holds the
 * whole request, and with it what was said.
 * <https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit>,
 * <https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages>
 */
export const failureOf = (thrown: unknown, now: number): Failure => {
  if (thrown instanceof DeliveryError) return { error: thrown, credentials: false };
  const details = detailsOf(thrown);
  const { status, code, retryAfter } = details;
  const cause = new Error(`${status === undefined ? 'no answer' : String(status)} ${code ?? ''}`.trim());
  const lost = (sentence: string, credentials = false): Failure => ({
    error: new DeliveryError(sentence, { retryable: false, cause }),
    credentials,
  });
  if (details.credentials || status === 401)
    return lost('Teams refused the credentials of this desk; check the app password and the tenant.', true);
  if (status === 403)
    return lost(
      'Teams does not let this desk write here: the app is not installed, was blocked or was removed.',
    );
  if (status === 404) return lost('The Teams conversation is gone.');
  if (status === 413) return lost('Teams found the message too large.');
  const again = status === undefined || status >= 500 || [408, 412, 429].includes(status);
  if (!again)
    return lost(`Teams refused the message (${String(status)}${code === undefined ? '' : `, ${code}`}).`);
  const wait = millisecondsOf(retryAfter, now);
  return {
    error: new DeliveryError('Teams cannot take the message right now.', {
      retryable: true,
      cause,
      ...(wait === undefined ? {} : { retryAfter: wait }),
    }),
    credentials: false,
  };
};

/** Whether an error of botbuilder says that what was to be changed or taken away is not there any more. */
export const isGone = (thrown: unknown): boolean => detailsOf(thrown).status === 404;

interface Details {
  readonly status?: number;
  readonly code?: string;
  readonly retryAfter?: string;
  readonly credentials: boolean;
}

// Read by shape: the errors come from three layers (connector, pipeline, MSAL) whose classes botbuilder keeps inside.
const detailsOf = (thrown: unknown): Details => {
  if (typeof thrown !== 'object' || thrown === null) return { credentials: false };
  const status =
    'statusCode' in thrown && typeof thrown.statusCode === 'number' ? thrown.statusCode : undefined;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  const header = 'response' in thrown ? retryAfterOf(thrown.response) : undefined;
  const refused =
    'errorCode' in thrown &&
    typeof thrown.errorCode === 'string' &&
    /^(invalid_client|unauthorized_client|invalid_grant|invalid_request|access_denied)$/.test(
      thrown.errorCode,
    );
  return {
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { code }),
    ...(header === undefined ? {} : { retryAfter: header }),
    credentials: refused,
  };
};

const retryAfterOf = (response: unknown): string | undefined => {
  if (typeof response !== 'object' || response === null || !('headers' in response)) return undefined;
  const { headers } = response;
  if (typeof headers !== 'object' || headers === null || !('get' in headers)) return undefined;
  const { get } = headers;
  const value: unknown = typeof get === 'function' ? get.call(headers, 'retry-after') : undefined;
  return typeof value === 'string' ? value : undefined;
};

// Seconds or a date. <https://www.rfc-editor.org/rfc/rfc9110#field.retry-after>
const millisecondsOf = (value: string | undefined, now: number): number | undefined => {
  if (value === undefined) return undefined;
  const wait = /^\d+$/.test(value.trim()) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
};
