import type { Language } from '../language.ts';

/**
 * What people type about what the desk says unasked; the first word is the one the desk itself names. `on` and `off`
 * stand behind `welcome`, or before it; the others stand alone.
 */
export interface UnaskedLexicon {
  /** Coordinator: newcomers are welcomed, or not. */
  readonly welcome: readonly string[];
  readonly on: readonly string[];
  readonly off: readonly string[];
  /** Newcomer: which forum is mine. */
  readonly find: readonly string[];
  /** Newcomer: how do people like me begin. */
  readonly steps: readonly string[];
  /** Newcomer: how is a word or a message explained. */
  readonly explain: readonly string[];
}

/** A word of {@link UnaskedLexicon}. */
export type UnaskedWord = keyof UnaskedLexicon;

/** These words in every language. */
export const unaskedLexicon: Readonly<Record<Language, UnaskedLexicon>> = {
  en: {
    welcome: ['welcome', 'welcome message', 'welcome messages'],
    on: ['on', 'switch on', 'turn on'],
    off: ['off', 'switch off', 'turn off'],
    find: ['find my igf', 'find your igf', 'where is my igf', 'my igf'],
    steps: ['first steps', 'first steps for people like me'],
    explain: ['explain', 'explain a word', 'explain a message', 'explain a word or a message'],
  },
  fr: {
    welcome: ['bienvenue', 'accueil', 'message de bienvenue', 'message d’accueil'],
    on: ['oui', 'activer', 'activé', 'en marche'],
    off: ['non', 'désactiver', 'désactivé', 'arrêt'],
    find: ['trouver mon fgi', 'trouver votre fgi', 'mon fgi'],
    steps: ['premiers pas', 'premiers pas pour des gens comme moi'],
    explain: ['expliquer', 'expliquer un mot', 'expliquer un message', 'expliquer un mot ou un message'],
  },
  es: {
    welcome: ['bienvenida', 'mensaje de bienvenida'],
    on: ['sí', 'activar', 'activada', 'encender'],
    off: ['no', 'desactivar', 'desactivada', 'apagar'],
    find: ['encontrar mi fgi', 'encontrar su fgi', 'mi fgi', 'encontrar mi igf'],
    steps: ['primeros pasos', 'primeros pasos para gente como yo'],
    explain: ['explicar', 'explicar una palabra', 'explicar un mensaje', 'explicar una palabra o un mensaje'],
  },
  ar: {
    welcome: ['الترحيب', 'ترحيب', 'رسالة الترحيب', 'رسالة ترحيب'],
    on: ['تشغيل', 'تفعيل', 'نعم'],
    off: ['إيقاف', 'تعطيل', 'لا'],
    find: ['أين منتداي', 'ابحث عن منتداي', 'جد منتداك', 'منتداي'],
    steps: ['الخطوات الأولى', 'الخطوات الأولى لأمثالي'],
    explain: ['اشرح', 'اشرح كلمة', 'اشرح رسالة', 'اشرح كلمة أو رسالة'],
  },
  zh: {
    welcome: ['欢迎', '迎新', '歡迎'],
    on: ['开', '开启', '打开', '開啟'],
    off: ['关', '关闭', '停用', '關閉'],
    find: ['找我的论坛', '我的论坛', '查找您的论坛'],
    steps: ['第一步', '像我这样的人的第一步'],
    explain: ['解释词语', '解释消息', '解释词语或消息', '解釋詞語'],
  },
  ru: {
    welcome: ['приветствие', 'приветствия', 'приветствие новичков'],
    on: ['включить', 'вкл', 'да'],
    off: ['выключить', 'выкл', 'нет'],
    find: ['найти мой форум', 'найти ваш форум', 'мой форум'],
    steps: ['первые шаги', 'первые шаги для таких, как я'],
    explain: ['объяснить', 'объяснить слово', 'объяснить сообщение', 'объяснить слово или сообщение'],
  },
};
