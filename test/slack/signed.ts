import { createHmac } from 'node:crypto';

/** The signing secret of every test. */
export const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';

/** What a signed request may differ in. */
export interface Signing {
  readonly secret?: string;
  /** How old the request claims to be, in seconds. */
  readonly age?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a body as Slack does: JSON for events, a form for commands and buttons, both signed. */
export const postSigned = (url: string, body: unknown, signing: Signing = {}): Promise<Response> => {
  const form = formOf(body);
  const raw = form ?? JSON.stringify(body);
  // The SDK reads the real clock to refuse old requests, so the signature has to as well.
  const timestamp = String(Math.floor(Date.now() / 1_000) - (signing.age ?? 0));
  const hash = createHmac('sha256', signing.secret ?? signingSecret)
    .update(`v0:${timestamp}:${raw}`)
    .digest('hex');
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': form === undefined ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hash}`,
      ...signing.headers,
    },
    body: raw,
  });
};

const formOf = (body: unknown): string | undefined => {
  if (typeof body !== 'object' || body === null) return undefined;
  if ('command' in body)
    return new URLSearchParams(
      Object.entries(body).map(([key, value]): [string, string] => [key, String(value)]),
    ).toString();
  return 'actions' in body ? new URLSearchParams({ payload: JSON.stringify(body) }).toString() : undefined;
};
