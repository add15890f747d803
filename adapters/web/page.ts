import { directionOf, isLanguage, languages, type Language } from '../../src/core/language.ts';
import { html, type Html } from './html.ts';
import { chromes, type Chrome, type Problem } from './wording.ts';

/** How a page is seen: its interface language, and its own address for the language links. */
export interface View {
  readonly chrome: Chrome;
  /** The language where a person chose it by hand; links then carry it on. */
  readonly chosen: Language | undefined;
  /** Path and query of this page without `lang`, where it can be asked for again. */
  readonly path: string;
}

/** A view in a language. */
export const viewOf = (language: Language, chosen: string | undefined, path: string): View => ({
  chrome: chromes[language],
  chosen: chosen !== undefined && isLanguage(chosen) ? chosen : undefined,
  path,
});

/** An address inside the desk, keeping the chosen language; `lang` asks for a certain one. */
export const within = (view: View, path: string, lang: Language | undefined = view.chosen): string => {
  if (lang === undefined) return path;
  const [address = '', fragment] = path.split('#');
  return `${address}${address.includes('?') ? '&' : '?'}lang=${lang}${fragment === undefined ? '' : `#${fragment}`}`;
};

/** A whole page around its content. `main` holds exactly one `h1`. */
export const renderPage = (
  view: View,
  page: {
    readonly title: string;
    readonly description?: string;
    readonly main: Html;
    readonly section?: 'ask' | 'help';
  },
): Html => {
  const { chrome } = view;
  const current = (section: 'ask' | 'help') =>
    page.section === section ? html` aria-current="page"` : undefined;
  return html`<!doctype html>
<html lang="${chrome.code}" dir="${directionOf(chrome.code)}">
<head>
<meta charset="utf-8">
<title>${page.title === chrome.site ? chrome.site : `${page.title} · ${chrome.site}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${page.description !== undefined && html`<meta name="description" content="${page.description}">\n`}<link rel="icon" href="/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/style.css">
<script src="/static/chat.js" defer></script>
</head>
<body>
<a class="skip" href="#_content">${chrome.skip}</a>
<header class="top"><div class="inner">
<a class="brand" href="${within(view, '/')}"><img src="/static/icon.svg" alt="" width="32" height="32"><span dir="ltr">${chrome.site}</span></a>
<nav aria-label="${chrome.navigation}"><a href="${within(view, '/')}"${current('ask')}>${chrome.ask}</a><a href="${within(view, '/help')}"${current('help')}>${chrome.help}</a></nav>
</div></header>
${page.main}
<footer class="bottom"><div class="inner">
<p>${chrome.notSecretariat}</p>
<nav class="languages" aria-label="${chrome.languages}">${languages.map((language) => languageLink(view, language))}</nav>
<p class="licence">${chrome.textsUnder}: <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener noreferrer"><bdi>CC BY 4.0</bdi></a> · ${chrome.codeUnder}: <bdi>MIT</bdi></p>
</div></footer>
</body>
</html>
`;
};

const languageLink = (view: View, language: Language): Html =>
  html`<a href="${within(view, view.path, language)}" lang="${language}" hreflang="${language}" dir="${directionOf(language)}"${language === view.chrome.code && html` aria-current="true"`}>${chromes[language].languageName}</a>`;

/** A box that looks for titles. */
export const renderFinder = (view: View, typed = ''): Html =>
  html`<form class="find" method="get" action="/help" role="search">${view.chosen !== undefined && html`<input type="hidden" name="lang" value="${view.chosen}">`}
<label for="find">${view.chrome.find}</label>
<div class="row"><input id="find" name="q" type="search" maxlength="100" autocomplete="off" dir="auto" value="${typed}"><button>${view.chrome.findButton}</button></div>
</form>`;

/** A page that says kindly what went wrong and where to go on. */
export const renderProblem = (view: View, problem: Problem): Html => {
  const words = view.chrome.problems[problem];
  return renderPage(view, {
    title: words.title,
    main: html`<main id="_content" tabindex="-1" class="inner narrow">
<h1>${words.title}</h1>
<p class="lead">${words.text}</p>
${renderFinder(view)}
<p><a class="go" href="${within(view, '/')}">${view.chrome.askAbout}</a></p>
</main>`,
  });
};
