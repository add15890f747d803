import { z } from 'zod';
import { DeliveryError } from '../../src/core/adapter.ts';

/** How a call to Slack went wrong, without the SDK's classes. `lost`: no answer came. */
export type SlackFailure =
  | { readonly kind: 'refused'; readonly code: string; readonly needed?: string }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'lost' };

/** Whether Slack refused the token itself, so that nothing else can succeed. */
export const isTokenRejected = (failure: SlackFailure): boolean =>
  failure.kind === 'refused' && tokenCodes.includes(failure.code);

/** What an operator can do about it; `token` names the variable that was used. */
export const adviceOn = (failure: SlackFailure, token: string): string => {
  switch (failure.kind) {
    case 'refused':
      if (isTokenRejected(failure))
        return `Slack refused ${token} (${failure.code}). Copy the token again and restart the desk.`;
      if (failure.code === 'missing_scope')
        return `${token} lacks the scope ${failure.needed ?? 'it needs'} (missing_scope). Add it under OAuth & Permissions and install the app again.`;
      return `${sentences[failure.code] ?? 'Slack refused it.'} (${failure.code})`;
    case 'wait':
      return 'Slack asks to wait.';
    case 'status':
      return `Slack answered with status ${String(failure.status)}.`;
    case 'lost':
      return 'Slack could not be reached. Check the network and SLACK_API_URL.';
  }
};

const goneSchema = z.object({
  cause: z.object({ data: z.object({ error: z.literal('message_not_found') }) }),
});

/** Whether an error of {@link deliveryError} says that the message to change or to take away is not there any more. */
export const isGone = (error: unknown): boolean => goneSchema.safeParse(error).success;

/** The failure as the outbox understands it: whether to try again, and when. */
export const deliveryError = (failure: SlackFailure, cause: unknown): DeliveryError =>
  new DeliveryError(adviceOn(failure, 'SLACK_BOT_TOKEN'), {
    retryable: isRetryable(failure),
    ...(failure.kind === 'wait' && failure.seconds > 0 ? { retryAfter: failure.seconds * 1_000 } : {}),
    unanswered: failure.kind === 'lost' || (failure.kind === 'status' && failure.status >= 500),
    cause,
  });

const isRetryable = (failure: SlackFailure): boolean => {
  switch (failure.kind) {
    case 'refused':
      return passingCodes.includes(failure.code);
    case 'status':
      return failure.status >= 500 || failure.status === 408 || failure.status === 429;
    case 'wait':
    case 'lost':
      return true;
  }
};

const tokenCodes = ['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'];

const passingCodes = [
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
];

const sentences: Readonly<Record<string, string>> = {
  ratelimited: 'Slack asks to wait.',
  rate_limited: 'Slack asks to wait.',
  channel_not_found: 'Slack does not know the channel, or the desk was never in it: invite the desk there.',
  not_in_channel: 'The desk is not in the channel: invite it there.',
  is_archived: 'The channel is archived.',
  user_not_in_channel: 'The person has left the channel.',
  restricted_action: 'The workspace does not let apps post in the channel.',
  messages_tab_disabled: 'Direct messages to the desk are off: turn on the Messages tab under App Home.',
  not_enabled: 'App Home is off: turn on the Home tab under App Home.',
  user_disabled: 'The account of this person is switched off.',
  cant_update_message: 'The message is not of this desk, or cannot be changed any more.',
  edit_window_closed: 'The workspace lets messages be changed only for a while after they were sent.',
  cant_delete_message: 'The message is not of this desk, or cannot be deleted any more.',
  cannot_reply_to_message: 'The message cannot be answered in a thread.',
  msg_blocks_too_long: 'Slack found the message too long.',
  invalid_blocks: 'Slack did not accept the shape of the message.',
};
