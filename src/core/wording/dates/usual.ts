import type { Language } from '../../language.ts';

/** Parts of a month or year that a usual pattern names. */
export type Stretch = 'early' | 'mid' | 'late';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';
/** What a time lies before. */
export type Ahead = 'annual' | 'each' | 'meeting' | 'forum';

/** How usual patterns of dates are told in one language, without sentences: the label before them says what they are. */
export interface UsualWording {
  /** A part of a month; the month comes as it stands behind such words. */
  readonly stretch: Readonly<Record<Stretch, (month: string) => string>>;
  readonly seasons: Readonly<Record<Season, string>>;
  readonly yearly: string;
  readonly since: (year: string) => string;
  readonly twiceAYear: string;
  readonly threeTimesAYear: string;
  readonly monthly: string;
  /** Several years, as Intl writes them: "4 years". */
  readonly every: (years: string) => string;
  readonly monthChanges: string;
  readonly monthChangesWithHost: string;
  /** What has been seen until now. */
  readonly soFar: (times: string) => string;
  readonly about: (time: string) => string;
  readonly hostDecides: string;
  readonly none: string;
  readonly before: (time: string, ahead: Ahead) => string;
  /** A pattern that is only there in English. */
  readonly inEnglish: (text: string) => string;
}

/** How usual patterns are told, in every language. */
export const usualWordings: Readonly<Record<Language, UsualWording>> = {
  en: {
    stretch: {
      early: (month) => `early ${month}`,
      mid: (month) => `mid-${month}`,
      late: (month) => `late ${month}`,
    },
    seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
    yearly: 'once a year',
    since: (year) => `since ${year}`,
    twiceAYear: 'twice a year',
    threeTimesAYear: 'three times a year',
    monthly: 'every month',
    every: (years) => `every ${years}`,
    monthChanges: 'the month changes',
    monthChangesWithHost: 'the month changes with the host',
    soFar: (times) => `so far ${times}`,
    about: (time) => `about ${time}`,
    hostDecides: 'as the host decides',
    none: 'no pattern known',
    before: (time, ahead) =>
      `${time} before ${{ annual: 'the annual meeting', each: 'each meeting', meeting: 'the meeting', forum: 'the forum' }[ahead]}`,
    inEnglish: (text) => text,
  },
  fr: {
    stretch: {
      early: (month) => `début ${month}`,
      mid: (month) => `mi-${month}`,
      late: (month) => `fin ${month}`,
    },
    seasons: { spring: 'printemps', summer: 'été', autumn: 'automne', winter: 'hiver' },
    yearly: 'une fois par an',
    since: (year) => `depuis ${year}`,
    twiceAYear: 'deux fois par an',
    threeTimesAYear: 'trois fois par an',
    monthly: 'chaque mois',
    every: (years) => `tous les ${years}`,
    monthChanges: 'le mois change',
    monthChangesWithHost: 'le mois change avec l’hôte',
    soFar: (times) => `jusqu’ici ${times}`,
    about: (time) => `environ ${time}`,
    hostDecides: 'selon le choix de l’hôte',
    none: 'aucune habitude connue',
    before: (time, ahead) =>
      `${time} avant ${{ annual: 'la réunion annuelle', each: 'chaque réunion', meeting: 'la réunion', forum: 'le forum' }[ahead]}`,
    inEnglish: (text) => `${text} (en anglais seulement)`,
  },
  es: {
    stretch: {
      early: (month) => `principios de ${month}`,
      mid: (month) => `mediados de ${month}`,
      late: (month) => `finales de ${month}`,
    },
    seasons: { spring: 'primavera', summer: 'verano', autumn: 'otoño', winter: 'invierno' },
    yearly: 'una vez al año',
    since: (year) => `desde ${year}`,
    twiceAYear: 'dos veces al año',
    threeTimesAYear: 'tres veces al año',
    monthly: 'cada mes',
    every: (years) => `cada ${years}`,
    monthChanges: 'el mes cambia',
    monthChangesWithHost: 'el mes cambia con el anfitrión',
    soFar: (times) => `hasta ahora ${times}`,
    about: (time) => `unos ${time}`,
    hostDecides: 'según decida el anfitrión',
    none: 'no se conoce un patrón',
    before: (time, ahead) =>
      `${time} antes ${{ annual: 'de la reunión anual', each: 'de cada reunión', meeting: 'de la reunión', forum: 'del foro' }[ahead]}`,
    inEnglish: (text) => `${text} (solo en inglés)`,
  },
  ar: {
    stretch: {
      early: (month) => `أوائل ${month}`,
      mid: (month) => `منتصف ${month}`,
      late: (month) => `أواخر ${month}`,
    },
    seasons: { spring: 'الربيع', summer: 'الصيف', autumn: 'الخريف', winter: 'الشتاء' },
    yearly: 'مرة في السنة',
    since: (year) => `منذ ${year}`,
    twiceAYear: 'مرتين في السنة',
    threeTimesAYear: 'ثلاث مرات في السنة',
    monthly: 'كل شهر',
    every: (years) => `كل ${years}`,
    monthChanges: 'يتغير الشهر',
    monthChangesWithHost: 'يتغير الشهر مع المضيف',
    soFar: (times) => `حتى الآن ${times}`,
    about: (time) => `نحو ${time}`,
    hostDecides: 'حسب قرار المضيف',
    none: 'لا نمط معروف',
    before: (time, ahead) =>
      `قبل ${{ annual: 'الاجتماع السنوي', each: 'كل اجتماع', meeting: 'الاجتماع', forum: 'المنتدى' }[ahead]} بمدة ${time}`,
    inEnglish: (text) => `${text} (بالإنجليزية فقط)`,
  },
  zh: {
    stretch: {
      early: (month) => `${month}初`,
      mid: (month) => `${month}中`,
      late: (month) => `${month}底`,
    },
    seasons: { spring: '春季', summer: '夏季', autumn: '秋季', winter: '冬季' },
    yearly: '每年一次',
    since: (year) => `自${year}年起`,
    twiceAYear: '每年两次',
    threeTimesAYear: '每年三次',
    monthly: '每月',
    every: (years) => `每${years}`,
    monthChanges: '月份会变',
    monthChangesWithHost: '月份随主办方而变',
    soFar: (times) => `迄今为${times}`,
    about: (time) => `约${time}`,
    hostDecides: '由主办方决定',
    none: '没有已知的规律',
    before: (time, ahead) =>
      `${{ annual: '年会', each: '每次会议', meeting: '会议', forum: '论坛' }[ahead]}之前${time}`,
    inEnglish: (text) => `${text}（仅有英文）`,
  },
  ru: {
    stretch: {
      early: (month) => `начало ${month}`,
      mid: (month) => `середина ${month}`,
      late: (month) => `конец ${month}`,
    },
    seasons: { spring: 'весна', summer: 'лето', autumn: 'осень', winter: 'зима' },
    yearly: 'раз в год',
    since: (year) => `с ${year} года`,
    twiceAYear: 'два раза в год',
    threeTimesAYear: 'три раза в год',
    monthly: 'каждый месяц',
    every: (years) => `раз в ${years}`,
    monthChanges: 'месяц меняется',
    monthChangesWithHost: 'месяц меняется вместе с принимающей стороной',
    soFar: (times) => `до сих пор ${times}`,
    about: (time) => `примерно ${time}`,
    hostDecides: 'как решит принимающая сторона',
    none: 'порядок неизвестен',
    before: (time, ahead) =>
      `за ${time} до ${{ annual: 'ежегодной встречи', each: 'каждой встречи', meeting: 'встречи', forum: 'форума' }[ahead]}`,
    inEnglish: (text) => `${text} (только на английском)`,
  },
};
