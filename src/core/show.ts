import { answerDraft, withheldDraft, wordsIn, type Extent } from './answer.ts';
import { columnsIn } from './columns.ts';
import { replyOf, turnOf, sentenceTurn, type Scene } from './compose.ts';
import type { Entry } from './entry.ts';
import { pathDraft } from './paths/turns.ts';
import { paragraph } from './rich.ts';
import { inShort, withheldInShort } from './short.ts';
import { dayOf, isOutOfDate } from './validity.ts';
import type { Named, Turn } from './world.ts';

/** An entry as it is named in results. */
export const nameOf = (scene: Scene, entry: Entry, confidence: number): Named => ({
  id: entry.id,
  kind: entry.kind,
  title: wordsIn(entry, scene.language).words.title,
  confidence,
  status: entry.status,
});

/** Shows an entry, a part of it or all of it; what is out of date is withheld and said to be so. */
export const showEntry = (
  scene: Scene,
  id: string,
  part: string | undefined,
  options: { readonly confidence?: number; readonly text?: string; readonly logged?: boolean } = {},
): Turn => {
  const entry = scene.world.library.entries.get(id);
  if (entry === undefined) return sentenceTurn(scene, scene.say.gone, { outcome: 'refusal', logged: false });
  const named = [nameOf(scene, entry, options.confidence ?? 1)];
  const common = {
    named,
    entry: id,
    ...(options.text === undefined ? {} : { text: options.text }),
    ...(options.logged === undefined ? {} : { logged: options.logged }),
  };
  if (isOutOfDate(entry, dayOf(scene.world.now)) && part !== 'sources')
    return turnOf(scene, [replyOf(scene, withheldInShort(scene, entry, withheldDraft(scene, entry)))], {
      ...common,
      outcome: 'miss',
      missKind: 'out-of-date',
      state: { shown: { entry: id } },
    });

  const { words } = wordsIn(entry, scene.language);
  const columns = columnsIn(entry, part);
  const missing =
    part !== undefined &&
    part !== 'all' &&
    part !== 'sources' &&
    columns === undefined &&
    ![words, entry].some(({ parts }) => parts.some((one) => one.id === part));
  const extent: Extent =
    columns !== undefined
      ? { kind: 'first', columns }
      : part === undefined || missing
        ? { kind: 'first' }
        : part === 'all' || part === 'sources'
          ? { kind: 'all' }
          : { kind: 'part', part };
  const whole =
    entry.path !== undefined && extent.kind !== 'part'
      ? pathDraft(scene, entry, extent.kind === 'all')
      : answerDraft(scene, entry, extent);
  const draft = inShort(scene, entry, extent, whole);
  const shown =
    part === 'sources'
      ? { ...draft, body: [] }
      : missing
        ? { ...draft, body: [paragraph(scene.say.partMissing), ...draft.body] }
        : draft;
  return turnOf(scene, [replyOf(scene, shown)], {
    ...common,
    outcome: 'answer',
    state: { shown: { entry: id, ...(part === undefined || missing ? {} : { part }) } },
  });
};

/** Shows several entries one after the other; the offers are those of the last. */
export const showAll = (scene: Scene, ids: readonly string[]): Turn => {
  const turns = ids.slice(0, 3).map((id) => showEntry(scene, id, undefined, { logged: false }));
  const last = turns.at(-1);
  if (last === undefined) return sentenceTurn(scene, scene.say.gone, { outcome: 'refusal', logged: false });
  const replies = turns.flatMap((turn) => turn.replies);
  return {
    ...last,
    outcome: 'answer',
    named: turns.flatMap((turn) => turn.named),
    // Only the last message keeps its buttons, so that each number means one thing.
    replies: replies.map((reply, index) => (index < replies.length - 1 ? { ...reply, buttons: [] } : reply)),
    state:
      typeof last.state === 'string'
        ? last.state
        : {
            ...last.state,
            offers: (replies.at(-1)?.buttons ?? []).map(({ key, label, action }) => ({ key, label, action })),
          },
  };
};
