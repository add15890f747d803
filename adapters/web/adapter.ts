import { createHash, randomBytes } from 'node:crypto';
import { getRequestListener } from '@hono/node-server';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { encodeToken } from '../../src/core/action.ts';
import type { Adapter, Door } from '../../src/core/adapter.ts';
import type { IsoDate } from '../../src/core/entry.ts';
import type { TicketPageData } from '../../src/core/desk/view.ts';
import { buttonText, type Outgoing } from '../../src/core/message.ts';
import { planOf } from '../../src/core/guide/plan.ts';
import { isOutOfDate } from '../../src/core/validity.ts';
import { guideWordings } from '../../src/core/wording/guide/catalogue.ts';
import { renderChatPage, type Offered } from './chat-page.ts';
import {
  addressOf,
  afterOf,
  decodeForm,
  decodePasted,
  decodeTicketForm,
  isCrossSite,
  languageFor,
  tookEffect,
} from './decode.ts';
import { renderDecodePage } from './decode-page.ts';
import { addDatesRoutes } from './dates-routes.ts';
import { renderEntryPage } from './entry-page.ts';
import { renderLightPage } from './light-page.ts';
import type { Html } from './html.ts';
import { capabilities, codePattern, idPattern, maxBody, maxReplies, maxSeen, type Answer } from './limits.ts';
import { helpShelves, renderIndex, renderShelf, renderTopic, titleOf } from './list-pages.ts';
import { renderProblem, viewOf, within, type View } from './page.ts';
import { renderReply, type Posting } from './render.ts';
import { script } from './script.ts';
import { icon, style } from './style.ts';
import { marksFrom, renderStepsPage } from './steps-page.ts';
import { renderTicketPage } from './ticket-page.ts';
import type { Problem } from './wording.ts';

/** What the pages need from outside. */
export interface WebOptions {
  /** The current day; what is out of date by then is withheld. */
  readonly today: () => IsoDate;
  /** A fresh conversation or delivery id: 32 hexadecimal digits nobody can guess. Random when absent. */
  readonly newId?: () => string;
}

/** The desk as a web page: a chat that works without script, and every entry to read. Keeps nothing itself. */
export const createWebAdapter = (options: WebOptions): Adapter => {
  let door: Door | undefined;
  const app = createApp(options, () => door);
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return {
    platform: 'web',
    capabilities,
    routes: [{ path: '/', listener: (request, response) => void listener(request, response) }],
    start: (opened) => {
      door = opened;
      return Promise.resolve();
    },
    // The page fetches what was said by `door.replies`; there is nothing to push.
    send: () => Promise.resolve({}),
    stop: () => {
      door = undefined;
      return Promise.resolve();
    },
  };
};

// https://www.w3.org/TR/CSP3/ and https://owasp.org/www-project-secure-headers/
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

const statusOf = {
  notFound: 404,
  tooLarge: 413,
  notAForm: 415,
  crossSite: 403,
  foreignIds: 400,
  badRequest: 400,
  failed: 500,
} as const satisfies Record<Problem, number>;

const createApp = (options: WebOptions, doorNow: () => Door | undefined): Hono => {
  const { today, newId = () => randomBytes(16).toString('hex') } = options;
  const app = new Hono();
  const door = (): Door => {
    const open = doorNow();
    if (open === undefined) throw new Error('The web adapter was asked before it was started.');
    return open;
  };

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers))
      if (!context.res.headers.has(name)) context.header(name, value);
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
  });
  app.notFound((context) => refuse(context, 'notFound'));
  app.onError((error, context) => {
    // The secret in the address of a ticket's page is nothing for a log.
    const path = context.req.path.replace(/^\/(ticket|reminders)\/.*/, '/$1');
    doorNow()?.report('error', 'web-request-failed', { path, error: error.message });
    return refuse(context, 'failed');
  });

  // A reply that must not be kept has no place in the order of those that are, and is offered for a while: what a page
  // has seen is therefore told by ids, not by the last one alone.
  const unseen = async (conversation: string, after: readonly string[]): Promise<readonly Outgoing[]> =>
    (await door().replies(addressOf(conversation), after.at(-1)))
      .filter(({ id }) => !after.includes(id))
      .slice(0, maxReplies);

  const posting = (context: Context, conversation: string, after: readonly string[]): Posting => ({
    conversation,
    delivery: newId(),
    after,
    lang: viewFor(context).chosen,
  });

  // A page can only offer it: a place in a procedure is kept once somebody presses the button.
  const offeredStart = (id: string, view: View): Offered | undefined => {
    const library = doorNow()?.served();
    const entry = library?.entries.get(id);
    return library === undefined ||
      entry === undefined ||
      isOutOfDate(entry, today()) ||
      planOf(library, entry, view.chrome.code) === undefined
      ? undefined
      : {
          label: `${guideWordings[view.chrome.code].startButton}: ${titleOf(entry, view.chrome.code).title}`,
          token: encodeToken({ name: 'guide', verb: 'start', entry: id }),
        };
  };
  app.get('/', (context) => {
    const view = viewFor(context);
    const offered = offeredStart(context.req.query('start') ?? '', view);
    const page = renderChatPage(view, posting(context, newId(), []), undefined, offered);
    return context.html(shown(page));
  });
  app.get('/chat', (context) => context.redirect('/', 303));

  app.post('/chat', ownFormsOnly, smallBodyOnly, async (context) => {
    const body = await context.req.text();
    const asked = decodeForm(body, context.req.header('accept-language'));
    const view = viewFor(context, new URLSearchParams(body).get('lang') ?? undefined);
    if (asked.kind === 'foreign') return refuse(context, 'foreignIds', view);
    const { conversation, after, said } = asked;
    await door().receive(asked.inbound);
    const replies = await unseen(conversation, after);
    if (wantsJson(context)) return context.json(answer(context, view, conversation, after, replies));
    const label =
      'text' in said ? said.text : labelOf(said.token, await door().replies(addressOf(conversation)));
    const next = { ...posting(context, conversation, seenWith(after, replies)), lang: view.chosen };
    const [field, value] = 'text' in said ? (['text', said.text] as const) : (['token', said.token] as const);
    const again = { posting: { ...next, delivery: asked.delivery, after }, field, value };
    return context.html(shown(renderChatPage(view, next, { said: label, replies, again })));
  });

  const decodeView = (context: Context, chosen?: string): View =>
    viewOf(languageFor(chosen, context.req.header('accept-language')), chosen, '/decode');

  app.get('/decode', (context) =>
    context.html(shown(renderDecodePage(decodeView(context, context.req.query('lang'))))),
  );
  app.post('/decode', ownFormsOnly, smallBodyOnly, async (context) => {
    const body = await context.req.text();
    const conversation = newId();
    const inbound = decodePasted(body, context.req.header('accept-language'), {
      conversation,
      delivery: newId(),
    });
    await door().receive(inbound);
    const replies = await unseen(conversation, []);
    const view = decodeView(context, new URLSearchParams(body).get('lang') ?? undefined);
    const next = { ...posting(context, conversation, seenWith([], replies)), lang: view.chosen };
    return context.html(shown(renderDecodePage(view, { text: inbound.text, replies, posting: next })));
  });

  app.get('/chat/replies', async (context) => {
    const conversation = context.req.query('conversation') ?? '';
    if (!idPattern.test(conversation)) return refuse(context, 'foreignIds');
    const after = afterOf(context.req.query('after') ?? null);
    const replies = await unseen(conversation, after);
    return context.json(answer(context, viewFor(context), conversation, after, replies));
  });

  const answer = (
    context: Context,
    view: View,
    conversation: string,
    after: readonly string[],
    replies: readonly Outgoing[],
  ): Answer => {
    const seen = seenWith(after, replies);
    return {
      conversation,
      after: seen.join(' '),
      replies: replies.map((reply) => ({
        id: reply.id,
        html: shown(
          renderReply(reply, { ...posting(context, conversation, seen), lang: view.chosen }, view.chrome),
        ),
      })),
    };
  };

  const ticketAt = async (code: string) => (codePattern.test(code) ? await door().ticket?.(code) : undefined);

  app.use('/ticket/*', async (context, next) => {
    await next();
    context.header('x-robots-tag', 'noindex, nofollow');
  });
  app.get('/ticket/:code', async (context) => {
    const code = context.req.param('code');
    const ticket = await ticketAt(code);
    if (ticket === undefined) return refuse(context, 'notFound');
    const page = context.req.query('page') === undefined ? {} : { page: pageNumber(context) };
    return context.html(
      shown(renderTicketPage(ticketView(ticket), ticket, { code, delivery: newId(), ...page })),
    );
  });
  app.post('/ticket/:code', ownFormsOnly, smallBodyOnly, async (context) => {
    const code = context.req.param('code');
    const before = await ticketAt(code);
    if (before === undefined) return refuse(context, 'notFound');
    const posted = decodeTicketForm(await context.req.text(), before);
    if (posted.kind === 'foreign') return refuse(context, 'foreignIds', ticketView(before));
    if (posted.kind === 'unknown') return refuse(context, 'badRequest', ticketView(before));
    if (posted.kind === 'said') {
      await door().receive(posted.inbound);
      const after = await ticketAt(code);
      if (after === undefined) return refuse(context, 'notFound');
      // What the page says has become of it is read from the ticket, never promised.
      if (!tookEffect(posted, before, after)) {
        const look = { code, delivery: newId(), unchanged: { typed: posted.text } };
        return context.html(shown(renderTicketPage(ticketView(after), after, look)), 409);
      }
    }
    return context.redirect(`/ticket/${code}#latest`, 303);
  });

  addDatesRoutes(app, {
    door,
    now: () => door().now?.() ?? Date.parse(`${today()}T00:00:00Z`),
    newId,
    viewFor,
    refuse,
    guards: [ownFormsOnly, smallBodyOnly],
  });

  const help = new Hono();
  // Never shown from an old copy without asking: what was right yesterday may be out of date today.
  help.use(etag(), async (context, next) => {
    await next();
    context.header('cache-control', 'no-cache');
    context.header('vary', 'accept-language');
  });
  help.get('/', (context) => {
    const text = (context.req.query('q') ?? '').trim().slice(0, 100);
    const finding = text === '' ? undefined : { text, suggestions: door().suggest(text, 20) };
    return context.html(shown(renderIndex(viewFor(context), door().served(), finding)));
  });
  help.get('/shelf/:shelf', (context) => {
    const shelf = helpShelves.find((one) => one === context.req.param('shelf'));
    if (shelf === undefined) return refuse(context, 'notFound');
    return context.html(
      shown(renderShelf(viewFor(context), door().served(), shelf, pageNumber(context), today())),
    );
  });
  help.get('/topic/:id', (context) => {
    const topic = door().served().topics.get(context.req.param('id'));
    if (topic === undefined) return refuse(context, 'notFound');
    return context.html(
      shown(renderTopic(viewFor(context), door().served(), topic, pageNumber(context), today())),
    );
  });
  help.get('/:id/steps', (context) => {
    const library = door().served();
    const entry = library.entries.get(context.req.param('id'));
    const view = viewFor(context);
    const plan = entry === undefined ? undefined : planOf(library, entry, view.chrome.code);
    if (entry === undefined || plan === undefined) return refuse(context, 'notFound');
    // What is out of date is withheld here too; its own page says so.
    if (isOutOfDate(entry, today())) return context.redirect(within(view, `/help/${entry.id}`), 303);
    const marks = marksFrom(context.req.query('done'), context.req.query('out'));
    const { title } = titleOf(entry, view.chrome.code);
    return context.html(shown(renderStepsPage(view, { plan, today: today(), marks, title })));
  });
  help.get('/:id/light', (context) => {
    const library = door().served();
    const entry = library.entries.get(context.req.param('id'));
    if (entry === undefined) return refuse(context, 'notFound');
    const now = door().now?.() ?? Date.parse(`${today()}T00:00:00Z`);
    const asked = { library, entry, now, part: context.req.query('part') };
    return context.html(shown(renderLightPage(viewFor(context), asked)));
  });
  help.get('/:id', (context) => {
    const library = door().served();
    const entry = library.entries.get(context.req.param('id'));
    if (entry === undefined) return refuse(context, 'notFound');
    const asked = { library, entry, today: today(), part: context.req.query('part') };
    return context.html(shown(renderEntryPage(viewFor(context), asked)));
  });
  app.route('/help', help);

  for (const [path, type, content] of statics) {
    const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
    app.get(path, (context) => {
      const kept = { etag: tag, 'cache-control': 'public, max-age=600' };
      if (context.req.header('if-none-match') === tag) return context.body(null, 304, kept);
      return context.body(content, 200, { ...kept, 'content-type': type });
    });
  }
  return app;
};

// A form of another site, or what is no form, is not read.
const ownFormsOnly: MiddlewareHandler = async (context, next) => {
  const header = (name: string) => context.req.header(name);
  const request = { site: header('sec-fetch-site'), origin: header('origin'), host: header('host') };
  if (isCrossSite(request)) return refuse(context, 'crossSite');
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(header('content-type') ?? ''))
    return refuse(context, 'notAForm');
  return next();
};

const smallBodyOnly = bodyLimit({ maxSize: maxBody, onError: (context) => refuse(context, 'tooLarge') });

const statics = [
  ['/static/style.css', 'text/css; charset=utf-8', style],
  ['/static/chat.js', 'text/javascript; charset=utf-8', script],
  ['/static/icon.svg', 'image/svg+xml', icon],
] as const;

const viewFor = (context: Context, chosen = context.req.query('lang')): View => {
  const query = new URLSearchParams(new URL(context.req.url).search);
  query.delete('lang');
  const path = context.req.method === 'GET' ? context.req.path : '/';
  const address = query.size === 0 || path === '/' ? path : `${path}?${query.toString()}`;
  return viewOf(languageFor(chosen, context.req.header('accept-language')), chosen, address);
};

// Links to other languages lead away from the page: its address goes nowhere but into its own forms.
const ticketView = ({ language }: TicketPageData): View => viewOf(language, language, '/');

const refuse = (context: Context, problem: Problem, view = viewFor(context)) =>
  wantsJson(context)
    ? context.json({ problem: view.chrome.problems[problem].text }, statusOf[problem])
    : context.html(shown(renderProblem(view, problem)), statusOf[problem]);

const wantsJson = (context: Context): boolean =>
  context.req.path.startsWith('/chat') && (context.req.header('accept') ?? '').includes('application/json');

const seenWith = (after: readonly string[], replies: readonly Outgoing[]): readonly string[] =>
  [...after, ...replies.map(({ id }) => id)].slice(-maxSeen);

const pageNumber = (context: Context): number => {
  const page = Number(context.req.query('page'));
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
};

// A button is shown back by the label it had; whoever posts a token of their own making gets none.
const labelOf = (token: string, replies: readonly Outgoing[]): string | undefined => {
  const button = replies
    .flatMap(({ reply }) => reply.buttons)
    .findLast(({ action }) => encodeToken(action) === token);
  return button === undefined ? undefined : buttonText(button);
};

const shown = (page: Html): string => page.toString();
