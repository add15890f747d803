import type { RemindersPageData } from '../../src/core/adapter.ts';
import { wantedIn, datesOf, type Wanted } from '../../src/core/dates/about.ts';
import { feedHref } from '../../src/core/dates/calendar-link.ts';
import { wantedOf } from '../../src/core/dates/coming.ts';
import { comingDates } from '../../src/core/dates/list.ts';
import type { Reminder } from '../../src/core/dates/reminder.ts';
import { isDate, turningOf, type DateEntry } from '../../src/core/dates/span.ts';
import { distanceText, instantText, leadsText, whenShort } from '../../src/core/dates/when.ts';
import { stages } from '../../src/core/entry.ts';
import { directionOf } from '../../src/core/language.ts';
import type { Library } from '../../src/core/library.ts';
import type { Instant } from '../../src/core/message.ts';
import { placeName } from '../../src/core/places/say-place.ts';
import { wordings } from '../../src/core/wording/catalogue.ts';
import { dateWordings } from '../../src/core/wording/dates/catalogue.ts';
import { mineWordings } from '../../src/core/wording/mine/catalogue.ts';
import { html, type Html } from './html.ts';
import { titleOf, topicTitle } from './list-pages.ts';
import { renderPage, within, type View } from './page.ts';

/** Most dates under one heading of the page; the calendar holds them all. */
const mostShown = 25;

/** Which dates the query of an address wants; whatever is no such thing narrows nothing. */
export const wantedFrom = (query: (name: string) => string | undefined, library: Library): Wanted => {
  const about = query('about');
  const stage = stages.find((one) => one === query('stage'));
  const known =
    about !== undefined && (library.topics.has(about) || library.entries.get(about)?.kind === 'body');
  const place = query('place');
  const typed = (query('q') ?? '').trim().slice(0, 100);
  const named = wantedOf({ about: known ? about : undefined, place, stage });
  return typed === '' ? named : { ...named, ...wantedIn(typed, library) };
};

/** What is wanted, in words; empty where everything is. */
export const wantedName = (view: View, library: Library, { about, where, stage }: Wanted): string => {
  const { code } = view.chrome;
  const topic = about === undefined ? undefined : library.topics.get(about);
  const body = about === undefined ? undefined : library.entries.get(about);
  return [
    ...(stage === undefined ? [] : [wordings[code].stages[stage]]),
    ...(topic === undefined ? [] : [topicTitle(topic, code)]),
    ...(topic !== undefined || body === undefined ? [] : [titleOf(body, code).title]),
    ...(where === undefined ? [] : [placeName(where, code)]),
  ].join(', ');
};

/** What is coming up, with a file for each date and a calendar to subscribe to. */
export const renderDates = (
  view: View,
  library: Library,
  asked: { readonly wanted: Wanted; readonly typed: string; readonly now: Instant },
): Html => {
  const { chrome } = view;
  const say = dateWordings[chrome.code];
  const { wanted, typed, now } = asked;
  const found = comingDates(datesOf(library), wanted, now);
  const name = wantedName(view, library, wanted);
  const title = name === '' ? say.coming : say.comingFor(name);
  const confirmed = [...found.open, ...found.ahead];
  const section = (heading: string, dates: readonly DateEntry[]) =>
    dates.length > 0 &&
    html`<h2>${heading}</h2>
<ul class="entries">${dates.slice(0, mostShown).map((entry) => renderDate(view, entry, now))}</ul>`;
  return renderPage(view, {
    title,
    section: 'help',
    main: html`<main id="_content" tabindex="-1" class="inner">
<p class="up"><a href="${within(view, '/help')}">${chrome.help}</a></p>
<h1 dir="auto">${title}</h1>
<form class="find" method="get" action="/dates" role="search">${view.chosen !== undefined && html`<input type="hidden" name="lang" value="${view.chosen}">`}
<label for="find">${chrome.find}</label>
<div class="row"><input id="find" name="q" type="search" maxlength="100" autocomplete="off" dir="auto" value="${typed}"><button>${chrome.findButton}</button></div>
</form>
${confirmed.length === 0 && html`<p>${confirmed.length + found.usual.length === 0 ? say.noneAtAll : say.noneConfirmed}</p>`}
${confirmed.length > 0 && html`<p><a href="${feedHref('', wanted, chrome.code)}" type="text/calendar">${say.subscribe}</a>. ${say.withoutDay}</p>`}
${section(say.confirmedHeading, confirmed)}
${section(say.usualHeading, found.usual)}
</main>`,
  });
};

const renderDate = (view: View, entry: DateEntry, now: Instant): Html => {
  const { code } = view.chrome;
  const { title, language } = titleOf(entry, code);
  const when = whenShort(entry.occasion, { language: code, now }) ?? dateWordings[code].noDay;
  return html`<li><a href="${within(view, `/help/${entry.id}`)}" lang="${language}" dir="${directionOf(language)}">${title}</a>: <span dir="auto">${when}</span>${
    entry.occasion.certainty === 'confirmed' &&
    html` · <a href="${fileHref(view, entry)}" type="text/calendar">${dateWordings[code].calendarFile}</a>`
  }</li>`;
};

const fileHref = ({ chrome }: View, { id }: DateEntry): string =>
  `/dates/${id}.ics${chrome.code === 'en' ? '' : `?lang=${chrome.code}`}`;

/** What somebody asked to be reminded of, on a page of their own; each can be stopped, all of them too. */
export const renderReminders = (
  view: View,
  library: Library,
  data: RemindersPageData,
  look: { readonly code: string; readonly delivery: string; readonly now: Instant },
): Html => {
  const { chrome } = view;
  const say = dateWordings[data.language];
  const title = mineWordings[data.language].reminders;
  return renderPage(view, {
    title,
    main: html`<main id="_content" tabindex="-1" class="inner">
<h1>${title}</h1>
<p class="notice">${chrome.ticket.private}</p>
<p><a href="/reminders/${look.code}.ics" type="text/calendar">${say.subscribe}</a></p>
<ul class="entries">${data.reminders.map((one) => renderReminder(view, library, data, one, look))}</ul>
<form class="buttons" method="post" action="/reminders/${look.code}"><input type="hidden" name="delivery" value="${look.delivery}"><div><button name="stop" value="all">${mineWordings[data.language].stopButton}</button></div></form>
<p><a class="go" href="/reminders/${look.code}">${chrome.lookAgain}</a></p>
</main>`,
  });
};

const renderReminder = (
  view: View,
  library: Library,
  { language, zone }: RemindersPageData,
  reminder: Reminder,
  { code, delivery, now }: { readonly code: string; readonly delivery: string; readonly now: Instant },
): Html => {
  const say = dateWordings[language];
  const found = library.entries.get(reminder.entry);
  const entry = found !== undefined && isDate(found) ? found : undefined;
  const occasion = entry?.occasion ?? reminder.occasion;
  const turning = turningOf(occasion);
  const title = entry === undefined ? reminder.title : titleOf(entry, language).title;
  const soon =
    turning === undefined || turning.at <= now ? undefined : distanceText(now, turning.at, language);
  const { due, leads, told } = reminder;
  const own = zone ?? occasion.zone ?? 'UTC';
  const state =
    due === undefined
      ? say.reminderWaits(title)
      : told.length >= leads.length
        ? say.reminderTold(title)
        : say.reminderNext(title, say.inZone(instantText(due, own, language), own));
  // What is due already is the reminder itself: here it is not pushed but read.
  const rings = told.length > 0 && soon !== undefined && turning !== undefined;
  return html`<li>${rings && html`<p class="notice"><strong>${say.reminderTitle(title)}</strong> ${turning.kind === 'deadline' ? say.deadlineIs(soon) : say.beginIs(soon)}</p>`}
<a href="${within(view, `/help/${reminder.entry}`)}" dir="auto">${title}</a>: <span dir="auto">${whenShort(occasion, { language, now, zone }) ?? say.noDay}</span>
<p class="hint" dir="auto">${state} (${leadsText(leads, language)})</p>
<form class="buttons" method="post" action="/reminders/${code}"><input type="hidden" name="delivery" value="${delivery}"><div><button name="stop" value="${reminder.entry}">${say.stopOne(title)}</button></div></form></li>
`;
};

/** The page once nothing is left to remind of. */
export const renderNoReminders = (view: View): Html =>
  renderPage(view, {
    title: mineWordings[view.chrome.code].reminders,
    main: html`<main id="_content" tabindex="-1" class="inner narrow">
<h1>${mineWordings[view.chrome.code].reminders}</h1>
<p class="lead">${mineWordings[view.chrome.code].noReminders}</p>
<p><a class="go" href="${within(view, '/dates')}">${dateWordings[view.chrome.code].coming}</a></p>
</main>`,
  });
