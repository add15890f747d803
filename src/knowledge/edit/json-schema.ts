import { z } from 'zod';
import { deskRow } from '../desk-row.ts';
import { phraseRow } from '../parse-list.ts';
import { anyKind, examples } from '../fields.ts';
import { homes, type Home } from '../kinds/homes.ts';

/** A JSON Schema document (draft 7, which every editor reads). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schemas of the knowledge files by file name, made from the very rules that loading applies. */
export const knowledgeSchemas = (): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries<JsonSchema>([
    ...homes.map(
      (home) =>
        [
          `${home.place}.json`,
          home.form === 'rows'
            ? tableSchema(home.place, home.schema, anyKind.partial())
            : { ...schemaOf(home), title: titleOf(home) },
        ] as const,
    ),
    ['desks.json', tableSchema('desks', deskRow, z.object(deskRow.shape).partial())] as const,
    ['phrases.json', tableSchema('phrases', phraseRow, z.object(phraseRow.shape).partial())] as const,
  ]);

/** The schema of `helpdesk knowledge export --json`. */
export const exportSchema = (): JsonSchema => ({
  $schema: draft,
  title: 'Everything a help desk knows',
  type: 'object',
  required: ['revision', 'entries'],
  properties: {
    $schema: { type: 'string' },
    revision: { type: 'string', description: 'Changes whenever any content does.' },
    entries: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'kind', 'file', 'fields'],
        properties: {
          id: { type: 'string' },
          kind: { enum: [...new Set(homes.map(({ kind }) => kind))] },
          file: { type: 'string', description: 'Where it stands in the knowledge folder.' },
          line: { type: 'integer', minimum: 1 },
          fields: { anyOf: homes.map((home) => withoutDraft(schemaOf(home))) },
          text: { type: 'string', description: 'The Markdown below the fields.' },
          translations: {
            type: 'array',
            items: {
              type: 'object',
              required: ['language', 'file', 'fields'],
              properties: {
                language: { enum: ['fr', 'es', 'ar', 'zh', 'ru'] },
                file: { type: 'string' },
                fields: { type: 'object' },
                text: { type: 'string' },
              },
              additionalProperties: false,
            },
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
});

const draft = 'http://json-schema.org/draft-07/schema#';

const titleOf = ({ kind, place }: Home): string => `${place}: one ${kind}`;

const schemaFrom = (schema: z.ZodType): JsonSchema =>
  explained(z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }));

const schemaOf = (home: Home): JsonSchema => schemaFrom(home.schema);

// Editors show what a right value looks like beside the field.
const explained = (schema: JsonSchema): JsonSchema => {
  const { properties } = schema;
  if (typeof properties !== 'object' || properties === null) return schema;
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties as Readonly<Record<string, JsonSchema>>).map(([name, inner]) => [
        name,
        {
          ...explained(inner),
          ...(examples[name] === undefined
            ? {}
            : { description: `For example: ${examples[name].replaceAll('`', '')}` }),
        },
      ]),
    ),
  };
};

const withoutDraft = (schema: JsonSchema): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema'));

/** The schema of a table; what a row must say itself is what tells it from the others. */
const tableSchema = (place: string, schema: z.ZodType, defaults: z.ZodType): JsonSchema => {
  const { required: needed = [], ...row } = withoutDraft(schemaFrom(schema)) as {
    required?: readonly string[];
  };
  return {
    $schema: draft,
    title: `A table of ${place}`,
    type: 'object',
    required: ['rows'],
    additionalProperties: false,
    properties: {
      defaults: {
        ...withoutDraft(schemaFrom(defaults)),
        description: 'Holds for every row that does not say otherwise.',
      },
      rows: {
        type: 'array',
        // What a row does not say may stand in the defaults.
        items: {
          ...row,
          required: needed.filter((field) => ['id', 'title', 'summary', 'titles'].includes(field)),
        },
      },
    },
  };
};
