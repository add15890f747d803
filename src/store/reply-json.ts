import { z } from 'zod';
import { type Action, correctVerbs, shelves, ticketVerbs } from '../core/action.ts';
import { formSteps } from '../core/desk/form-words.ts';
import { guideVerbs } from '../core/guide/verbs.ts';
import { mineVerbs } from '../core/mine/verbs.ts';
import { settingVerbs } from '../core/settings/verbs.ts';
import { ways } from '../core/desk/ticket.ts';
import { newcomerChoices } from '../core/unasked/choices.ts';
import { stages } from '../core/entry.ts';
import { languages } from '../core/language.ts';
import { type Outgoing, platforms, type Reply } from '../core/message.ts';
import type { Block, Inline } from '../core/rich.ts';

// One schema per member, keyed by its tag: a member added in core does not compile until it is listed here.
type Members<T, Tag extends keyof T> = {
  readonly [Name in T[Tag] & string]: z.ZodType<Extract<T, Readonly<Record<Tag, Name>>>>;
};

const oneOf = <T, Tag extends keyof T & string>(tag: Tag, members: Members<T, Tag>): z.ZodType<T> =>
  z.discriminatedUnion(
    tag,
    Object.values(members) as [z.core.$ZodTypeDiscriminable],
  ) as unknown as z.ZodType<T>;

const language = z.enum(languages);
const entries = z.array(z.string());

/** An action as kept in a button or an offer. */
export const actionSchema = oneOf<Action, 'name'>('name', {
  show: z.object({
    name: z.literal('show'),
    entry: z.string(),
    part: z.string().optional(),
    language: language.optional(),
  }),
  'show-all': z.object({ name: z.literal('show-all'), entries }),
  feedback: z.object({ name: z.literal('feedback'), entry: z.string(), helpful: z.boolean() }),
  browse: z.object({
    name: z.literal('browse'),
    shelf: z.enum(shelves),
    topic: z.string().optional(),
    page: z.number(),
  }),
  person: z.object({ name: z.literal('person'), entry: z.string().optional() }),
  help: z.object({ name: z.literal('help') }),
  remind: z.object({ name: z.literal('remind'), entry: z.string(), lead: z.number().optional() }),
  zone: z.object({ name: z.literal('zone'), zone: z.string() }),
  settings: z.object({
    name: z.literal('settings'),
    verb: z.enum(settingVerbs),
    language: z.enum([...languages, 'own']).optional(),
  }),
  translate: z.object({ name: z.literal('translate'), entry: z.string(), language }),
  coming: z.object({
    name: z.literal('coming'),
    about: z.string().optional(),
    place: z.string().optional(),
    stage: z.enum(stages).optional(),
    page: z.number(),
  }),
  steps: z.object({ name: z.literal('steps'), place: z.string().optional() }),
  near: z.object({ name: z.literal('near'), place: z.string() }),
  way: z.object({ name: z.literal('way'), way: z.enum(ways) }),
  mine: z.object({
    name: z.literal('mine'),
    verb: z.enum(mineVerbs),
    ticket: z.number().optional(),
    entry: z.string().optional(),
  }),
  ticket: z.object({
    name: z.literal('ticket'),
    verb: z.enum(ticketVerbs),
    ticket: z.number(),
    desk: z.string().optional(),
  }),
  form: z.object({ name: z.literal('form'), word: z.enum(formSteps) }),
  proposal: z.object({
    name: z.literal('proposal'),
    verb: z.enum(['show', 'approve']),
    proposal: z.number(),
  }),
  correct: z.object({ name: z.literal('correct'), verb: z.enum(correctVerbs), entry: z.string() }),
  guide: z.object({
    name: z.literal('guide'),
    verb: z.enum(guideVerbs),
    entry: z.string(),
    at: z.string().optional(),
  }),
  newcomer: z.object({ name: z.literal('newcomer'), choice: z.enum(newcomerChoices) }),
  paths: z.object({ name: z.literal('paths') }),
  welcome: z.object({ name: z.literal('welcome') }),
  unknown: z.object({ name: z.literal('unknown') }),
});

const runs: z.ZodType<readonly Inline[]> = z.lazy(() => z.array(inline));
const inline = oneOf<Inline, 'kind'>('kind', {
  text: z.object({ kind: z.literal('text'), text: z.string() }),
  strong: z.object({ kind: z.literal('strong'), children: runs }),
  emphasis: z.object({ kind: z.literal('emphasis'), children: runs }),
  code: z.object({ kind: z.literal('code'), text: z.string() }),
  link: z.object({ kind: z.literal('link'), href: z.string(), children: runs }),
});

const blocks: z.ZodType<readonly Block[]> = z.lazy(() => z.array(block));
const block = oneOf<Block, 'kind'>('kind', {
  paragraph: z.object({ kind: z.literal('paragraph'), children: runs }),
  heading: z.object({ kind: z.literal('heading'), level: z.literal([2, 3]), children: runs }),
  list: z.object({
    kind: z.literal('list'),
    ordered: z.boolean(),
    start: z.number().optional(),
    items: z.array(blocks),
  }),
  code: z.object({ kind: z.literal('code'), text: z.string() }),
  quote: z.object({ kind: z.literal('quote'), children: blocks }),
  table: z.object({ kind: z.literal('table'), header: z.array(runs), rows: z.array(z.array(runs)) }),
});

const reply: z.ZodType<Reply> = z.object({
  language,
  visibility: z.enum(['everyone', 'onlyYou']),
  title: z.string().optional(),
  body: blocks,
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  sources: z.array(z.object({ title: z.string(), href: z.string().optional(), note: z.string().optional() })),
  buttons: z.array(z.object({ key: z.string(), label: z.string(), action: actionSchema })),
  labels: z.object({ sources: z.string(), buttons: z.string() }),
});

/** An address; `ref` belongs to the adapter and may be any JSON. */
export const addressSchema = z.object({ platform: z.enum(platforms), id: z.string(), ref: z.json() });

/** An outgoing message. */
export const outgoingSchema = z.object({
  id: z.string(),
  address: addressSchema,
  reply,
  ticket: z
    .object({
      number: z.number(),
      side: z.enum(['asker', 'desk']),
      part: z.enum(['card', 'receipt', 'line', 'notice']),
      line: z.string().optional(),
      again: z.literal(true).optional(),
    })
    .optional(),
  fleeting: z.boolean().optional(),
  reminder: z.object({ person: z.string(), entry: z.string(), leads: z.array(z.number()) }).optional(),
  after: z.string().optional(),
  replaces: z
    .object({ message: z.string(), remove: z.boolean().optional(), copy: z.string().optional() })
    .optional(),
}) satisfies z.ZodType<Outgoing>;
