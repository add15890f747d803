import type { Action } from '../action.ts';
import { relatedChoices } from '../answer.ts';
import { answerFrom } from '../ask.ts';
import { cleanText, phraseOf } from '../clean.ts';
import { heardIn, replyOf, sentenceTurn, turnOf, type Choice, type Scene } from '../compose.ts';
import type { Entry } from '../entry.ts';
import { paragraph, strong, text, type Block } from '../rich.ts';
import { nameOf, showEntry } from '../show.ts';
import { triage } from '../triage.ts';
import { dayOf, isOutOfDate } from '../validity.ts';
import { guideWordings } from '../wording/guide/catalogue.ts';
import type { Hit, Turn } from '../world.ts';
import { carried, type Change } from './changes.ts';
import { startChoice } from './offer.ts';
import { factsOf, planOf, type Plan } from './plan.ts';
import { runLength, runRecent, type GuideChanges, type GuideView, type KeptRun, type Run } from './run.ts';
import { guideSaidIn, guideWord, type Said } from './said.ts';
import { changeBlocks, screenDraft, titleOf, whereIs } from './screens.ts';
import type { GuideVerb } from './verbs.ts';
import { moved, screenAt, type Move } from './walk.ts';

const day = 24 * 3_600_000;
/** Chance from which a procedure that was not meant surely is offered. */
const offeredFrom = 0.1;
const mostOffered = 3;
/** How near a second procedure must come for the person to be asked which. */
const tiedWithin = 0.05;

type GuideAction = Extract<Action, { readonly name: 'guide' }>;

/** What a message means for the procedures somebody is led through; undefined where it is about something else. */
export const hearGuide = (given: Scene, raw: string): Turn | undefined => {
  const { before } = given;
  // Whoever fills in a form, or is asked yes or no, answers that.
  const { awaiting } = before;
  if (awaiting !== undefined && awaiting.kind !== 'question' && awaiting.kind !== 'addition')
    return undefined;
  const fit = answered(given, raw);
  if (fit !== undefined) return fit;
  const said = guideSaidIn(raw);
  if (said === undefined) return undefined;
  const scene = said.language === 'en' ? given : heardIn(given, said.language);
  switch (said.kind) {
    case 'start':
      return started(scene, said.what);
    case 'begin': {
      const shown = scene.world.library.entries.get(before.shown?.entry ?? '');
      return shown?.kind === 'procedure' ? begin(scene, shown.id, false) : undefined;
    }
    case 'list':
      return scene.world.guide === undefined ? undefined : listed(scene, scene.world.guide);
    case 'resume':
      return said.code === undefined ? goOn(scene) : resumed(scene, said.code);
    default:
      return walked(scene, raw, said);
  }
};

/** What a button of a procedure means. */
export const actGuide = (scene: Scene, { verb, entry, at }: GuideAction): Turn => {
  const view = scene.world.guide;
  if (view === undefined) return cannotKeep(scene, entry);
  if (verb === 'list') return listed(scene, view);
  if (verb === 'start') return begin(scene, entry, at === 'new');
  const kept = view.runs.find((one) => one.entry === entry);
  if (kept === undefined)
    return sentenceTurn(
      scene,
      guideWordings[scene.language].nothingToResume,
      { outcome: 'refusal', logged: false },
      scene.world.library.entries.get(entry)?.kind === 'procedure'
        ? [startChoice(guideWordings[scene.language].startButton, entry)]
        : [],
    );
  return onPlan(scene, kept, (plan, run, changes) => {
    // A button belongs to the screen it stands under: pressed twice, or late, it leads to the same place.
    const [screen = '', item = ''] = (at ?? '').split('.');
    const here = plan.screens.some(({ id }) => id === screen) ? { ...run, at: screen } : run;
    return carriedOut(scene, plan, { run: here, kept: run }, changes, verb, Number(item));
  });
};

/** Puts the way back to the steps under whatever else is answered meanwhile. */
export const withWayBack = (scene: Scene, turned: Turn): Turn => {
  const id = scene.before.guide;
  const { state, replies } = turned;
  const last = replies.at(-1);
  if (id === undefined || last === undefined || typeof state === 'string' || turned.guide !== undefined)
    return turned;
  if (state.guide !== id || !leadsAway.has(turned.outcome ?? '')) return turned;
  // What goes elsewhere, or asks for an answer of its own, is left as it is.
  if (turned.desk?.to !== undefined && turned.desk.to.id !== scene.inbound.address.id) return turned;
  if (
    state.awaiting?.kind === 'form' ||
    state.awaiting?.kind === 'correction' ||
    state.awaiting?.kind === 'held'
  )
    return turned;
  const { language } = last;
  const button = {
    key: guideWord('resume', language),
    label: guideWordings[language].buttons.resume,
    action: { name: 'guide', verb: 'resume', entry: id } as const,
  };
  return {
    ...turned,
    replies: [...replies.slice(0, -1), { ...last, buttons: [...last.buttons, button] }],
    state: { ...state, offers: [...state.offers, button] },
  };
};

const leadsAway: ReadonlySet<string> = new Set(['answer', 'choice', 'miss', 'handoff']);

/**
 * "Yes", "no" or a number under a screen. A platform may show that in another place than the one somebody types in, a
 * thread or a private message: then what they saw last counts.
 */
const answered = (scene: Scene, raw: string): Turn | undefined => {
  const { intent } = triage(cleanText(raw).text);
  const yesOrNo = intent.kind === 'yes' || intent.kind === 'no' ? intent.kind : undefined;
  if (yesOrNo === undefined && intent.kind !== 'pick') return undefined;
  const elsewhere = seenElsewhere(scene);
  if (elsewhere === undefined)
    return yesOrNo === undefined ? undefined : fitSaid(scene, scene.before.offers, yesOrNo);
  return onPlan(scene, elsewhere, (plan, run, changes) => {
    const choices = screenDraft(scene, plan, run, screenAt(plan, run), []).choices ?? [];
    if (yesOrNo !== undefined)
      return fitSaid(scene, choices, yesOrNo) ?? shown(scene, plan, run, { changes });
    const action = intent.kind === 'pick' ? choices[intent.index]?.action : undefined;
    // A code is drawn only for who asks for it where it is offered, or by its word.
    return action?.name === 'guide' && action.verb !== 'later'
      ? actGuide(scene, action)
      : shown(scene, plan, run, { changes });
  });
};

const fitSaid = (
  scene: Scene,
  offers: readonly Pick<Choice, 'action'>[],
  said: 'yes' | 'no',
): Turn | undefined => {
  const verb = (wanted: GuideVerb) =>
    offers.find(({ action }) => action.name === 'guide' && action.verb === wanted)?.action;
  const no = verb('not-me');
  const meant = no === undefined ? undefined : said === 'no' ? no : verb('next');
  return meant?.name === 'guide' ? actGuide(scene, meant) : undefined;
};

/** The run somebody looked at in another place after whatever was last said here. */
const seenElsewhere = ({ world, before, inbound }: Scene): KeptRun | undefined => {
  const [latest] = world.guide?.runs ?? [];
  return inbound.private === true &&
    latest !== undefined &&
    world.now - latest.savedAt < runRecent &&
    latest.savedAt > (world.conversation?.at ?? Number.NEGATIVE_INFINITY) &&
    before.guide !== latest.entry
    ? latest
    : undefined;
};

/** "start: propose a workshop": the procedure that is meant, a choice, or that there is none. */
const started = (scene: Scene, what: string): Turn | undefined => {
  const { library, search } = scene.world;
  const procedures = [...library.entries.values()].filter(({ kind }) => kind === 'procedure');
  const phrase = phraseOf(what);
  const exact = procedures.filter((entry) => isCalled(entry, phrase));
  if (exact.length === 1 && exact[0] !== undefined) return begin(scene, exact[0].id, false);
  const { hits } = search(what, { language: scene.language });
  const found = hits.filter(({ entry }) => library.entries.get(entry)?.kind === 'procedure');
  // "Get into the ICANN Board": all the ways into a body, where it has more than one.
  const into = waysInto(procedures, hits[0]);
  if (into.length > 1 && scene.before.awaiting === undefined) return which(scene, into);
  if (into[0] !== undefined) return begin(scene, into[0].id, false);
  const [best, second] = found;
  const tied = best !== undefined && second !== undefined && best.confidence - second.confidence < tiedWithin;
  if (best !== undefined && best.confidence >= answerFrom && !tied) return begin(scene, best.entry, false);
  // A question for a person may begin with such a word.
  if (scene.before.awaiting !== undefined) return undefined;
  const offered = (exact.length > 1 ? exact.map(({ id }) => id) : []).concat(
    found.filter(({ confidence }) => confidence >= offeredFrom).map(({ entry }) => entry),
  );
  return which(
    scene,
    [...new Set(offered)].slice(0, mostOffered).flatMap((id) => library.entries.get(id) ?? []),
  );
};

const waysInto = (procedures: readonly Entry[], hit: Hit | undefined): readonly Entry[] =>
  hit === undefined || hit.confidence < answerFrom
    ? []
    : procedures.filter(({ selection }) => selection?.body === hit.entry);

/** Asks which procedure is meant, or says that there is none. */
const which = (scene: Scene, entries: readonly Entry[]): Turn => {
  const say = guideWordings[scene.language];
  const choices = entries.flatMap((entry): readonly Choice[] => {
    const plan = planOf(scene.world.library, entry, scene.language);
    return plan === undefined ? [] : [startChoice(titleOf(scene, plan), entry.id)];
  });
  return turnOf(
    scene,
    [
      replyOf(scene, {
        body: [paragraph(choices.length === 0 ? say.noSuchProcedure : say.whichProcedure)],
        choices: [
          ...choices,
          { label: scene.say.shelves.procedures, action: { name: 'browse', shelf: 'procedures', page: 1 } },
          { label: scene.say.person, action: { name: 'person' } },
        ],
        visibility: 'onlyYou',
      }),
    ],
    { outcome: choices.length === 0 ? 'miss' : 'choice', logged: false },
  );
};

const isCalled = (entry: Entry, phrase: string): boolean =>
  entry.id === phrase ||
  [entry, ...entry.translations].some(({ title, aliases }) =>
    [title, ...aliases].some((name) => phraseOf(name) === phrase),
  );

/** Begins a procedure, or goes on where somebody is in it; anew where they say so. */
const begin = (scene: Scene, id: string, anew: boolean): Turn => {
  const { guide: view, library, now } = scene.world;
  const entry = library.entries.get(id);
  if (entry?.kind !== 'procedure')
    return sentenceTurn(scene, scene.say.gone, { outcome: 'refusal', logged: false });
  const withheld = withheldTurn(scene, entry);
  if (withheld !== undefined) return withheld;
  if (view === undefined) return cannotKeep(scene, id);
  const kept = anew ? undefined : view.runs.find((one) => one.entry === id);
  const plan = planOf(library, entry, scene.language);
  const [first] = plan?.screens ?? [];
  if (plan === undefined || first === undefined) return showEntry(scene, id, undefined);
  if (kept !== undefined && kept.at !== first.id) return welcomed(scene, kept, {});
  const run: Run = { entry: id, at: first.id, skipped: [], ticks: [], ...factsOf(plan, dayOf(now)) };
  return shown(scene, plan, run, { started: true });
};

/** "Resume" without a code: the procedure of this conversation, or the latest. */
const goOn = (scene: Scene): Turn | undefined => {
  const { guide: view } = scene.world;
  if (view === undefined) return undefined;
  const kept = view.runs.find(({ entry }) => entry === scene.before.guide) ?? view.runs[0];
  if (kept !== undefined) return welcomed(scene, kept, {});
  // "Continue" may ask for more of what was shown.
  return scene.before.shown !== undefined
    ? undefined
    : sentenceTurn(scene, guideWordings[scene.language].nothingToResume, {
        outcome: 'refusal',
        logged: false,
      });
};

/** "Resume 7K2-PQ": what was kept under the code is taken over, once for each person. */
const resumed = (scene: Scene, code: string): Turn => {
  const say = guideWordings[scene.language];
  const view = scene.world.guide;
  const refused = (sentence: string, changes?: GuideChanges): Turn => ({
    ...privately(scene, sentence),
    ...(changes === undefined ? {} : { guide: changes }),
  });
  if (view === undefined) return refused(say.codeCannotNow);
  if (view.passing === true) return refused(say.notKeptHere);
  if (view.tooMany) return refused(say.codeTooMany);
  if (view.typed === undefined) return refused(say.codeWrong, code === '' ? undefined : { typed: 'wrong' });
  const { run, used, own } = view.typed;
  const here = view.runs.find((one) => one.entry === run.entry);
  if (own && here !== undefined) return welcomed(scene, here, {});
  if (used)
    return here === undefined
      ? refused(say.codeUsedAndGone)
      : welcomed(scene, here, { above: [paragraph(say.codeUsed)] });
  return welcomed(scene, run, { above: [paragraph(say.fromElsewhere)], typed: 'used' });
};

const privately = (scene: Scene, sentence: string): Turn =>
  turnOf(scene, [replyOf(scene, { body: [paragraph(sentence)], visibility: 'onlyYou' })], {
    outcome: 'refusal',
    logged: false,
    state: { offers: scene.before.offers },
  });

/** Shows the place somebody comes back to, with what has changed meanwhile. */
const welcomed = (
  scene: Scene,
  run: Run,
  more: { readonly above?: readonly Block[]; readonly typed?: 'used' },
): Turn =>
  onPlan(scene, run, (plan, now, changes) =>
    shown(scene, plan, now, {
      changes,
      above: [paragraph(strong(guideWordings[scene.language].welcomeBack)), ...(more.above ?? [])],
      ...(more.typed === undefined ? {} : { typed: more.typed }),
    }),
  );

/** A run on its procedure as it is now; what is gone or out of date is said instead. */
const onPlan = (
  scene: Scene,
  kept: Run,
  work: (plan: Plan, run: Run, changes: readonly Change[]) => Turn,
): Turn => {
  const { library, now } = scene.world;
  const entry = library.entries.get(kept.entry);
  const plan = entry === undefined ? undefined : planOf(library, entry, scene.language);
  if (entry === undefined || plan === undefined)
    return {
      ...sentenceTurn(scene, scene.say.gone, {
        outcome: 'refusal',
        logged: false,
        state: { guide: undefined },
      }),
      guide: { end: kept.entry },
    };
  const withheld = withheldTurn(scene, entry);
  if (withheld !== undefined) return withheld;
  const { run, changes } = carried(plan, kept, dayOf(now));
  return work(plan, run, changes);
};

const withheldTurn = (scene: Scene, entry: Entry): Turn | undefined => {
  if (!isOutOfDate(entry, dayOf(scene.world.now))) return undefined;
  const turned = showEntry(scene, entry.id, undefined);
  const [first, ...rest] = turned.replies;
  if (first === undefined || typeof turned.state === 'string') return turned;
  const note = paragraph(guideWordings[scene.language].notLedNow);
  return {
    ...turned,
    replies: [{ ...first, body: [...first.body, note] }, ...rest],
    state: { ...turned.state, guide: undefined, awaiting: undefined },
  };
};

const cannotKeep = (scene: Scene, id: string): Turn => {
  const entry = scene.world.library.entries.get(id);
  const withheld = entry === undefined ? undefined : withheldTurn(scene, entry);
  if (withheld !== undefined) return withheld;
  const turned = showEntry(scene, id, 'all', { logged: false });
  const [first, ...rest] = turned.replies;
  return first === undefined
    ? turned
    : {
        ...turned,
        replies: [
          {
            ...first,
            body: [paragraph(guideWordings[scene.language].cannotKeep), ...first.body],
            visibility: 'onlyYou',
          },
          ...rest,
        ],
      };
};

/** A typed word on the way: of the procedure of this conversation, or of one somebody was just in elsewhere. */
const isReminded = ({ world }: Scene): boolean =>
  (world.own?.held?.watches.length ?? 0) + (world.own?.held?.reminders.length ?? 0) > 0;

const walked = (
  scene: Scene,
  raw: string,
  said: Extract<Said, { readonly kind: 'next' | 'back' | 'skip' | 'later' | 'stop' | 'again' | 'tick' }>,
): Turn | undefined => {
  const { guide: view, now } = scene.world;
  if (view === undefined) return undefined;
  const { before } = scene;
  const phrase = phraseOf(raw);
  const led = before.offers.some(({ action }) => action.name === 'guide');
  // What was offered by that word last is meant, not the procedure before it.
  const other = before.offers.some(
    ({ label, key, action }) =>
      action.name !== 'guide' &&
      (phraseOf(label) === phrase ||
        key === phrase ||
        (action.name === 'browse' && phraseOf(label).split(' ')[0] === phrase)),
  );
  if (other) return undefined;
  // "Stop" also ends reminders: there the procedure comes first only while it is shown.
  if (said.kind === 'stop' && !led && isReminded(scene)) return undefined;
  const here = view.runs.find(({ entry }) => entry === before.guide);
  const [latest] = view.runs;
  const elsewhere =
    latest !== undefined && now - latest.savedAt < runRecent && goesOn.has(said.kind) ? latest : undefined;
  const kept = here ?? elsewhere;
  if (kept === undefined) return undefined;
  if (said.kind === 'again') return begin(scene, kept.entry, true);
  const [verb, item] =
    said.kind === 'tick' ? ([said.done ? 'tick' : 'untick', said.item] as const) : ([said.kind, 0] as const);
  return onPlan(scene, kept, (plan, run, changes) =>
    carriedOut(scene, plan, { run, kept: run }, changes, verb, item),
  );
};

const goesOn: ReadonlySet<string> = new Set(['next', 'back', 'skip', 'later']);

/** Carries out a button or its word. `run` stands on the screen the button belongs to, `kept` where the person is. */
const carriedOut = (
  scene: Scene,
  plan: Plan,
  { run, kept }: { readonly run: Run; readonly kept: Run },
  changes: readonly Change[],
  verb: Exclude<GuideVerb, 'start' | 'list'>,
  item: number,
): Turn => {
  const say = guideWordings[scene.language];
  const go = (move: Move): Turn => shown(scene, plan, moved(plan, run, move), { changes });
  switch (verb) {
    case 'next':
    case 'skip':
      return go({ kind: verb });
    case 'back':
      return plan.screens[0]?.id === screenAt(plan, run).id
        ? shown(scene, plan, run, { changes, above: [paragraph(say.atBeginning)] })
        : go({ kind: 'back' });
    case 'tick':
    case 'untick':
      if (item < 1 || item > screenAt(plan, run).items.length)
        return shown(scene, plan, run, { changes, above: [paragraph(say.nothingToTick)] });
      return go({ kind: 'tick', screen: screenAt(plan, run).id, item, done: verb === 'tick' });
    case 'resume':
      return shown(scene, plan, kept, { changes });
    case 'later':
      return savedTurn(scene, plan, kept);
    case 'stop':
      return {
        ...sentenceTurn(
          scene,
          say.stopped(titleOf(scene, plan)),
          { outcome: 'smalltalk', logged: false, state: { guide: undefined, awaiting: undefined } },
          [
            {
              label: say.again,
              action: { name: 'guide', verb: 'start', entry: plan.entry.id, at: 'new' },
            },
          ],
        ),
        guide: { end: plan.entry.id },
      };
    case 'not-me':
      return notForYou(scene, plan, run);
  }
};

const notForYou = (scene: Scene, plan: Plan, run: Run): Turn => {
  const say = guideWordings[scene.language];
  const action = (verb: GuideVerb) => ({ name: 'guide', verb, entry: plan.entry.id, at: 'who' }) as const;
  return {
    ...turnOf(
      scene,
      [
        replyOf(scene, {
          body: [paragraph(say.notForYou)],
          choices: [
            ...relatedChoices(scene, plan.entry, 2),
            { label: scene.say.person, action: { name: 'person', entry: plan.entry.id } },
            { label: say.goOnAnyway, action: action('next') },
            { label: say.buttons.stop, action: action('stop') },
          ],
          visibility: 'onlyYou',
        }),
      ],
      { outcome: 'choice', logged: false, state: { ...led, guide: plan.entry.id } },
    ),
    guide: { save: run },
  };
};

// A question that was asked before is not the one a person is asked on the way.
const led = { awaiting: undefined, question: undefined } as const;

/** Keeps the place and gives a code for it; the message that tells the code is not kept once it has arrived. */
const savedTurn = (scene: Scene, plan: Plan, run: Run): Turn => {
  const say = guideWordings[scene.language];
  const { guide: view, now } = scene.world;
  if (view?.passing === true) return { ...privately(scene, say.notKeptHere), guide: { save: run } };
  const code = view?.fresh;
  if (code === undefined) return cannotKeep(scene, plan.entry.id);
  const turned = turnOf(
    scene,
    [
      replyOf(scene, {
        title: titleOf(scene, plan),
        body: [
          paragraph(say.saved(whereIs(scene, plan, screenAt(plan, run)))),
          paragraph(text(`${say.savedHow} `), {
            kind: 'code',
            text: `${guideWord('resume', scene.language)} ${code}`,
          }),
          paragraph(say.savedRules(dayOf(now + runLength * day))),
        ],
        choices: [
          {
            label: say.buttons.resume,
            action: { name: 'guide', verb: 'resume', entry: plan.entry.id },
          },
        ],
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'smalltalk', logged: false, state: { ...led, guide: undefined } },
  );
  return { ...turned, fleeting: true, guide: { save: run, code } };
};

/** Shows where somebody is, and keeps it. */
const shown = (
  scene: Scene,
  plan: Plan,
  run: Run,
  around: {
    readonly changes?: readonly Change[];
    readonly above?: readonly Block[];
    readonly started?: true;
    readonly typed?: 'used';
  },
): Turn => {
  const screen = screenAt(plan, run);
  const above = [...(around.above ?? []), ...changeBlocks(scene, around.changes ?? [])];
  const { id } = plan.entry;
  return {
    ...turnOf(scene, [replyOf(scene, screenDraft(scene, plan, run, screen, above))], {
      outcome: 'answer',
      named: [nameOf(scene, plan.entry, 1)],
      ...(around.started === true ? { entry: id } : { logged: false }),
      state: { ...led, guide: id, shown: { entry: id } },
    }),
    guide: {
      save: { ...run, at: screen.id },
      ...(around.typed === undefined ? {} : { typed: around.typed }),
    },
  };
};

/** What somebody is in the middle of, and how to begin something. */
const listed = (scene: Scene, view: GuideView): Turn => {
  const say = guideWordings[scene.language];
  const { library } = scene.world;
  const plans = view.runs.flatMap((run) => {
    const entry = library.entries.get(run.entry);
    const plan = entry === undefined ? undefined : planOf(library, entry, scene.language);
    return plan === undefined ? [] : [{ run, plan }];
  });
  const example = library.entries.get(exampleProcedure);
  const examplePlan = example === undefined ? undefined : planOf(library, example, scene.language);
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title: say.listTitle,
        body: [
          ...(plans.length === 0
            ? [paragraph(say.listNone)]
            : [
                {
                  kind: 'list',
                  ordered: false,
                  items: plans.map(({ run, plan }) => [
                    paragraph(
                      say.listLine(
                        titleOf(scene, plan),
                        whereIs(scene, plan, screenAt(plan, run)),
                        dayOf(run.until),
                      ),
                    ),
                  ]),
                } as const,
              ]),
          ...(examplePlan === undefined
            ? []
            : [
                paragraph(text(`${say.listHow} `), {
                  kind: 'strong',
                  children: [text(`${guideWord('start', scene.language)}: ${titleOf(scene, examplePlan)}`)],
                }),
              ]),
        ],
        choices: [
          ...plans.slice(0, mostOffered).map(({ plan }) => startChoice(titleOf(scene, plan), plan.entry.id)),
          { label: scene.say.shelves.procedures, action: { name: 'browse', shelf: 'procedures', page: 1 } },
        ],
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'smalltalk', logged: false },
  );
};

/** The procedure that is named as an example, where it exists. */
const exampleProcedure = 'igf-propose-workshop';
