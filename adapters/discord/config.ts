import { z } from 'zod';
import type { Shelf } from '../../src/core/action.ts';

/** What the Discord adapter needs to know. */
export interface DiscordConfig {
  readonly token: string;
  /** Absent: Discord says it when the desk connects. */
  readonly applicationId?: string;
  /** Requests a second over all; 50 when absent, as Discord allows unless it has granted more. */
  readonly requestsPerSecond?: number;
  /** REST address without its version, for emulators; absent: Discord's own. */
  readonly apiUrl?: string;
  /** Whether the privileged message content intent is on, so that threads need no new mention. */
  readonly messageContent: boolean;
  /** Whether the privileged server members intent is on, so that the desk hears who joins. */
  readonly members?: true;
  /** Registers the commands in this server only, where they appear at once. */
  readonly guildId?: string;
}

/** What the environment says about Discord; names of variables, never their values. */
export type DiscordSettings =
  | { readonly kind: 'off'; readonly missing: readonly string[] }
  | { readonly kind: 'on'; readonly config: DiscordConfig }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

const id = (what: string) =>
  z
    .string()
    .regex(/^\d{15,20}$/, `must be the id of the ${what}: 15 to 20 digits`)
    .optional();

const environment = z.object({
  DISCORD_TOKEN: z.string().regex(/^(Bot )?\S+$/, 'must be the bot token, without spaces'),
  DISCORD_APPLICATION_ID: id('application'),
  DISCORD_API_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  DISCORD_MESSAGE_CONTENT: z.enum(['true', 'false'], { error: 'must be true or false' }).optional(),
  DISCORD_MEMBERS: z.enum(['true', 'false'], { error: 'must be true or false' }).optional(),
  DISCORD_GUILD_ID: id('server'),
});

/** Reads the Discord settings; an empty variable counts as unset, all problems are told at once. */
export const discordFromEnv = (env: Readonly<Record<string, string | undefined>>): DiscordSettings => {
  const given = Object.fromEntries(
    Object.keys(environment.shape).flatMap((key) => {
      const value = env[key]?.trim() ?? '';
      return value === '' ? [] : [[key, value]];
    }),
  );
  if (!('DISCORD_TOKEN' in given)) return { kind: 'off', missing: ['DISCORD_TOKEN'] };
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    return {
      kind: 'invalid',
      problems: parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`),
    };
  }
  const { data } = parsed;
  return {
    kind: 'on',
    config: {
      token: data.DISCORD_TOKEN.replace(/^Bot /, ''),
      messageContent: data.DISCORD_MESSAGE_CONTENT === 'true',
      ...(data.DISCORD_MEMBERS === 'true' ? { members: true } : {}),
      ...(data.DISCORD_APPLICATION_ID === undefined ? {} : { applicationId: data.DISCORD_APPLICATION_ID }),
      ...(data.DISCORD_API_URL === undefined ? {} : { apiUrl: data.DISCORD_API_URL.replace(/\/+$/, '') }),
      ...(data.DISCORD_GUILD_ID === undefined ? {} : { guildId: data.DISCORD_GUILD_ID }),
    },
  };
};

/** English first, then French, Spanish, Russian and Chinese: the languages both Discord and the desk speak. */
type Said = readonly [en: string, fr: string, es: string, ru: string, zh: string];

const localised = ([, fr, es, ru, zh]: Said) => ({ fr, 'es-ES': es, 'es-419': es, ru, 'zh-CN': zh });

const named = (name: string, names: Said, description: Said) => ({
  name,
  name_localizations: localised(names),
  description: description[0],
  description_localizations: localised(description),
});

const shelfNames: Readonly<Record<Shelf, Said>> = {
  recommendations: ['Recommendations', 'Recommandations', 'Recomendaciones', 'Рекомендации', '建议'],
  'action-points': ['Action points', 'Points d’action', 'Puntos de acción', 'Пункты действий', '行动要点'],
  procedures: ['How to', 'Marches à suivre', 'Cómo se hace', 'Как это сделать', '办事步骤'],
  concepts: ['Concepts', 'Notions', 'Conceptos', 'Понятия', '概念'],
  terms: ['Terms', 'Termes', 'Términos', 'Термины', '术语'],
  bodies: [
    'Organisations and groups',
    'Organisations et groupes',
    'Organizaciones y grupos',
    'Организации и группы',
    '机构和小组',
  ],
  initiatives: ['Initiatives', 'Initiatives', 'Iniciativas', 'Инициативы', '倡议'],
  dates: ['Dates and deadlines', 'Dates et échéances', 'Fechas y plazos', 'Даты и сроки', '日期与截止时间'],
  topics: ['Topics', 'Thèmes', 'Temas', 'Темы', '主题'],
};

const shelfChoices = Object.entries(shelfNames).map(([value, names]) => ({
  name: names[0],
  name_localizations: localised(names),
  value,
}));

/** The slash commands people find under `/`, as Discord registers them. */
export const commands = [
  {
    type: 1,
    ...named(
      'ask',
      ['ask', 'demander', 'preguntar', 'спросить', '提问'],
      [
        'Ask a question about internet governance',
        'Poser une question sur la gouvernance de l’internet',
        'Hacer una pregunta sobre la gobernanza de internet',
        'Задать вопрос об управлении интернетом',
        '提一个关于互联网治理的问题',
      ],
    ),
    options: [
      {
        type: 3,
        ...named(
          'question',
          ['question', 'question', 'pregunta', 'вопрос', '问题'],
          [
            'Your question, in your own words',
            'Votre question, avec vos mots',
            'Su pregunta, con sus propias palabras',
            'Ваш вопрос своими словами',
            '用您自己的话提问',
          ],
        ),
        required: true,
        autocomplete: true,
      },
    ],
  },
  {
    type: 1,
    ...named(
      'browse',
      ['browse', 'parcourir', 'explorar', 'обзор', '浏览'],
      [
        'Leaf through what the desk knows',
        'Parcourir ce que le bureau sait',
        'Hojear lo que sabe la mesa de ayuda',
        'Просмотреть, что знает справочная служба',
        '浏览咨询台的内容',
      ],
    ),
    options: [
      {
        type: 3,
        ...named(
          'what',
          ['what', 'quoi', 'que', 'что', '内容'],
          [
            'What to leaf through',
            'Ce que vous voulez parcourir',
            'Lo que quiere hojear',
            'Что просмотреть',
            '要浏览的内容',
          ],
        ),
        required: true,
        choices: shelfChoices,
      },
    ],
  },
  {
    type: 1,
    ...named(
      'guide',
      ['guide', 'guide', 'guia', 'гид', '引导'],
      [
        'Be led through a procedure, one step at a time',
        'Être guidé dans une démarche, pas à pas',
        'Ser guiado por un trámite, paso a paso',
        'Пройти процедуру шаг за шагом',
        '一步一步完成一个流程',
      ],
    ),
    options: [
      {
        type: 3,
        ...named(
          'procedure',
          ['procedure', 'demarche', 'tramite', 'процедура', '流程'],
          [
            'What you want to do, or a code such as 7K2-PQ',
            'Ce que vous voulez faire, ou un code comme 7K2-PQ',
            'Lo que quiere hacer, o un código como 7K2-PQ',
            'Что вы хотите сделать, или код вроде 7K2-PQ',
            '您想做的事，或形如 7K2-PQ 的代码',
          ],
        ),
        required: false,
        autocomplete: true,
      },
    ],
  },
  {
    type: 1,
    ...named(
      'next',
      ['next', 'suite', 'siguiente', 'далее', '下一步'],
      [
        'Your first three steps, with the next meeting',
        'Vos trois premiers pas, avec la prochaine réunion',
        'Sus tres primeros pasos, con la próxima reunión',
        'Первые три шага и ближайшая встреча',
        '最初三步和下一次会议',
      ],
    ),
  },
  {
    type: 1,
    ...named(
      'dates',
      ['dates', 'dates', 'fechas', 'даты', '日期'],
      [
        'Deadlines and meetings that are coming up',
        'Les échéances et les réunions à venir',
        'Los plazos y las reuniones que vienen',
        'Ближайшие сроки и встречи',
        '近期的截止时间和会议',
      ],
    ),
    options: [
      {
        type: 3,
        ...named(
          'about',
          ['about', 'sujet', 'sobre', 'тема', '关于'],
          [
            'A country, a region, a body or a topic',
            'Un pays, une région, un organisme ou un thème',
            'Un país, una región, un organismo o un tema',
            'Страна, регион, организация или тема',
            '国家、地区、机构或主题',
          ],
        ),
        required: false,
      },
    ],
  },
  {
    type: 1,
    ...named(
      'person',
      ['person', 'personne', 'persona', 'человек', '人工'],
      [
        'Find out how to reach a person',
        'Savoir comment joindre une personne',
        'Saber cómo contactar con una persona',
        'Узнать, как связаться с человеком',
        '了解如何联系工作人员',
      ],
    ),
  },
  {
    type: 1,
    ...named(
      'helpdesk',
      ['helpdesk', 'assistance', 'ayuda', 'справка', '帮助'],
      [
        'What the help desk can do for you',
        'Ce que le bureau d’assistance peut faire pour vous',
        'Lo que la mesa de ayuda puede hacer por usted',
        'Чем может помочь справочная служба',
        '咨询台能为您做什么',
      ],
    ),
  },
] as const;

/** What stands in the menu of a message, under "Apps". */
export const messageCommands = [
  {
    type: 3,
    name: 'Explain the jargon',
    name_localizations: localised([
      'Explain the jargon',
      'Expliquer le jargon',
      'Explicar la jerga',
      'Объяснить термины',
      '解释术语',
    ]),
  },
] as const;

/** The command set for a registration; a server's own commands take neither contexts nor installation types. */
export const commandsFor = (guildId: string | undefined): readonly unknown[] =>
  guildId === undefined
    ? [...commands, ...messageCommands].map((command) => ({
        ...command,
        contexts: [0, 1],
        integration_types: [0],
      }))
    : [...commands, ...messageCommands];

/** Whether what Discord has registered is what we want; what Discord adds by itself does not count. */
export const sameCommands = (registered: unknown, wanted: readonly unknown[]): boolean =>
  Array.isArray(registered) &&
  registered.length === wanted.length &&
  wanted.every((one) => registered.some((other: unknown) => covers(other, one)));

const covers = (registered: unknown, wanted: unknown, exact = false): boolean => {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(registered) &&
      registered.length === wanted.length &&
      wanted.every((one, index) => covers(registered[index], one))
    );
  }
  if (typeof wanted !== 'object' || wanted === null) return registered === wanted;
  if (typeof registered !== 'object' || registered === null) return false;
  const has = new Map(Object.entries(registered));
  const wants = Object.entries(wanted);
  return (
    (!exact || has.size === wants.length) &&
    wants.every(([key, value]) => covers(has.get(key), value, key.endsWith('_localizations')))
  );
};
