import { maxSaid } from '../../src/core/desk/said.ts';
import { numberOf } from '../../src/core/desk/ticket.ts';
import type { TicketPageData } from '../../src/core/desk/view.ts';
import { deskWordings } from '../../src/core/wording/desk/catalogue.ts';
import { wordings } from '../../src/core/wording/catalogue.ts';
import { html, type Html } from './html.ts';
import { maxTicketLine, maxTicketLines } from './limits.ts';
import { renderPage, type View } from './page.ts';

/** One look at the page of a ticket. */
export interface TicketLook {
  readonly code: string;
  /** A fresh id for what may be posted from here. */
  readonly delivery: string;
  /** Counted from 1; the last one, with the newest lines, when absent or beyond. */
  readonly page?: number;
  /** What was posted and changed nothing, to say so and give the words back. */
  readonly unchanged?: { readonly typed: string };
}

/** The page of a ticket in its own language: what was said, by role; a box to add something; a button for its state. */
export const renderTicketPage = (view: View, ticket: TicketPageData, look: TicketLook): Html => {
  const { chrome } = view;
  const say = deskWordings[ticket.language];
  const title = say.receiptTitle(numberOf(ticket));
  return renderPage(view, {
    title,
    main: html`<main id="_content" tabindex="-1" class="inner">
<h1>${title}</h1>
<p class="lead">${chrome.ticket.state}: <strong>${say.states[ticket.state]}</strong> · <bdi>${ticket.desk}</bdi></p>
<p class="notice">${chrome.ticket.private}</p>
${look.unchanged === undefined ? renderLines(view, ticket, look) : html`<p class="notice warn" id="latest" role="alert">${chrome.ticket.unchanged}</p>`}
${ticket.state === 'closed' ? html`<p>${chrome.ticket.closed}</p>` : renderBox(view, look)}
${renderState(ticket, look)}
<p><a class="go" href="${`/ticket/${look.code}`}">${chrome.lookAgain}</a></p>
</main>`,
  });
};

const renderLines = (view: View, ticket: TicketPageData, { code, page }: TicketLook): Html => {
  const words = wordings[ticket.language];
  const pages = pagesOf(renderedLines(view, ticket));
  const wanted = page === undefined ? pages.length : Math.min(Math.max(1, page), pages.length);
  const shown = pages[wanted - 1] ?? [];
  const turn = (to: number, label: string, rel: string) =>
    to >= 1 &&
    to <= pages.length &&
    html`<a href="${`/ticket/${code}?page=${String(to)}`}" rel="${rel}">${label}</a> `;
  return html`<section class="log" aria-label="${view.chrome.conversation}">${shown.slice(0, -1)}<div id="latest" tabindex="-1">${shown.slice(-1)}</div></section>
${pages.length > 1 && html`<p class="pages">${turn(wanted - 1, words.back, 'prev')}<span>${words.browsePage(wanted, pages.length)}</span> ${turn(wanted + 1, words.next, 'next')}</p>`}`;
};

const renderedLines = ({ chrome }: View, ticket: TicketPageData): readonly Html[] =>
  ticket.lines.flatMap(({ from, text, at }) => {
    const who = from === 'asker' ? chrome.you : deskWordings[ticket.language].fromDesk(ticket.desk);
    const time = new Date(at).toISOString();
    const head = html`<p class="who"><bdi>${who}</bdi> · <time datetime="${time}"><bdi>${time.slice(0, 16).replace('T', ' ')} UTC</bdi></time></p>`;
    const kind = from === 'asker' ? 'you' : 'desk';
    const article = (words: Html) => html`<article class="message ${kind}">${head}${words}</article>\n`;
    return text === undefined
      ? [article(html`<p class="words"><em>${chrome.ticket.notKept}</em></p>`)]
      : piecesOf(text).map((piece) => article(html`<p class="words" dir="auto">${piece}</p>`));
  });

/** Pages of lines, each small enough for a slow line; the newest lines are on the last. */
const pagesOf = (lines: readonly Html[]): readonly (readonly Html[])[] => {
  const pages: Html[][] = [];
  let left = 0;
  for (const line of lines) {
    const bytes = Buffer.byteLength(line.toString());
    if (pages.length === 0 || bytes > left) {
      pages.push([]);
      left = maxTicketLines;
    }
    pages.at(-1)?.push(line);
    left -= bytes;
  }
  return pages;
};

// What somebody said at length goes over several pages rather than make one page large.
const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of text) {
    const more = Buffer.byteLength(html`${character}`.toString());
    if (bytes + more > maxTicketLine) {
      pieces.push(`${piece}…`);
      piece = '…';
      bytes = 0;
    }
    piece += character;
    bytes += more;
  }
  return [...pieces, piece];
};

const renderBox = ({ chrome }: View, { code, delivery, unchanged }: TicketLook): Html =>
  html`<form class="ask" method="post" action="${`/ticket/${code}#latest`}"><input type="hidden" name="delivery" value="${delivery}">
<label for="text">${chrome.ticket.add}</label>
<div class="row"><textarea id="text" name="text" rows="3" maxlength="${maxSaid}" required dir="auto" autocomplete="off" aria-describedby="hint">${unchanged?.typed}</textarea><button class="send" name="do" value="add">${chrome.ticket.send}</button></div>
<p class="hint"><span id="hint">${chrome.ticket.addHint}</span></p>
</form>`;

const renderState = (ticket: TicketPageData, { code, delivery }: TicketLook): Html => {
  const say = deskWordings[ticket.language];
  const [word, label] =
    ticket.state === 'closed'
      ? ['reopen', say.reopen]
      : ticket.state === 'answered'
        ? ['enough', say.yesEnough]
        : ['cancel', say.cancel];
  return html`<form class="buttons" method="post" action="${`/ticket/${code}#latest`}"><input type="hidden" name="delivery" value="${delivery}">${ticket.state === 'answered' && html`<p>${say.enough}</p>`}<div><button name="do" value="${word}">${label}</button></div></form>`;
};
