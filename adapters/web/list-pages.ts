import type { Suggestion } from '../../src/core/adapter.ts';
import type { Entry, IsoDate, Kind } from '../../src/core/entry.ts';
import { directionOf, type Language } from '../../src/core/language.ts';
import type { Library, Topic } from '../../src/core/library.ts';
import { isOutOfDate } from '../../src/core/validity.ts';
import { wordings } from '../../src/core/wording/catalogue.ts';
import { dateWordings } from '../../src/core/wording/dates/catalogue.ts';
import { html, type Html } from './html.ts';
import { listLength } from './limits.ts';
import { renderFinder, renderPage, within, type View } from './page.ts';
import { renderLink } from './render.ts';
import type { HelpShelf } from './wording.ts';

/** Which kind of entry stands on which shelf. */
export const shelfKinds: Readonly<Record<HelpShelf, Kind>> = {
  procedures: 'procedure',
  dates: 'date',
  concepts: 'concept',
  terms: 'term',
  bodies: 'body',
  initiatives: 'initiative',
  recommendations: 'recommendation',
  'action-points': 'action-point',
  sources: 'source',
};

/** Every shelf, in the order people need them. */
export const helpShelves = Object.keys(shelfKinds) as readonly HelpShelf[];

/** A title in the language asked for, where the entry has it. */
export const titleOf = (
  entry: Entry,
  language: Language,
): { readonly title: string; readonly language: Language } => {
  const words = [entry, ...entry.translations].find((one) => one.language === language) ?? entry;
  return { title: words.title, language: words.language };
};

/** A topic's name in the language asked for, where it has one. */
export const topicTitle = (topic: Topic, language: Language): string =>
  topic.titles[language] ?? topic.titles.en;

/** A line that leads to an entry; marked when it is out of date. */
export const renderEntryLink = (view: View, entry: Entry, today: IsoDate): Html => {
  const { title, language } = titleOf(entry, view.chrome.code);
  const number = entry.label ?? entry.number;
  return html`<li>${number !== undefined && html`<span class="number">${number}</span> `}<a href="${within(view, `/help/${entry.id}`)}" lang="${language}" dir="${directionOf(language)}">${title}</a>${isOutOfDate(entry, today) && html` <span class="mark">${view.chrome.outOfDate}</span>`}</li>`;
};

/** The way in: shelves and topics with how much each holds. `finding` shows what begins like a text. */
export const renderIndex = (
  view: View,
  { entries: all, topics: known }: Library,
  finding?: { readonly text: string; readonly suggestions: readonly Suggestion[] },
): Html => {
  const { chrome } = view;
  const entries = [...all.values()];
  const shelves = helpShelves
    .map((shelf) => ({ shelf, count: entries.filter((entry) => entry.kind === shelfKinds[shelf]).length }))
    .filter(({ count }) => count > 0);
  const topics = [...known.values()]
    .map((topic) => ({ topic, count: entries.filter((entry) => entry.topics.includes(topic.id)).length }))
    .filter(({ count }) => count > 0);
  return renderPage(view, {
    title: chrome.help,
    description: chrome.helpIntro,
    section: 'help',
    main: html`<main id="_content" tabindex="-1" class="inner">
<h1>${chrome.help}</h1>
<p class="lead">${chrome.helpIntro}</p>
${renderFinder(view, finding?.text)}
${finding !== undefined && renderFound(view, finding.text, finding.suggestions)}
<section aria-labelledby="_kinds"><h2 id="_kinds">${chrome.byKind}</h2>
<ul class="tiles">${shelves.map(({ shelf, count }) => tile(within(view, `/help/shelf/${shelf}`), chrome.shelves[shelf], count))}</ul></section>
${
  topics.length > 0 &&
  html`<section aria-labelledby="_topics"><h2 id="_topics">${chrome.byTopic}</h2>
<ul class="tiles small">${topics.map(({ topic, count }) => tile(within(view, `/help/topic/${topic.id}`), topicTitle(topic, chrome.code), count))}</ul></section>`
}
</main>`,
  });
};

const tile = (href: string, words: string, count: number): Html =>
  html`<li><a href="${href}"><span dir="auto">${words}</span> <span class="count">${count}</span></a></li>`;

const renderFound = (view: View, text: string, suggestions: readonly Suggestion[]): Html =>
  html`<section class="found" aria-labelledby="_found"><h2 id="_found" dir="auto">${view.chrome.found(text)}</h2>${
    suggestions.length === 0
      ? html`<p>${view.chrome.foundNothing} <a href="${within(view, '/')}">${view.chrome.ask}</a></p>`
      : html`<ul>${suggestions.map(
          ({ entry, title, language }) =>
            html`<li><a href="${within(view, `/help/${entry}`)}" lang="${language}" dir="${directionOf(language)}">${title}</a></li>`,
        )}</ul>`
  }</section>`;

/** One shelf. `page` counts from 1. */
export const renderShelf = (
  view: View,
  { entries }: Library,
  shelf: HelpShelf,
  page: number,
  today: IsoDate,
): Html =>
  renderList(view, {
    title: view.chrome.shelves[shelf],
    path: `/help/shelf/${shelf}`,
    entries: [...entries.values()].filter((entry) => entry.kind === shelfKinds[shelf]),
    page,
    today,
    ...(shelf === 'dates'
      ? {
          more: html`<p><a href="${within(view, '/dates')}">${dateWordings[view.chrome.code].coming}</a></p>`,
        }
      : {}),
  });

/** Everything about a topic, and whom to ask about it. */
export const renderTopic = (
  view: View,
  { entries }: Library,
  topic: Topic,
  page: number,
  today: IsoDate,
): Html =>
  renderList(view, {
    title: topicTitle(topic, view.chrome.code),
    path: `/help/topic/${topic.id}`,
    entries: [...entries.values()].filter((entry) => entry.topics.includes(topic.id)),
    page,
    today,
    ...(topic.contact === undefined
      ? {}
      : {
          more: html`<p>${view.chrome.contact}: ${renderLink(topic.contact.href, html`${topic.contact.label}`)}</p>`,
        }),
  });

const renderList = (
  view: View,
  list: {
    readonly title: string;
    readonly path: string;
    readonly entries: readonly Entry[];
    readonly page: number;
    readonly today: IsoDate;
    readonly more?: Html;
  },
): Html => {
  const { chrome } = view;
  const words = wordings[chrome.code];
  const pages = Math.max(1, Math.ceil(list.entries.length / listLength));
  const page = Math.min(Math.max(1, list.page), pages);
  const collator = new Intl.Collator(chrome.code, { numeric: true });
  const keyOf = (entry: Entry) => `${entry.label ?? entry.number ?? ''} ${titleOf(entry, chrome.code).title}`;
  const shown = list.entries
    .toSorted((one, other) => collator.compare(keyOf(one), keyOf(other)))
    .slice((page - 1) * listLength, page * listLength);
  const turn = (to: number, label: string, rel: string) =>
    to >= 1 &&
    to <= pages &&
    html`<a href="${within(view, `${list.path}?page=${String(to)}`)}" rel="${rel}">${label}</a> `;
  return renderPage(view, {
    title: list.title,
    section: 'help',
    main: html`<main id="_content" tabindex="-1" class="inner">
<p class="up"><a href="${within(view, '/help')}">${chrome.help}</a></p>
<h1 dir="auto">${list.title}</h1>
${list.more}
${
  shown.length === 0
    ? html`<p>${chrome.empty}</p>`
    : html`<ul class="entries">${shown.map((entry) => renderEntryLink(view, entry, list.today))}</ul>`
}
${pages > 1 && html`<p class="pages">${turn(page - 1, words.back, 'prev')}<span>${words.browsePage(page, pages)}</span> ${turn(page + 1, words.next, 'next')}</p>`}
</main>`,
  });
};
