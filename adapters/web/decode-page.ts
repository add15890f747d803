import type { Outgoing } from '../../src/core/message.ts';
import { html, type Html } from './html.ts';
import { maxPasted } from './limits.ts';
import { renderPage, within, type View } from './page.ts';
import { renderReply, type Posting } from './render.ts';

/** What came back for a pasted text. */
export interface Pasted {
  readonly text: string;
  readonly replies: readonly Outgoing[];
  /** What the buttons of the answer post along. */
  readonly posting: Posting;
}

/** The page that explains the jargon of a pasted text; it works without script, and shows the text back to nobody else. */
export const renderDecodePage = (view: View, pasted?: Pasted): Html => {
  const { chrome } = view;
  const { decode } = chrome;
  return renderPage(view, {
    title: decode.title,
    description: decode.lead,
    main: html`<main id="_content" tabindex="-1" class="inner">
<h1>${decode.title}</h1>
<p class="lead">${decode.lead}</p>
${pasted !== undefined && renderFound(view, pasted)}
<form class="ask" method="post" action="/decode#latest">${view.chosen !== undefined && html`<input type="hidden" name="lang" value="${view.chosen}">`}
<label for="text">${decode.label}</label>
<textarea id="text" name="text" rows="8" maxlength="${maxPasted}" required dir="auto" autocomplete="off" aria-describedby="hint">${pasted?.text}</textarea>
<p class="hint"><span id="hint">${decode.hint}</span> <button class="send">${decode.send}</button></p>
</form>
<p><a href="${within(view, '/help/shelf/terms')}">${chrome.shelves.terms}</a></p>
</main>`,
  });
};

const renderFound = ({ chrome }: View, { replies, posting }: Pasted): Html =>
  html`<div class="log" id="_found" role="region" aria-label="${chrome.decode.title}"><div id="latest" tabindex="-1">${
    replies.length > 0
      ? replies.map((reply) => renderReply(reply, posting, chrome))
      : html`<p class="notice">${chrome.decode.nothingCame}</p>`
  }</div></div>`;
