import { isLanguage, languages, type Language } from '../core/language.ts';
import { homes, type Home } from './kinds/homes.ts';
import { problemAt, wholeFile } from './place.ts';
import type { Problem } from './problem.ts';
import { didYouMean } from './suggest.ts';

/** The tables that hold no entries. */
export const listNames = [
  'topics',
  'ambiguities',
  'official-contacts',
  'elsewhere',
  'desks',
  'phrases',
] as const;
export type ListName = (typeof listNames)[number];

/** What a file is, told from its path alone. */
export type Belongs =
  | {
      readonly as: 'entry' | 'table';
      readonly home: Home;
      readonly stem: string;
      readonly language?: Language;
    }
  | { readonly as: 'list'; readonly list: ListName }
  | { readonly as: 'nothing'; readonly problem: Problem };

/** Where a file belongs: `terms/africa.fr.yaml` is a table of terms in French. */
export const belongs = (path: string): Belongs => {
  const segments = path.split('/');
  const [, stem = '', middle, ending = ''] =
    /^([^.]*)(?:\.(.*))?\.([^.]+)$/.exec(segments.at(-1) ?? '') ?? [];
  const top = segments.length === 1 ? stem : (segments[0] ?? '');
  const refuse = (what: string, advice: string, severity?: 'warning'): Belongs => ({
    as: 'nothing',
    problem: problemAt(wholeFile(path), [], what, advice, severity),
  });
  if (ending === 'yml') return refuse('ends in `.yml`', 'Rename it to `.yaml`');
  if (ending !== 'md' && ending !== 'yaml') {
    return refuse('is not read: only `.md` and `.yaml` are', 'Move it out of this folder', 'warning');
  }
  const home = homes.find(({ place }) => place === top);
  const list = listNames.find((name) => name === top);
  if (home === undefined && list === undefined) {
    const places = [...homes.map(({ place }) => place), ...listNames];
    const advice = `Folders and tables are: ${places.join(', ')}`;
    return refuse(`is in no place the desk knows (\`${top}\`)`, didYouMean(top, places, advice));
  }
  if (middle !== undefined && (list !== undefined || !isLanguage(middle) || middle === 'en')) {
    const advice =
      list !== undefined
        ? 'Write its translations into the rows themselves'
        : middle === 'en'
          ? 'English is the original: leave `.en` out'
          : `Use one of: ${languages.slice(1).join(', ')}; an id has no dots`;
    return refuse(`has \`.${middle}\` in its name, which is not a language of this table or entry`, advice);
  }
  const language = middle !== undefined && isLanguage(middle) ? middle : undefined;
  if (home === undefined) {
    return list !== undefined && ending === 'yaml'
      ? { as: 'list', list }
      : refuse('is a text where a table belongs', 'Write it as `.yaml`');
  }
  if ((home.form === 'files') !== (ending === 'md') || (home.form === 'files' && segments.length === 1)) {
    return home.form === 'files'
      ? refuse('is not a text of its own', `Write each as \`${home.place}/some-id.md\``)
      : refuse('is a text where a table belongs', `Write it as a row of \`${home.place}.yaml\``);
  }
  return { as: home.form === 'files' ? 'entry' : 'table', home, stem, ...(language && { language }) };
};
