import { beforeEach, describe, expect, it } from 'vitest';
import type { Preferences } from '../../src/core/mine/preferences.ts';
import type { Store } from '../../src/core/store.ts';
import { freshPlaces } from '../rigs/fresh.ts';
import { storeKinds } from '../rigs/store.ts';

const all: Preferences = {
  language: 'fr',
  short: true,
  plain: true,
  zone: 'Africa/Nairobi',
  zoneAsked: true,
};

for (const kind of storeKinds()) {
  describe.skipIf(kind.missing !== undefined)(`settings on ${kind.name}`, () => {
    const place = freshPlaces(kind);
    let store: Store;
    beforeEach(async () => {
      store = await place().open();
    });

    it('are there again after a restart, for that person alone', async () => {
      await store.transact((open) => open.savePreferences('ana', all));
      const again = await place().open();
      expect(await again.transact((open) => open.preferences('ana'))).toStrictEqual(all);
      expect(await again.transact((open) => open.preferences('an'))).toStrictEqual({});
    });

    it('leave no row behind when everything is back to how it was', async () => {
      await store.transact((open) => open.savePreferences('ana', all));
      await store.transact((open) => open.savePreferences('ana', {}));
      expect(await place().raw('select * from preferences')).toStrictEqual([]);
    });

    it('go with the person', async () => {
      await store.transact((open) => open.savePreferences('ana', all));
      await store.transact((open) => open.savePreferences('ben', { plain: true }));
      await store.transact((open) => open.erase('ana', 'all', 'slack:one', 1));
      expect(await store.transact((open) => open.preferences('ana'))).toStrictEqual({});
      expect(await store.transact((open) => open.preferences('ben'))).toStrictEqual({ plain: true });
    });

    it('count wishes for translations by entry and language, and keep nothing else of them', async () => {
      await store.transact((open) => open.wishTranslation('igf', 'ru'));
      await Promise.all([1, 2, 3].map(() => store.transact((open) => open.wishTranslation('mag', 'fr'))));
      const again = await place().open();
      expect(await again.translationWishes()).toStrictEqual([
        { entry: 'mag', language: 'fr', count: 3 },
        { entry: 'igf', language: 'ru', count: 1 },
      ]);
      const [row] = (await place().raw('select * from translation_wishes')) as readonly object[];
      expect(Object.keys(row ?? {}).sort()).toStrictEqual(['count', 'entry', 'language']);
    });

    it('leave no wish behind when the turn that made it fails', async () => {
      const failing = store.transact(async (open) => {
        await open.wishTranslation('igf', 'ru');
        throw new Error('the work failed');
      });
      await expect(failing).rejects.toThrow('the work failed');
      expect(await store.translationWishes()).toStrictEqual([]);
    });
  });
}
