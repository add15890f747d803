import { decodeToken } from '../../src/core/action.ts';
import type { RemindersPageData } from '../../src/core/adapter.ts';
import { saidText } from '../../src/core/desk/said.ts';
import { numberOf } from '../../src/core/desk/ticket.ts';
import type { TicketPageData } from '../../src/core/desk/view.ts';
import { isLanguage, languageOfLocale, type Language } from '../../src/core/language.ts';
import type { Address, Inbound } from '../../src/core/message.ts';
import { idPattern, maxSeen, replyIdPattern } from './limits.ts';

/** A form of the chat as it was posted. */
export type Posted =
  | {
      readonly kind: 'asked';
      readonly inbound: Inbound;
      readonly conversation: string;
      readonly delivery: string;
      /** Ids of the replies the page had seen, the last one last. */
      readonly after: readonly string[];
      /** What to show as said: words, or the token of a button. */
      readonly said: { readonly text: string } | { readonly token: string };
    }
  /** The ids are not of our making. */
  | { readonly kind: 'foreign' };

/** The place of a conversation. Its id is the only key to it, so it is checked before this. */
export const addressOf = (conversation: string): Address => ({
  platform: 'web',
  id: `web:${conversation}`,
  ref: null,
});

/** The reply ids in the `after` of a form or query; what cannot be one is left out. */
export const afterOf = (value: string | null): readonly string[] =>
  (value ?? '')
    .split(' ')
    .filter((id) => replyIdPattern.test(id))
    .slice(-maxSeen);

/** A posted form as a delivery. `body` is form-urlencoded; anything at all may be in it. */
export const decodeForm = (body: string, acceptLanguage: string | undefined): Posted => {
  const fields = new URLSearchParams(body);
  const conversation = fields.get('conversation') ?? '';
  const delivery = fields.get('delivery') ?? '';
  if (!idPattern.test(conversation) || !idPattern.test(delivery)) return { kind: 'foreign' };
  const token = fields.get('token');
  const text = (fields.get('text') ?? '').replace(/\r\n?/g, '\n');
  const chosen = fields.get('lang') ?? '';
  const locale = isLanguage(chosen) ? chosen : firstLocale(acceptLanguage);
  const address = addressOf(conversation);
  const arrived = {
    // A browser that goes back posts the same ids again with other words: that is a new delivery, a reload is not.
    // The conversation is not in it: what is kept of a delivery would tell who wrote.
    delivery: `chat:${delivery}:${checksum(token ?? text)}`,
    address,
    person: { id: address.id },
    private: true,
    ...(locale === undefined ? {} : { locale }),
  };
  return {
    kind: 'asked',
    conversation,
    delivery,
    after: afterOf(fields.get('after')),
    said: token === null ? { text } : { token },
    inbound:
      token === null
        ? { kind: 'message', ...arrived, text, addressed: true }
        : { kind: 'action', ...arrived, action: decodeToken(token) },
  };
};

/** A pasted text as a delivery of its own, under fresh ids. `body` is form-urlencoded; anything at all may be in it. */
export const decodePasted = (
  body: string,
  acceptLanguage: string | undefined,
  ids: { readonly conversation: string; readonly delivery: string },
): Extract<Inbound, { readonly kind: 'decode' }> => {
  const fields = new URLSearchParams(body);
  const address = addressOf(ids.conversation);
  const locale = languageFor(fields.get('lang') ?? undefined, acceptLanguage);
  return {
    kind: 'decode',
    delivery: `${ids.conversation}:${ids.delivery}`,
    address,
    person: { id: address.id },
    private: true,
    locale,
    text: (fields.get('text') ?? '').replace(/\r\n?/g, '\n'),
  };
};

const ticketWords = ['add', 'cancel', 'enough', 'reopen'] as const;

/** A form of a ticket's page as it was posted. */
export type PostedInTicket =
  | {
      readonly kind: 'said';
      readonly inbound: Inbound;
      readonly word: (typeof ticketWords)[number];
      /** What was typed, as the ticket will hold it. */
      readonly text: string;
    }
  /** A box without words. */
  | { readonly kind: 'nothing' }
  /** The id is not of our making. */
  | { readonly kind: 'foreign' }
  /** No button of ours. */
  | { readonly kind: 'unknown' };

/** A form of a ticket's page as what the asker would have typed. Anything at all may be in `body`. */
export const decodeTicketForm = (body: string, ticket: TicketPageData): PostedInTicket => {
  const fields = new URLSearchParams(body);
  const delivery = fields.get('delivery') ?? '';
  if (!idPattern.test(delivery)) return { kind: 'foreign' };
  const word = ticketWords.find((one) => one === fields.get('do'));
  if (word === undefined) return { kind: 'unknown' };
  const text = word === 'add' ? saidText(fields.get('text') ?? '') : '';
  if (word === 'add' && text === '') return { kind: 'nothing' };
  const typed = `${word} ${numberOf(ticket)} ${text}`.trim();
  return {
    kind: 'said',
    word,
    text,
    inbound: {
      kind: 'message',
      delivery: `ticket:${delivery}:${checksum(typed)}`,
      address: ticket.address,
      person: ticket.person,
      locale: ticket.language,
      text: typed,
      addressed: true,
    },
  };
};

/** A form of somebody's page of reminders as what they would have pressed; undefined where it is none of ours. */
export const decodeStop = (
  body: string,
  { address, person, language }: RemindersPageData,
): Inbound | undefined => {
  const fields = new URLSearchParams(body);
  const delivery = fields.get('delivery') ?? '';
  const what = fields.get('stop') ?? '';
  if (!idPattern.test(delivery) || !/^[a-z0-9-]{1,80}$/.test(what)) return undefined;
  return {
    kind: 'action',
    delivery: `reminders:${delivery}:${checksum(what)}`,
    address,
    person,
    locale: language,
    private: true,
    action: { name: 'mine', verb: 'unwatch', ...(what === 'all' ? {} : { entry: what }) },
  };
};

/** Whether a ticket shows what was posted on its page. */
export const tookEffect = (
  { word, text }: Extract<PostedInTicket, { readonly kind: 'said' }>,
  before: TicketPageData,
  after: TicketPageData,
): boolean => {
  const said = ({ lines }: TicketPageData) => lines.filter(({ from }) => from === 'asker');
  if (word === 'add')
    return said(after).length > said(before).length || said(after).some((line) => line.text === text);
  return (after.state === 'closed') === (word !== 'reopen');
};

/** The interface language: by hand, else the first the browser asks for that we speak, else English. */
export const languageFor = (chosen: string | undefined, acceptLanguage: string | undefined): Language => {
  if (chosen !== undefined && isLanguage(chosen)) return chosen;
  return (
    localesOf(acceptLanguage)
      .map((locale) => languageOfLocale(locale))
      .find((language) => language !== undefined) ?? 'en'
  );
};

const firstLocale = (acceptLanguage: string | undefined): string | undefined => localesOf(acceptLanguage)[0];

// Most wanted first; RFC 9110, section 12.5.4.
const localesOf = (acceptLanguage: string | undefined): readonly string[] =>
  (acceptLanguage ?? '')
    .slice(0, 400)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((piece) => piece.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);

// Sixteen bits tell an edited question from a resent one and are far too few to tell what was asked.
const checksum = (text: string): string => {
  let sum = 0x811c;
  for (const character of text)
    sum = ((sum ^ (character.codePointAt(0) ?? 0)) * 0x0193 + (sum >>> 7)) & 0xffff;
  return sum.toString(16).padStart(4, '0');
};

/**
 * Whether a post comes from another site. `Sec-Fetch-Site` decides where the browser sends it. Otherwise `Origin`
 * must name our own host; `null` passes, because our referrer policy makes browsers send it for our own forms, and
 * without cookies there is nothing a foreign form could borrow.
 */
export const isCrossSite = (headers: {
  readonly site: string | undefined;
  readonly origin: string | undefined;
  readonly host: string | undefined;
}): boolean => {
  if (headers.site !== undefined) return headers.site !== 'same-origin' && headers.site !== 'none';
  if (headers.origin === undefined || headers.origin === 'null') return false;
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== headers.host;
};
