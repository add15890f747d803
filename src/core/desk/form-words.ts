import { phraseOf } from '../clean.ts';
import type { Language } from '../language.ts';

/** What can be said to a form instead of an answer. */
export const formSteps = [
  'take',
  'skip',
  'back',
  'cancel',
  'submit',
  'keep',
  'no-end',
  'everywhere',
] as const;
export type FormWord = (typeof formSteps)[number];

/** Words for it in every language; the first is the one the desk names. */
const words: Readonly<Record<FormWord, Readonly<Record<Language, readonly string[]>>>> = {
  take: {
    en: ['use it', 'take it', 'ok'],
    fr: ['reprendre', 'utiliser'],
    es: ['usar', 'usarlo'],
    ar: ['استخدم', 'استخدمه'],
    zh: ['采用', '使用'],
    ru: ['взять', 'использовать'],
  },
  skip: {
    en: ['skip'],
    fr: ['passer'],
    es: ['omitir', 'saltar'],
    ar: ['تخط'],
    zh: ['跳过'],
    ru: ['пропустить'],
  },
  back: {
    en: ['back', 'go back'],
    fr: ['retour', 'revenir'],
    es: ['atrás', 'volver'],
    ar: ['رجوع'],
    zh: ['返回', '上一步'],
    ru: ['назад'],
  },
  cancel: {
    en: ['cancel', 'stop'],
    fr: ['annuler'],
    es: ['cancelar'],
    ar: ['إلغاء'],
    zh: ['取消'],
    ru: ['отмена', 'отменить'],
  },
  submit: {
    en: ['submit', 'send'],
    fr: ['soumettre', 'envoyer'],
    es: ['enviar'],
    ar: ['إرسال', 'أرسل'],
    zh: ['提交'],
    ru: ['отправить'],
  },
  keep: {
    en: ['keep', 'keep them'],
    fr: ['garder', 'conserver'],
    es: ['conservar', 'mantener'],
    ar: ['أبق', 'احتفظ'],
    zh: ['保留'],
    ru: ['оставить'],
  },
  'no-end': {
    en: ['no end', 'none'],
    fr: ['sans fin'],
    es: ['sin fin'],
    ar: ['بلا نهاية'],
    zh: ['长期', '无期限'],
    ru: ['бессрочно', 'без срока'],
  },
  everywhere: {
    en: ['global', 'everywhere'],
    fr: ['partout', 'mondial'],
    es: ['en todas partes', 'mundial'],
    ar: ['عالمي'],
    zh: ['全球'],
    ru: ['везде', 'весь мир'],
  },
};

/** The word the desk names for it, in a language. */
export const formWord = (word: FormWord, language: Language): string => words[word][language][0] ?? word;

const byPhrase: ReadonlyMap<string, FormWord> = new Map(
  formSteps.flatMap((word) =>
    Object.values(words[word])
      .flat()
      .map((phrase) => [phraseOf(phrase), word] as const),
  ),
);

/** What a message says to a form, in any language; undefined where it is an answer. */
export const formWordIn = (text: string): FormWord | undefined => byPhrase.get(phraseOf(text));
