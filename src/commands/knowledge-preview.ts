import { discordCapabilities, renderReply as renderDiscord } from '../../adapters/discord/render.ts';
import { renderSlack, slackCapabilities } from '../../adapters/slack/render.ts';
import { renderReply as renderTeams, teamsCapabilities } from '../../adapters/teams/render.ts';
import { renderReply as renderTerminal } from '../../adapters/terminal/render.ts';
import { renderBlocks } from '../../adapters/web/render.ts';
import { capabilities as webCapabilities } from '../../adapters/web/limits.ts';
import type { Capabilities } from '../core/capabilities.ts';
import { fit } from '../core/fit.ts';
import { isLanguage } from '../core/language.ts';
import type { Library } from '../core/library.ts';
import type { Instant, Reply } from '../core/message.ts';
import { plainReply } from '../core/plain.ts';
import { turn } from '../core/turn.ts';
import { ConfigError } from '../config.ts';
import { didYouMean } from '../knowledge/suggest.ts';

/** Where an entry can be looked at before it goes out. */
export const views = ['slack', 'discord', 'teams', 'web', 'plain'] as const;
export type View = (typeof views)[number];

interface Door {
  readonly capabilities: Capabilities;
  /** What the platform is really sent. */
  readonly native: (reply: Reply) => unknown;
}

const doors: Readonly<Record<Exclude<View, 'plain'>, Door>> = {
  slack: { capabilities: slackCapabilities, native: renderSlack },
  discord: { capabilities: discordCapabilities, native: renderDiscord },
  teams: { capabilities: teamsCapabilities, native: renderTeams },
  web: { capabilities: webCapabilities, native: (reply) => String(renderBlocks(reply.body)) },
};

/** An entry as people will see it, as text for the terminal. Throws {@link ConfigError} for an unknown id. */
export const preview = (
  library: Library,
  id: string,
  options: {
    readonly as?: string;
    readonly lang?: string;
    readonly native?: boolean;
    readonly all?: boolean;
  },
  now: Instant,
): string => {
  if (!library.entries.has(id)) {
    const advice = 'See `helpdesk knowledge list`';
    throw new ConfigError([`There is no entry "${id}". ${didYouMean(id, library.entries.keys(), advice)}.`]);
  }
  const view = views.find((one) => one === options.as);
  if (options.as !== undefined && view === undefined)
    throw new ConfigError([`There is no view "${options.as}". Use one of: ${views.join(', ')}.`]);
  const replies = shown(library, id, options, now);
  return (view === undefined ? views : [view])
    .map((one) => drawn(one, replies, options.native === true))
    .join('\n');
};

const shown = (
  library: Library,
  id: string,
  { lang, all = false }: { readonly lang?: string; readonly all?: boolean },
  now: Instant,
): readonly Reply[] =>
  turn(
    {
      kind: 'action',
      delivery: 'preview',
      address: { platform: 'terminal', id: 'preview', ref: null },
      person: { id: 'preview' },
      action: {
        name: 'show',
        entry: id,
        ...(all ? { part: 'all' } : {}),
        ...(lang !== undefined && isLanguage(lang) ? { language: lang } : {}),
      },
    },
    {
      now,
      library,
      search: () => ({ hits: [], inField: false }),
      conversation: undefined,
      settings: { keepQuestions: false },
    },
  ).replies;

const drawn = (view: View, replies: readonly Reply[], native: boolean): string => {
  if (view === 'plain') return heading('plain', 'as read aloud') + replies.map(plainReply).join('\n\n');
  const { capabilities, native: render } = doors[view];
  const messages = replies.flatMap((reply) => fit(reply, capabilities));
  const sizes = messages.map((reply) => `${String(reply.buttons.length)} buttons`).join(', ');
  const note = `${String(messages.length)} ${messages.length === 1 ? 'message' : 'messages'}; ${sizes}`;
  return (
    heading(view, note) +
    messages
      .map((reply) =>
        native
          ? `${typeof render(reply) === 'string' ? String(render(reply)) : JSON.stringify(render(reply), null, 1)}\n`
          : renderTerminal(reply, { columns: 72, colour: false }),
      )
      .join('\n  ── next message ──\n\n')
  );
};

const heading = (view: string, note: string): string => `══ ${view} (${note}) ══\n\n`;
