import type { IsoDate } from '../../src/core/entry.ts';
import { reviewedIn, validIn } from '../../src/core/details.ts';
import type { Plan } from '../../src/core/guide/plan.ts';
import { summaryBlocks } from '../../src/core/guide/screens.ts';
import { directionOf, type Language } from '../../src/core/language.ts';
import type { Block } from '../../src/core/rich.ts';
import { guideWordings } from '../../src/core/wording/guide/catalogue.ts';
import { wordings } from '../../src/core/wording/catalogue.ts';
import { html, type Html } from './html.ts';
import { renderPage, within, type View } from './page.ts';
import { renderBlocks, renderInlines, renderLink } from './render.ts';

/** What was ticked and left out, as the address of the page says; it says nothing of who. */
export interface Marks {
  readonly ticks: readonly string[];
  readonly skipped: readonly string[];
}

const mostMarks = 100;

/** The marks in the address of the page; what cannot be one is left out. */
export const marksFrom = (done: string | undefined, out: string | undefined): Marks => ({
  ticks: (done ?? '')
    .split(' ')
    .filter((one) => /^(?:before|\d{1,2})\.\d{1,2}$/.test(one))
    .slice(0, mostMarks),
  skipped: (out ?? '')
    .split(' ')
    .filter((one) => /^(?:before|who|\d{1,2})$/.test(one))
    .slice(0, mostMarks),
});

/** A procedure on one page to print or copy: what to have ready, the steps, the dates, and where it all comes from. */
export const renderStepsPage = (
  view: View,
  asked: { readonly plan: Plan; readonly today: IsoDate; readonly marks: Marks; readonly title: string },
): Html => {
  const { plan, today, marks, title } = asked;
  const { chrome } = view;
  const say = guideWordings[chrome.code];
  const wording = wordings[chrome.code];
  const { entry } = plan;
  const who = plan.screens.find(({ kind }) => kind === 'who');
  // The entry's words may be those of another language than the page.
  const translated = !plan.original && entry.translations.some(({ language }) => language === chrome.code);
  const language = translated ? chrome.code : entry.language;
  return renderPage(view, {
    title: say.endTitle(title),
    section: 'help',
    main: html`<main id="_content" tabindex="-1" class="inner entry">
<p class="up"><a href="${within(view, `/help/${entry.id}`)}">${title}</a></p>
<article><h1 dir="auto">${say.endTitle(title)}</h1>
${language !== chrome.code && html`<p class="notice">${wording.onlyIn(wordings[language].languageName)}</p>`}
<div class="text" lang="${language}" dir="${directionOf(language)}">
${who !== undefined && renderBlocks(who.blocks, 1)}
</div>
<div class="text">${renderSummary(summaryBlocks(chrome.code, today, plan, marks), { words: language, page: chrome.code })}</div>
<p>${wording.reviewedLabel}: ${reviewedIn(wording, entry.reviewed)}${entry.validFor !== undefined && html`<br>${wording.validLabel}: ${validIn(wording, entry.validFor)}`}</p>
${entry.contact !== undefined && html`<p><strong>${say.endContact}</strong> ${renderLink(entry.contact.href, html`${entry.contact.label}`)} <bdi>${entry.contact.href.replace(/^mailto:/, '')}</bdi></p>`}
</article>
<aside><p><a class="go" href="${within(view, `/?start=${entry.id}`)}">${say.startButton}</a></p></aside>
</main>`,
  });
};

/** The languages that stand beside each other on the page: of the entry's own words, and of everything else. */
interface Spoken {
  readonly words: Language;
  readonly page: Language;
}

const renderSummary = (blocks: readonly Block[], spoken: Spoken): Html =>
  html`${blocks.map((block) => {
    if (block.kind === 'heading')
      return html`<div lang="${spoken.page}" dir="${directionOf(spoken.page)}">${renderBlocks([block])}</div>`;
    if (block.kind !== 'list') return html`<div lang="${spoken.words}">${renderBlocks([block])}</div>`;
    const items = block.items.map((item) => renderItem(item, spoken));
    return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  })}`;

// A mark in the page's language stands before words of another one: each has its own direction, so that a full stop stays at the end of its sentence.
const renderItem = ([first, ...others]: readonly Block[], { words, page }: Spoken): Html => {
  if (first?.kind !== 'paragraph')
    return html`<li dir="auto">${renderBlocks(first === undefined ? others : [first, ...others])}</li>`;
  const [mark, ...rest] = first.children;
  return mark?.kind === 'strong' && rest.length > 0
    ? html`<li lang="${words}" dir="${directionOf(words)}"><strong lang="${page}" dir="${directionOf(page)}">${renderInlines(mark.children)}</strong>${renderInlines(rest)}${renderBlocks(others)}</li>`
    : html`<li lang="${words}" dir="auto">${renderInlines(first.children)}${renderBlocks(others)}</li>`;
};
