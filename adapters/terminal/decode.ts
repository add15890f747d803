import type { Button, Inbound } from '../../src/core/message.ts';

/** What one line, or one paste of several, comes to. */
export type Typed =
  | { readonly kind: 'inbound'; readonly inbound: Inbound }
  | { readonly kind: 'leave' }
  | { readonly kind: 'nothing' };

/** Who types, where, and which delivery this is. */
export interface Typing {
  readonly session: string;
  readonly delivery: string;
  readonly locale: string | undefined;
  /** The buttons last shown: typing the key of one is pressing it. */
  readonly buttons: readonly Button[];
}

/** A typed text as a delivery. An empty line is nothing; `exit` and `quit` leave. */
export const decodeTyped = (typed: string, typing: Typing): Typed => {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  if (text === '') return { kind: 'nothing' };
  if (/^(?:exit|quit|:q)$/i.test(text)) return { kind: 'leave' };
  const arrived = arrivedFrom(typing);
  const button = typing.buttons.find(({ key }) => key.toLowerCase() === text.toLowerCase());
  return {
    kind: 'inbound',
    inbound:
      button === undefined
        ? { kind: 'message', ...arrived, text, addressed: true }
        : { kind: 'action', ...arrived, action: button.action },
  };
};

/** The first contact of a session, asked for when a person sits at the terminal. */
export const welcomeOf = (typing: Typing): Inbound => ({
  kind: 'action',
  ...arrivedFrom(typing),
  action: { name: 'welcome' },
});

const arrivedFrom = ({ session, delivery, locale }: Typing) => {
  const id = `terminal:${session}`;
  return {
    delivery: `${session}:${delivery}`,
    address: { platform: 'terminal', id, ref: null },
    person: { id },
    private: true,
    ...(locale === undefined ? {} : { locale }),
  } as const;
};
