import { directed } from '../../src/core/bidi.ts';
import { sceneIn, type Scene } from '../../src/core/compose.ts';
import type { Entry } from '../../src/core/entry.ts';
import { directionOf, type Language } from '../../src/core/language.ts';
import type { Library } from '../../src/core/library.ts';
import type { Instant, Reply } from '../../src/core/message.ts';
import { showEntry } from '../../src/core/show.ts';
import { wordsIn } from '../../src/core/answer.ts';
import { wordings } from '../../src/core/wording/catalogue.ts';
import { html, type Html } from './html.ts';
import { maxHelpPage } from './limits.ts';
import { within, type View } from './page.ts';
import { renderBlocks, renderLink, renderRun } from './render.ts';

/** What is asked of the light page of an entry. */
export interface LightAsked {
  readonly library: Library;
  readonly entry: Entry;
  readonly now: Instant;
  /** One part alone; the whole text when absent or unknown. */
  readonly part: string | undefined;
}

/**
 * An entry for who pays for every byte, or whose browser is old: the same words as "more" gives in a chat, in HTML as it
 * was thirty years ago. No style sheet, no script, no picture, nothing to fetch besides. A text that is too long for one
 * small page is shown part by part.
 */
export const renderLightPage = (view: View, asked: LightAsked): Html => {
  const whole = lightPage(view, asked, asked.part ?? 'all', false);
  return Buffer.byteLength(whole.toString()) <= maxHelpPage
    ? whole
    : lightPage(view, asked, asked.part, true);
};

const lightPage = (
  view: View,
  { library, entry, now }: LightAsked,
  part: string | undefined,
  apart: boolean,
): Html => {
  const { code } = view.chrome;
  const reply = replyOf(library, entry, now, code, part);
  const parts = apart && part === undefined ? wordsIn(entry, code).words.parts : [];
  const others = [entry, ...entry.translations].filter(({ language }) => language !== code);
  return html`<!doctype html>
<html lang="${code}" dir="${directionOf(code)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${wordsIn(entry, code).words.title}</title>
</head>
<body>
<h1>${renderRun(reply.title ?? entry.title)}</h1>
${renderBlocks(reply.body)}
${parts.length > 0 && html`<ul>${parts.map(({ id, title }) => html`<li><a href="${within(view, `/help/${entry.id}/light?part=${id}`, code)}">${title}</a></li>`)}</ul>`}
${reply.facts.map(({ label, value }) => html`<p><b>${renderRun(label)}:</b> ${renderRun(value)}</p>`)}
${reply.sources.length > 0 && html`<h2>${reply.labels.sources}</h2><ul>${reply.sources.map(({ title, href, note }) => html`<li>${renderLink(href, renderRun(title))}${note !== undefined && note !== '' && html` (${renderRun(note)})`}</li>`)}</ul>`}
<hr>
<p><a href="${within(view, '/', code)}">${view.chrome.ask}</a>${others.map(({ language }) => html` | <a href="${within(view, `/help/${entry.id}/light`, language)}" lang="${language}">${wordings[language].languageName}</a>`)}</p>
</body>
</html>
`;
};

// As a conversation would be answered that knows nothing of anybody.
const replyOf = (
  library: Library,
  entry: Entry,
  now: Instant,
  language: Language,
  part: string | undefined,
): Pick<Reply, 'title' | 'body' | 'facts' | 'sources' | 'labels'> => {
  const nobody: Scene = {
    inbound: {
      kind: 'message',
      delivery: '',
      address: { platform: 'web', id: '', ref: null },
      person: { id: '' },
      text: '',
      addressed: true,
    },
    world: {
      now,
      library,
      search: () => ({ hits: [], inField: false }),
      conversation: undefined,
      settings: { keepQuestions: false },
    },
    language: 'en',
    say: wordings.en,
    before: { offers: [], insults: 0, at: now },
  };
  const [reply] = showEntry(sceneIn(nobody, language), entry.id, part).replies;
  return (
    (reply === undefined ? undefined : directed(reply)) ?? {
      body: [],
      facts: [],
      sources: [],
      labels: { sources: '', buttons: '' },
      title: entry.title,
    }
  );
};
