import type { Kysely } from 'kysely';
import { isLanguage, type Language } from '../core/language.ts';
import type { TranslationWish } from '../core/store.ts';
import { storable } from './json.ts';
import type { Tables } from './tables.ts';

/** Counts one more wish for an entry in a language. */
export const countTranslationWish = async (
  db: Kysely<Tables>,
  entry: string,
  language: Language,
): Promise<void> => {
  await db
    .insertInto('translation_wishes')
    .values({ entry: storable(entry), language, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['entry', 'language'])
        .doUpdateSet((set) => ({ count: set('translation_wishes.count', '+', 1) })),
    )
    .execute();
};

/** Which translations are wished for, those that most wish for first. */
export const translationWishes = async (db: Kysely<Tables>): Promise<readonly TranslationWish[]> => {
  const rows = await db
    .selectFrom('translation_wishes')
    .selectAll()
    .orderBy('count', 'desc')
    .orderBy('entry')
    .orderBy('language')
    .execute();
  return rows.flatMap(({ entry, language, count }) =>
    isLanguage(language) ? [{ entry, language, count }] : [],
  );
};
