import type { Outgoing } from '../../src/core/message.ts';
import { html, type Html } from './html.ts';
import { maxTyped } from './limits.ts';
import { renderPage, within, type View } from './page.ts';
import { renderHidden, renderReply, renderSaid, type Posting } from './render.ts';
import type { HelpShelf } from './wording.ts';

/** One question with what came back. */
export interface Exchange {
  /** What the person said; absent where a button was pressed whose label is gone. */
  readonly said: string | undefined;
  readonly replies: readonly Outgoing[];
  /** The fields of the form as it was posted, to look again under the same delivery. */
  readonly again: { readonly posting: Posting; readonly field: 'text' | 'token'; readonly value: string };
}

/** The page people ask on: empty at first, with the last exchange after a post. */
export const renderChatPage = (
  view: View,
  posting: Posting,
  exchange?: Exchange,
  offered?: Offered,
): Html => {
  const { chrome } = view;
  return renderPage(view, {
    title: chrome.site,
    description: chrome.lead,
    section: 'ask',
    main: html`<main id="_content" tabindex="-1" class="inner chat"${exchange === undefined ? html` data-fresh` : html` data-talking`}>
<div class="hero"><h1>${chrome.headline}</h1>
<p class="lead">${chrome.lead} <strong>${chrome.notSecretariat}</strong></p></div>
<div class="log" role="log" aria-live="polite" aria-label="${chrome.conversation}" tabindex="-1">${exchange !== undefined && renderExchange(view, posting, exchange)}</div>
${offered !== undefined && renderOffered(posting, offered)}<form class="ask" method="post" action="/chat#latest" data-chat>${renderHidden(posting)}
<label for="text">${chrome.question}</label>
<div class="row"><textarea id="text" name="text" rows="2" maxlength="${maxTyped}" required dir="auto" autocomplete="off" aria-describedby="hint"></textarea><button class="send">${chrome.send}</button></div>
<p class="hint"><span id="hint">${chrome.hint}</span> <a class="over" href="${within(view, '/')}" data-over>${chrome.startOver}</a></p>
<p class="status" role="status" data-working="${chrome.working}" data-nothing="${chrome.nothingYet}" data-unreachable="${chrome.unreachable}"></p>
</form>
${exchange === undefined && renderBeginning(view, posting)}
<template id="said">${renderSaid('', chrome)}</template>
</main>`,
  });
};

const renderExchange = (view: View, posting: Posting, exchange: Exchange): Html => {
  const { chrome } = view;
  const replies = exchange.replies.map((reply) => renderReply(reply, posting, chrome));
  return html`${exchange.said !== undefined && renderSaid(exchange.said, chrome)}<div id="latest" tabindex="-1">${
    replies.length > 0
      ? replies
      : html`<form class="message" method="post" action="/chat#latest">${renderHidden(exchange.again.posting)}<input type="hidden" name="${exchange.again.field}" value="${exchange.again.value}"><p>${chrome.nothingYet}</p><button>${chrome.lookAgain}</button></form>`
  }</div>`;
};

/** A button over the box: what somebody came for from another page. */
export interface Offered {
  readonly label: string;
  readonly token: string;
}

// Apart from the first questions: those are hidden where a conversation goes on.
const renderOffered = (posting: Posting, { label, token }: Offered): Html =>
  html`<form class="chips" method="post" action="/chat#latest" data-chat>${renderHidden(posting)}<button name="token" value="${token}">${label}</button></form>`;

const renderBeginning = (view: View, posting: Posting): Html => {
  const { chrome } = view;
  return html`<section class="first" aria-labelledby="_first"><h2 id="_first">${chrome.firstQuestions}</h2>
<form class="chips" method="post" action="/chat#latest" data-chat>${renderHidden(posting)}${chrome.suggestions.map(
    (question) => html`<button name="text" value="${question}">${question}</button>`,
  )}</form>
<p class="note"><a href="${within(view, '/decode')}">${chrome.decode.title}</a> ${chrome.decode.lead}</p></section>
<section class="promises" aria-label="${chrome.site}">${chrome.promises.map(
    ({ title, text }) => html`<div><h2>${title}</h2><p>${text}</p></div>`,
  )}</section>
<section class="browse" aria-labelledby="_browse"><h2 id="_browse">${chrome.help}</h2><ul>${onFront.map(
    (shelf) => html`<li><a href="${within(view, `/help/shelf/${shelf}`)}">${chrome.shelves[shelf]}</a></li>`,
  )}<li><a href="${within(view, '/help')}">${chrome.topics}</a></li></ul></section>`;
};

const onFront: readonly HelpShelf[] = [
  'procedures',
  'concepts',
  'terms',
  'bodies',
  'recommendations',
  'action-points',
];
