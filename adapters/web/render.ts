import { encodeToken } from '../../src/core/action.ts';
import { onlyOwnIsolates } from '../../src/core/bidi.ts';
import { directionOf } from '../../src/core/language.ts';
import { buttonText, type Outgoing, type Reply } from '../../src/core/message.ts';
import { isSafeHref, type Block, type Inline } from '../../src/core/rich.ts';
import { cleanForPage, html, type Html } from './html.ts';
import type { Chrome } from './wording.ts';

/** What the buttons of a reply post along, so that they work without script. */
export interface Posting {
  readonly conversation: string;
  readonly delivery: string;
  /** Ids of the replies the page has seen, the last one last. */
  readonly after: readonly string[];
  /** The interface language, where it was chosen by hand. */
  readonly lang: string | undefined;
}

/** Runs as HTML. A link that is not a web or mail address comes out as its words. */
export const renderInlines = (children: readonly Inline[]): Html => html`${children.map(renderInline)}`;

/**
 * A text whose isolated runs are elements: a browser tells the direction of a paragraph by what stands outside of them.
 * For the inside of elements only, never for an attribute.
 */
export const renderRun = (text: string): Html =>
  html`${onlyOwnIsolates(text)
    .split(/\u2066([^\u2066-\u2069]*)\u2069/u)
    .map((one, index) => (index % 2 === 0 ? one : html`<bdi dir="ltr">${one}</bdi>`))}`;

const renderInline = (child: Inline): Html => {
  switch (child.kind) {
    case 'text':
      return renderRun(child.text);
    case 'strong':
      return html`<strong>${renderInlines(child.children)}</strong>`;
    case 'emphasis':
      return html`<em>${renderInlines(child.children)}</em>`;
    case 'code':
      return html`<code dir="ltr">${child.text}</code>`;
    case 'link':
      return renderLink(child.href, renderInlines(child.children));
  }
};

/** A link to somewhere else; its words alone where the address is not a safe one. */
export const renderLink = (href: string | undefined, words: Html): Html => {
  const address = cleanForPage(href ?? '');
  return isSafeHref(address)
    ? html`<a href="${address}" rel="noopener noreferrer"><bdi>${words}</bdi></a>`
    : html`<bdi>${words}</bdi>`;
};

/** Blocks as HTML. `deeper` says how many levels below the page's own headings they stand. */
export const renderBlocks = (blocks: readonly Block[], deeper: 0 | 1 = 0): Html =>
  html`${blocks.map((block) => renderBlock(block, deeper))}`;

const renderBlock = (block: Block, deeper: 0 | 1): Html => {
  switch (block.kind) {
    case 'paragraph':
      return html`<p dir="auto">${renderInlines(block.children)}</p>`;
    case 'heading':
      return renderHeading(block.level + deeper, renderInlines(block.children));
    case 'list': {
      const items = block.items.map((item) => html`<li dir="auto">${renderItem(item, deeper)}</li>`);
      if (!block.ordered) return html`<ul>${items}</ul>`;
      const start = Math.trunc(block.start ?? 1);
      return start === 1 ? html`<ol>${items}</ol>` : html`<ol start="${start}">${items}</ol>`;
    }
    case 'code':
      // Scrollable by keyboard when a line is wider than the screen.
      return html`<pre dir="ltr" tabindex="0"><code>${block.text}</code></pre>`;
    case 'quote':
      return html`<blockquote dir="auto">${renderBlocks(block.children, deeper)}</blockquote>`;
    case 'table':
      return html`<div class="wide" tabindex="0"><table>
<thead><tr>${block.header.map((cell) => html`<th scope="col" dir="auto">${renderInlines(cell)}</th>`)}</tr></thead>
<tbody>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td dir="auto">${renderInlines(cell)}</td>`)}</tr>`)}</tbody>
</table></div>`;
  }
};

const renderItem = (item: readonly Block[], deeper: 0 | 1): Html => {
  const [first, ...others] = item;
  return first?.kind === 'paragraph'
    ? html`${renderInlines(first.children)}${renderBlocks(others, deeper)}`
    : renderBlocks(item, deeper);
};

const renderHeading = (level: number, words: Html): Html =>
  level <= 2
    ? html`<h2 dir="auto">${words}</h2>`
    : level === 3
      ? html`<h3 dir="auto">${words}</h3>`
      : html`<h4 dir="auto">${words}</h4>`;

/** The hidden fields every form of the chat carries. */
export const renderHidden = (posting: Posting): Html =>
  html`<input type="hidden" name="conversation" value="${posting.conversation}"><input type="hidden" name="delivery" value="${posting.delivery}"><input type="hidden" name="after" value="${posting.after.join(' ')}">${posting.lang !== undefined && html`<input type="hidden" name="lang" value="${posting.lang}">`}`;

/** One message of the desk. */
export const renderReply = ({ id, reply }: Outgoing, posting: Posting, chrome: Chrome): Html =>
  html`<article class="message desk" data-id="${id}" lang="${reply.language}" dir="${directionOf(reply.language)}">
<p class="who" lang="${chrome.code}" dir="${directionOf(chrome.code)}">${chrome.desk}</p>
${reply.title !== undefined && html`<h2 dir="auto">${renderRun(reply.title)}</h2>`}
${renderBlocks(reply.body, 1)}
${renderFacts(reply)}${renderSources(reply)}${renderButtons(reply, posting)}
</article>`;

const renderFacts = (reply: Reply): Html | undefined =>
  reply.facts.length === 0
    ? undefined
    : html`<dl class="facts">${reply.facts.map(
        (fact) =>
          html`<div><dt>${renderRun(fact.label)}:</dt> <dd dir="auto">${renderRun(fact.value)}</dd></div>`,
      )}</dl>`;

const renderSources = (reply: Reply): Html | undefined =>
  reply.sources.length === 0
    ? undefined
    : html`<div class="sources"><h3>${reply.labels.sources}</h3><ul>${reply.sources.map(
        (source) =>
          html`<li>${renderLink(source.href, renderRun(source.title))}${source.note !== undefined && html` <span class="note" dir="auto">${renderRun(source.note)}</span>`}</li>`,
      )}</ul></div>`;

const renderButtons = (reply: Reply, posting: Posting): Html | undefined =>
  reply.buttons.length === 0
    ? undefined
    : html`<form class="buttons" method="post" action="/chat#latest" data-chat>${renderHidden(posting)}<p>${reply.labels.buttons}</p><div>${reply.buttons.map(
        (button) =>
          html`<button name="token" value="${encodeToken(button.action)}">${renderRun(buttonText(button))}</button>`,
      )}</div></form>`;

/** What a person said, shown back as text. */
export const renderSaid = (words: string, chrome: Chrome): Html =>
  html`<article class="message you"><p class="who">${chrome.you}</p><p class="words" dir="auto">${words}</p></article>`;
