import type { Context, Hono, MiddlewareHandler } from 'hono';
import type { Door, RemindersPageData } from '../../src/core/adapter.ts';
import { datesOf } from '../../src/core/dates/about.ts';
import { calendarText, datesWithDay } from '../../src/core/dates/calendar.ts';
import { comingDates } from '../../src/core/dates/list.ts';
import { usualLeads } from '../../src/core/dates/lead.ts';
import { isDate, spanOf, type DateEntry } from '../../src/core/dates/span.ts';
import type { Instant } from '../../src/core/message.ts';
import { dateWordings } from '../../src/core/wording/dates/catalogue.ts';
import { renderDates, renderNoReminders, renderReminders, wantedFrom, wantedName } from './dates-page.ts';
import { decodeStop } from './decode.ts';
import type { Html } from './html.ts';
import { codePattern } from './limits.ts';
import { viewOf, type View } from './page.ts';
import type { Problem } from './wording.ts';

/** What the routes need of the pages around them. */
export interface DatesRoutes {
  readonly door: () => Door;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly viewFor: (context: Context) => View;
  readonly refuse: (context: Context, problem: Problem, view?: View) => Response | Promise<Response>;
  /** Stand before a form: not from another site, not too large. */
  readonly guards: readonly [MiddlewareHandler, MiddlewareHandler];
}

/** Dates that were over no longer ago stay in a calendar, in milliseconds: nobody wants a meeting to vanish while it ends. */
const keptOver = 31 * 24 * 3_600_000;

/** Dates as pages, files and calendars, and a page for what somebody is reminded of. */
export const addDatesRoutes = (app: Hono, routes: DatesRoutes): void => {
  const { door, now, newId, viewFor, refuse, guards } = routes;

  app.get('/dates', (context) => {
    const library = door().served();
    const query = (name: string) => context.req.query(name);
    const asked = { wanted: wantedFrom(query, library), typed: query('q') ?? '', now: now() };
    return context.html(shown(renderDates(viewFor(context), library, asked)));
  });

  app.get('/dates.ics', (context) => {
    const view = viewFor(context);
    const library = door().served();
    const wanted = wantedFrom((name) => context.req.query(name), library);
    const say = dateWordings[view.chrome.code];
    const found = comingDates(datesOf(library), wanted, now());
    const over = found.over.filter(({ occasion }) => (spanOf(occasion)?.until ?? 0) > now() - keptOver);
    const name = wantedName(view, library, wanted);
    return calendar(context, view, [...found.open, ...found.ahead, ...over], {
      name: name === '' ? say.coming : say.comingFor(name),
      file: 'dates',
    });
  });

  app.get('/dates/:file{.+\\.ics}', (context) => {
    const view = viewFor(context);
    const id = context.req.param('file').replace(/\.ics$/, '');
    const entry = door().served().entries.get(id);
    // What has no day has no file: a pattern is not turned into one.
    if (entry === undefined || !isDate(entry) || datesWithDay([entry]).length === 0)
      return refuse(context, 'notFound', view);
    return calendar(context, view, [entry], { name: entry.title, file: entry.id, alarms: usualLeads });
  });

  const calendar = (
    context: Context,
    view: View,
    dates: readonly DateEntry[],
    {
      name,
      file,
      alarms,
    }: { readonly name: string; readonly file: string; readonly alarms?: readonly number[] },
  ) => {
    const text = calendarText(datesWithDay(dates), {
      language: view.chrome.code,
      now: now(),
      name,
      pages: door().pages?.() ?? new URL(context.req.url).origin,
      ...(alarms === undefined ? {} : { alarms }),
    });
    return context.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${file}.ics"`,
      'cache-control': 'no-cache',
      vary: 'accept-language',
      // A calendar programme is no page of another site.
      'cross-origin-resource-policy': 'cross-origin',
    });
  };

  const remindersAt = async (code: string): Promise<RemindersPageData | undefined> =>
    codePattern.test(code) ? await door().reminders?.(code) : undefined;

  app.use('/reminders/*', async (context, next) => {
    await next();
    context.header('x-robots-tag', 'noindex, nofollow');
  });
  app.get('/reminders/:file{[0-9a-f]+\\.ics}', async (context) => {
    const data = await remindersAt(context.req.param('file').replace(/\.ics$/, ''));
    // Whoever stopped everything still has the calendar: it is empty then, and no error.
    const entries = door().served().entries;
    const dates = (data?.reminders ?? []).flatMap(({ entry }) => {
      const found = entries.get(entry);
      return found !== undefined && isDate(found) ? [found] : [];
    });
    const view = data === undefined ? viewFor(context) : remindersView(data);
    return calendar(context, view, dates, {
      name: dateWordings[view.chrome.code].coming,
      file: 'reminders',
      alarms: usualLeads,
    });
  });
  app.get('/reminders/:code', async (context) => {
    const code = context.req.param('code');
    if (!codePattern.test(code)) return refuse(context, 'notFound');
    const data = await remindersAt(code);
    if (data === undefined) return context.html(shown(renderNoReminders(viewFor(context))));
    const look = { code, delivery: newId(), now: now() };
    return context.html(shown(renderReminders(remindersView(data), door().served(), data, look)));
  });
  app.post('/reminders/:code', ...guards, async (context) => {
    const code = context.req.param('code');
    const data = await remindersAt(code);
    if (data === undefined) return refuse(context, 'notFound');
    const posted = decodeStop(await context.req.text(), data);
    if (posted === undefined) return refuse(context, 'badRequest', remindersView(data));
    await door().receive(posted);
    return context.redirect(`/reminders/${code}`, 303);
  });
};

// Links to other languages lead away from the page: its address goes nowhere but into its own forms.
const remindersView = ({ language }: RemindersPageData): View => viewOf(language, language, '/');

const shown = (page: Html): string => page.toString();
