import type { Entry, IsoDate, Part, Translation, Words } from '../../src/core/entry.ts';
import { reviewedIn, validIn } from '../../src/core/details.ts';
import { planOf } from '../../src/core/guide/plan.ts';
import { directionOf, type Language } from '../../src/core/language.ts';
import type { Library } from '../../src/core/library.ts';
import { pathToday } from '../../src/core/paths/path.ts';
import { isOutOfDate } from '../../src/core/validity.ts';
import { guideWordings } from '../../src/core/wording/guide/catalogue.ts';
import { wordings } from '../../src/core/wording/catalogue.ts';
import { html, type Html } from './html.ts';
import { maxHelpPage } from './limits.ts';
import { renderEntryLink, shelfKinds, helpShelves, titleOf, topicTitle } from './list-pages.ts';
import { renderPage, within, type View } from './page.ts';
import { renderBlocks, renderLink } from './render.ts';
import { chromes } from './wording.ts';

/** What is asked of an entry's page. */
export interface Asked {
  readonly library: Library;
  readonly entry: Entry;
  readonly today: IsoDate;
  /** One part alone; the whole text when absent or unknown. */
  readonly part: string | undefined;
}

/**
 * One entry to read. What is out of date is withheld: its page says so, what stays true and whom to ask, and nothing
 * else. A text too long for one small page is shown part by part.
 */
export const renderEntryPage = (view: View, asked: Asked): Html => {
  const whole = entryPage(view, asked, false);
  return Buffer.byteLength(whole.toString()) <= maxHelpPage ? whole : entryPage(view, asked, true);
};

const entryPage = (view: View, asked: Asked, apart: boolean): Html => {
  const { entry, today } = asked;
  const { chrome } = view;
  const words = wordsIn(entry, chrome.code);
  const withheld = isOutOfDate(entry, today);
  const shelf = helpShelves.find((one) => shelfKinds[one] === entry.kind);
  const part = withheld ? undefined : words.parts.find((one) => one.id === asked.part);
  return renderPage(view, {
    title: words.title,
    ...(withheld ? {} : { description: words.summary }),
    section: 'help',
    main: html`<main id="_content" tabindex="-1" class="inner entry">
<p class="up"><a href="${within(view, '/help')}">${chrome.help}</a>${shelf !== undefined && html` <span aria-hidden="true">/</span> <a href="${within(view, `/help/shelf/${shelf}`)}">${chrome.shelves[shelf]}</a>`}</p>
<article>
<div lang="${words.language}" dir="${directionOf(words.language)}">
<h1>${(entry.label ?? entry.number) !== undefined && html`<span class="number">${entry.label ?? entry.number}</span> `}${words.title}</h1>
${withheld ? undefined : html`<p class="summary" dir="auto">${words.summary}</p>`}
</div>
${renderLanguageNotes(view, entry, words)}
${
  withheld
    ? renderWithheld(view, asked, words)
    : part === undefined
      ? renderWhole(view, asked, words, apart)
      : renderPart(view, entry, words, part)
}
${renderAbout(view, asked, words)}
</article>
<aside>${renderRelated(view, asked)}${renderTranslations(view, entry, words)}
${renderGuide(view, asked)}<p><a class="go" href="${within(view, '/')}">${chrome.askAbout}</a></p></aside>
</main>`,
  });
};

// Whoever would rather be led, or wants it on paper.
const renderGuide = (view: View, { library, entry, today }: Asked): Html | undefined => {
  const say = guideWordings[view.chrome.code];
  return isOutOfDate(entry, today) || planOf(library, entry, view.chrome.code) === undefined
    ? undefined
    : html`<p><a class="go" href="${within(view, `/?start=${entry.id}`)}">${say.startButton}</a></p>
<p><a href="${within(view, `/help/${entry.id}/steps`)}">${say.stepsPage}</a></p>`;
};

const wordsIn = (entry: Entry, language: Language): Entry | Translation =>
  [entry, ...entry.translations].find((one) => one.language === language) ?? entry;

const renderLanguageNotes = (view: View, entry: Entry, words: Entry | Translation): Html => {
  const wording = wordings[view.chrome.code];
  return html`${
    words.language !== view.chrome.code &&
    html`<p class="notice">${wording.onlyIn(chromes[words.language].languageName)}</p>`
  }${'review' in words && words.review === 'machine-drafted' && html`<p class="notice warn">${wording.machineDrafted}</p>`}${
    'follows' in words &&
    words.follows < entry.reviewed.on &&
    html`<p class="notice warn">${wording.originalNewer(entry.reviewed.on)} <a href="${within(view, `/help/${entry.id}`, entry.language)}" lang="${entry.language}" hreflang="${entry.language}">${entry.title}</a></p>`
  }`;
};

const renderWithheld = (view: View, { library, entry, today }: Asked, words: Words): Html => {
  const wording = wordings[view.chrome.code];
  const overdue = (entry.validFor?.until ?? today) >= today;
  const contact =
    entry.contact ??
    entry.topics.map((id) => library.topics.get(id)?.contact).find((one) => one !== undefined);
  return html`<section class="withheld" aria-labelledby="_withheld"><h2 id="_withheld">${view.chrome.outOfDate}</h2>
<p dir="auto">${
    overdue || entry.validFor === undefined
      ? wording.outOfDateReview(words.title, entry.reviewBy)
      : wording.outOfDate(words.title, validIn(wording, entry.validFor))
  }</p>
${words.staysTrue !== undefined && html`<h3>${wording.staysTrue}</h3><p lang="${words.language}" dir="${directionOf(words.language)}">${words.staysTrue}</p>`}
${contact !== undefined && html`<h3>${wording.whoConfirms}</h3><p>${renderLink(contact.href, html`${contact.label}`)}</p>`}
</section>`;
};

const renderWhole = (view: View, asked: Asked, words: Words, apart: boolean): Html => {
  const { library, entry } = asked;
  const { chrome } = view;
  const wording = wordings[chrome.code];
  const sentence = wording.statusSentence[entry.status];
  const note = words.statusNote === undefined ? '' : ` (${words.statusNote})`;
  const successor = library.entries.get(entry.supersededBy ?? '');
  const contents = words.parts.length > 1 || apart;
  return html`${
    sentence !== undefined &&
    html`<p class="notice" dir="auto">${sentence(note)}${successor !== undefined && html` <a href="${within(view, `/help/${successor.id}`)}">${wording.supersededBy(titleOf(successor, chrome.code).title)}</a>`}</p>`
  }${entry.erratum !== undefined && html`<p class="notice warn" dir="auto"><strong>${wording.erratumLabel}:</strong> ${entry.erratum}</p>`}
${contents && html`<nav class="contents" aria-labelledby="_contents"><h2 id="_contents">${chrome.onThisPage}</h2><ul lang="${words.language}" dir="${directionOf(words.language)}">${words.parts.map((part) => html`<li><a href="${apart ? within(view, `/help/${entry.id}?part=${part.id}`) : `#${part.id}`}">${part.title}</a></li>`)}</ul></nav>`}
<div class="text" lang="${words.language}" dir="${directionOf(words.language)}">
${renderBody(view, asked, words)}
${renderMeanings(view, entry)}
${renderPositions(view, library, words)}
${apart ? undefined : words.parts.map((part) => html`<section id="${part.id}" aria-labelledby="${part.id}-title"><h2 id="${part.id}-title" dir="auto">${part.title}</h2>${renderBlocks(part.blocks, 1)}</section>`)}
</div>
${entry.contact !== undefined && !words.parts.some((part) => part.id === 'ask') && html`<section class="contact"><h2>${chrome.contact}</h2><p>${renderLink(entry.contact.href, html`${entry.contact.label}`)}</p></section>`}`;
};

// A path is what it is on the day: its steps by their names, without those that are out of date, and what comes next.
const renderBody = (view: View, { library, entry, today }: Asked, words: Words): Html => {
  const language = view.chrome.code;
  const path = pathToday({ library, language, now: Date.parse(`${today}T12:00:00Z`) }, entry);
  return path === undefined
    ? renderBlocks(words.body)
    : html`<div lang="${language}" dir="${directionOf(language)}">${renderBlocks([...path.blocks, ...words.body.slice(1)])}</div>`;
};

const renderPart = (view: View, entry: Entry, words: Words, part: Part): Html =>
  html`<div class="text" lang="${words.language}" dir="${directionOf(words.language)}"><section id="${part.id}"><h2 dir="auto">${part.title}</h2>${renderBlocks(part.blocks, 1)}</section></div>
<p><a href="${within(view, `/help/${entry.id}`)}">${view.chrome.wholeText}</a></p>`;

const renderMeanings = (view: View, entry: Entry): Html | undefined => {
  if (entry.meanings.length === 0) return undefined;
  const wording = wordings[view.chrome.code];
  return html`<section lang="${entry.language}" dir="${directionOf(entry.language)}"><h2 lang="${view.chrome.code}" dir="${directionOf(view.chrome.code)}">${view.chrome.meanings}</h2><dl class="meanings">${entry.meanings.map(
    (meaning) =>
      html`<div><dt dir="auto">${meaning.expansion ?? entry.title} <span class="note">${meaning.community}</span></dt> <dd dir="auto">${meaning.meaning}${meaning.example !== undefined && html` <span class="note">${wording.example}: ${meaning.example}</span>`}</dd></div>`,
  )}</dl></section>`;
};

const renderPositions = (view: View, library: Library, words: Words): Html | undefined => {
  if (words.positions.length === 0) return undefined;
  const wording = wordings[view.chrome.code];
  return html`<section class="contested" aria-labelledby="_views"><h2 id="_views" lang="${view.chrome.code}" dir="${directionOf(view.chrome.code)}">${wording.viewsDiffer}</h2><div class="sides">${words.positions.map(
    ({ position, heldBy, source }) =>
      html`<div><p dir="auto">${position}</p><p class="note" dir="auto">${wording.heldBy(heldBy)}</p><p class="note">${renderSource(view, library, source)}</p></div>`,
  )}</div></section>`;
};

const renderSource = (view: View, library: Library, id: string): Html => {
  const source = library.entries.get(id);
  if (source === undefined) return html`<bdi>${id}</bdi>`;
  return html`<a href="${within(view, `/help/${source.id}`)}"><bdi lang="${source.language}" dir="${directionOf(source.language)}">${source.title}</bdi></a>`;
};

const renderAbout = (view: View, { library, entry, today }: Asked, words: Words): Html => {
  // What a source supports may be the very deadline that is withheld.
  const withheld = isOutOfDate(entry, today);
  const { chrome } = view;
  const wording = wordings[chrome.code];
  const fact = (label: string, value: Html | string | undefined) =>
    value === undefined ? undefined : html`<div><dt>${label}:</dt> <dd dir="auto">${value}</dd></div>`;
  const { reference, validFor } = entry;
  const topics = entry.topics.flatMap((id) => library.topics.get(id) ?? []);
  return html`<section class="about" aria-labelledby="_about"><h2 id="_about">${chrome.about}</h2>
<dl class="facts">
${withheld ? undefined : fact(wording.statusLabel, `${wording.status[entry.status]}${words.statusNote === undefined ? '' : ` (${words.statusNote})`}`)}
${fact(wording.reviewedLabel, reviewedIn(wording, entry.reviewed))}
${fact(wording.validLabel, validFor && validIn(wording, validFor))}
${withheld ? undefined : fact(wording.confidenceLabel, wording.confidence[entry.confidence])}
${fact(wording.appliesLabel, entry.scope.place)}
${fact(wording.numberLabel, entry.number !== undefined && entry.label !== undefined && entry.label !== entry.number ? wording.number(entry.number, entry.label) : undefined)}
${withheld ? undefined : fact(chrome.contact, entry.contact && renderLink(entry.contact.href, html`${entry.contact.label}`))}
${fact(chrome.keptBy, entry.owner)}
${fact(chrome.published, reference && `${reference.publisher}, ${reference.date}`)}
${fact(chrome.whereItIs, reference && (reference.href === undefined ? (reference.lost ?? wording.linkLost) : renderLink(reference.href, html`${reference.href}`)))}
${fact(chrome.topics, topics.length === 0 ? undefined : html`${topics.map((topic, index) => html`${index > 0 && ', '}<a href="${within(view, `/help/topic/${topic.id}`)}">${topicTitle(topic, chrome.code)}</a>`)}`)}
</dl>
${
  entry.citations.length > 0 &&
  html`<h3>${wording.sources}</h3><ul class="citations">${entry.citations.map((citation) => {
    const source = library.entries.get(citation.source);
    const details = [
      citation.at,
      withheld ? undefined : citation.supports,
      source?.reference?.publisher,
      source?.reference?.date,
    ];
    const original = source?.reference?.href;
    return html`<li>${renderSource(view, library, citation.source)} <span class="note" dir="auto">${details.filter((detail) => detail !== undefined && detail !== '').join(' · ')}</span> ${original === undefined ? source?.reference !== undefined && html`<span class="note">${source.reference.lost ?? wording.linkLost}</span>` : renderLink(original, html`${hostOf(original)}`)}</li>`;
  })}</ul>`
}</section>`;
};

const hostOf = (href: string): string => (URL.canParse(href) && new URL(href).host) || href;

const renderRelated = (view: View, { library, entry, today }: Asked): Html | undefined => {
  const related = entry.related.flatMap((id) => library.entries.get(id) ?? []).slice(0, 12);
  return related.length === 0
    ? undefined
    : html`<section aria-labelledby="_next"><h2 id="_next">${view.chrome.readNext}</h2><ul class="entries">${related.map((one) => renderEntryLink(view, one, today))}</ul></section>`;
};

const renderTranslations = (view: View, entry: Entry, words: Words): Html | undefined => {
  const others = [entry, ...entry.translations].filter((one) => one.language !== words.language);
  return others.length === 0
    ? undefined
    : html`<section aria-labelledby="_languages"><h2 id="_languages">${view.chrome.otherLanguages}</h2><ul class="entries">${others.map(
        (one) =>
          html`<li><a href="${within(view, `/help/${entry.id}`, one.language)}" lang="${one.language}" hreflang="${one.language}" dir="${directionOf(one.language)}">${one.title}</a></li>`,
      )}</ul></section>`;
};
