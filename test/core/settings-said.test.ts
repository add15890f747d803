import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../src/core/language.ts';
import {
  settingCommandIn,
  settingOrderIn,
  typedOff,
  typedSetting,
  type SettingSaid,
} from '../../src/core/settings/said.ts';
import { settingWords } from '../../src/core/lexicon/settings.ts';

type By<T> = Readonly<Record<Language, T>>;

const commands: By<readonly (readonly [string, SettingSaid])[]> = {
  en: [
    ['settings', { kind: 'show' }],
    ['My settings.', { kind: 'show' }],
    ['settings plain', { kind: 'plain', on: true }],
    ['Settings: plain', { kind: 'plain', on: true }],
    ['settings plain off', { kind: 'plain', on: false }],
    ['settings short', { kind: 'short', on: true }],
    ['settings short off', { kind: 'short', on: false }],
    ['settings language fr', { kind: 'language', language: 'fr' }],
    ['settings language French', { kind: 'language', language: 'fr' }],
    ['settings language auto', { kind: 'language', language: 'own' }],
    ['settings language the language i write in', { kind: 'language', language: 'own' }],
    ['settings fr', { kind: 'language', language: 'fr' }],
    ['settings language', { kind: 'language' }],
    ['settings zone Africa/Nairobi', { kind: 'zone', rest: 'Africa/Nairobi' }],
    ['settings zone New York', { kind: 'zone', rest: 'New York' }],
    ['settings time zone Nairobi', { kind: 'zone', rest: 'Nairobi' }],
    ['settings reminders', { kind: 'reminders' }],
    ['settings reset', { kind: 'reset' }],
    ['settings colour', { kind: 'unknown' }],
    ['settings language klingon', { kind: 'unknown', of: 'language' }],
    ['settings plain maybe', { kind: 'unknown', of: 'plain' }],
  ],
  fr: [
    ['réglages', { kind: 'show' }],
    ['reglages simple', { kind: 'plain', on: true }],
    ['réglages court non', { kind: 'short', on: false }],
    ['réglages langue russe', { kind: 'language', language: 'ru' }],
    ['réglages langue auto', { kind: 'language', language: 'own' }],
    ['réglages fuseau Dakar', { kind: 'zone', rest: 'Dakar' }],
    ['réglages réinitialiser', { kind: 'reset' }],
    ['réglages langue breton', { kind: 'unknown', of: 'language' }],
  ],
  es: [
    ['ajustes', { kind: 'show' }],
    ['ajustes sencillo', { kind: 'plain', on: true }],
    ['ajustes corto no', { kind: 'short', on: false }],
    ['ajustes idioma inglés', { kind: 'language', language: 'en' }],
    ['ajustes zona Lima', { kind: 'zone', rest: 'Lima' }],
    ['ajustes restablecer', { kind: 'reset' }],
    ['ajustes idioma quechua', { kind: 'unknown', of: 'language' }],
  ],
  ar: [
    ['الإعدادات', { kind: 'show' }],
    ['الاعدادات بسيط', { kind: 'plain', on: true }],
    ['الإعدادات مختصر لا', { kind: 'short', on: false }],
    ['الإعدادات اللغة الفرنسية', { kind: 'language', language: 'fr' }],
    ['الإعدادات اللغة تلقائي', { kind: 'language', language: 'own' }],
    ['الإعدادات المنطقة القاهرة', { kind: 'zone', rest: 'القاهرة' }],
    ['الإعدادات إعادة', { kind: 'reset' }],
    ['الإعدادات اللغة السواحيلية', { kind: 'unknown', of: 'language' }],
  ],
  zh: [
    ['设置', { kind: 'show' }],
    ['设置 朴素', { kind: 'plain', on: true }],
    ['设置朴素', { kind: 'plain', on: true }],
    ['設定 簡短', { kind: 'short', on: true }],
    ['设置 简短 关', { kind: 'short', on: false }],
    ['设置 语言 法语', { kind: 'language', language: 'fr' }],
    ['设置语言英文', { kind: 'language', language: 'en' }],
    ['设置 语言 自动', { kind: 'language', language: 'own' }],
    ['设置 时区 北京', { kind: 'zone', rest: '北京' }],
    ['设置 恢复', { kind: 'reset' }],
    ['设置 语言 藏语', { kind: 'unknown', of: 'language' }],
  ],
  ru: [
    ['настройки', { kind: 'show' }],
    ['настройки просто', { kind: 'plain', on: true }],
    ['настройки коротко нет', { kind: 'short', on: false }],
    ['настройки язык французский', { kind: 'language', language: 'fr' }],
    ['настройки язык авто', { kind: 'language', language: 'own' }],
    ['настройки пояс Алматы', { kind: 'zone', rest: 'Алматы' }],
    ['настройки сброс', { kind: 'reset' }],
    ['настройки язык татарский', { kind: 'unknown', of: 'language' }],
  ],
};

/** Whole sentences that are orders to the desk, with the question that stands beside some of them. */
const orders: By<readonly (readonly [text: string, said: SettingSaid, rest?: string])[]> = {
  en: [
    ['short please, data is expensive', { kind: 'short', on: true }],
    ['Short please data is expensive', { kind: 'short', on: true }],
    ['data is very expensive here, so please keep it short', { kind: 'short', on: true }],
    ['keep your answers short please', { kind: 'short', on: true }],
    ['full answers again please', { kind: 'short', on: false }],
    ['no emoji please', { kind: 'plain', on: true }],
    ['No emojis please, I use a screen reader', { kind: 'plain', on: true }],
    ['answer me in French from now on', { kind: 'language', language: 'fr' }],
    ['please always answer in Arabic', { kind: 'language', language: 'ar' }],
    ['answer in the language I write in please', { kind: 'language', language: 'own' }],
    ['short please, data is expensive. What is the MAG?', { kind: 'short', on: true }, 'What is the MAG?'],
    ['What is the MAG? Short please!', { kind: 'short', on: true }, 'What is the MAG?'],
  ],
  fr: [
    ['en bref svp, les données coûtent cher', { kind: 'short', on: true }],
    ['réponses courtes, s’il vous plaît', { kind: 'short', on: true }],
    ['pas d’émojis, merci', { kind: 'plain', on: true }],
    ['répondez-moi en espagnol désormais', { kind: 'language', language: 'es' }],
    ['répondez toujours en français', { kind: 'language', language: 'fr' }],
    ['soyez bref svp. Qui choisit le MAG ?', { kind: 'short', on: true }, 'Qui choisit le MAG ?'],
  ],
  es: [
    ['breve por favor, los datos son caros', { kind: 'short', on: true }],
    ['sin emojis por favor', { kind: 'plain', on: true }],
    ['respóndame en francés a partir de ahora', { kind: 'language', language: 'fr' }],
    ['responda siempre en español', { kind: 'language', language: 'es' }],
  ],
  ar: [
    ['باختصار من فضلك، الإنترنت غالي', { kind: 'short', on: true }],
    ['بدون رموز تعبيرية من فضلك', { kind: 'plain', on: true }],
    ['أجبني بالفرنسية من الآن فصاعدا', { kind: 'language', language: 'fr' }],
  ],
  zh: [
    ['请简短一点，流量很贵', { kind: 'short', on: true }],
    ['請簡短回答', { kind: 'short', on: true }],
    ['请不要用表情符号', { kind: 'plain', on: true }],
    ['以后请用英文回答', { kind: 'language', language: 'en' }],
  ],
  ru: [
    ['покороче, пожалуйста, интернет дорогой', { kind: 'short', on: true }],
    ['без эмодзи, пожалуйста', { kind: 'plain', on: true }],
    ['отвечайте мне всегда на французском', { kind: 'language', language: 'fr' }],
  ],
};

/** Questions of the field that hold the same words. */
const questions: By<readonly string[]> = {
  en: [
    'what are the settings of the captions at the IGF',
    'settings of Zoom for the open consultation',
    'settings for live captions',
    'short history of the IGF',
    'short history of the IGF please',
    'a short introduction to internet governance',
    'can you give me a short introduction, please?',
    'plain language guide to ICANN',
    'what is the language policy of the IGF',
    'language settings of the IGF website',
    'settings language of the IGF website',
    'is the IGF in French',
    'in which languages does the IGF answer',
    'data is expensive in my country, who works on that',
    'zone file access',
    'how do I reset my password at the IGF site',
    'do I need a screen reader for the IGF website',
    'short term visas for the IGF',
    'who decides on emoji domains',
    'no emoji domains please, says ICANN: why?',
    'what is a short text record?',
    'short?',
  ],
  fr: [
    'brève histoire du FGI',
    'les réglages de la visioconférence du FGI',
    'réglages de Zoom pour la consultation ouverte',
    'quelle est la langue du FGI',
    'les données coûtent cher dans mon pays, qui s’en occupe',
    'la cour internationale de justice',
    'court',
    'un texte simple sur la gouvernance',
  ],
  es: [
    'breve historia del IGF',
    'ajustes de la sala virtual del IGF',
    'los datos son caros en mi país, quién trabaja en eso',
    'en qué idioma es el IGF',
    'zona horaria de la reunión del IGF',
  ],
  ar: [
    'تاريخ مختصر لمنتدى حوكمة الإنترنت',
    'ما هي إعدادات الترجمة في المنتدى',
    'الإنترنت غالي في بلدي، من يعمل على ذلك',
    'ما لغة المنتدى',
  ],
  zh: [
    'IGF的简短历史',
    '设置会议字幕的方法',
    '我国流量很贵，谁在解决这个问题',
    '论坛用什么语言',
    '时区是怎么规定的',
  ],
  ru: [
    'краткая история ИГФ',
    'настройки субтитров на форуме',
    'интернет дорогой в моей стране, кто этим занимается',
    'на каком языке проходит форум',
    'короткие домены',
  ],
};

describe.each(languages)('settings in %s', (language) => {
  it.each(commands[language])('hears “%s”', (text, said) => {
    expect(settingCommandIn(text)?.said).toStrictEqual(said);
  });

  it.each(orders[language].map(([text, said, rest]) => ({ text, said, rest })))(
    'takes “$text” for an order',
    ({ text, said, rest }) => {
      expect(settingCommandIn(text)).toBeUndefined();
      const order = settingOrderIn(text);
      expect(order?.said).toStrictEqual(said);
      expect(order?.rest).toBe(rest);
    },
  );

  it.each(questions[language])('leaves “%s” a question', (text) => {
    expect(settingCommandIn(text)).toBeUndefined();
    expect(settingOrderIn(text)).toBeUndefined();
  });

  it('understands every word the desk itself names', () => {
    for (const word of settingWords)
      expect(settingCommandIn(typedSetting(language, word)), word).toMatchObject({
        said: { kind: word },
        language,
      });
    for (const word of ['short', 'plain'] as const)
      expect(settingCommandIn(typedSetting(language, word, typedOff(language)))?.said).toStrictEqual({
        kind: word,
        on: false,
      });
    expect(settingCommandIn(typedSetting(language))).toStrictEqual({ said: { kind: 'show' }, language });
  });
});

it('takes no letter and no long sentence for a command', () => {
  expect(settingCommandIn(`settings plain ${'and more '.repeat(20)}`)).toBeUndefined();
  expect(settingOrderIn('short please. '.repeat(20))).toBeUndefined();
  expect(settingOrderIn('short please, no emoji')).toBeUndefined();
});
