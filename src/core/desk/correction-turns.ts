import type { Action } from '../action.ts';
import { phraseOf } from '../clean.ts';
import { replyOf, sentenceTurn, turnOf, type Choice, type Scene } from '../compose.ts';
import { momentOf } from '../dates/moment.ts';
import { isDate, phaseOf, type DateEntry } from '../dates/span.ts';
import { momentText } from '../dates/when.ts';
import type { Entry } from '../entry.ts';
import type { Language } from '../language.ts';
import { findPlaces } from '../places/find-places.ts';
import { isCountry } from '../places/place.ts';
import { paragraph, strong, type Block } from '../rich.ts';
import { triage } from '../triage.ts';
import { dayOf } from '../validity.ts';
import type { Turn } from '../world.ts';
import { correctionWordings } from '../wording/corrections/catalogue.ts';
import { deskWordings } from '../wording/desk/catalogue.ts';
import { proposalWordings } from '../wording/proposals/catalogue.ts';
import { countryName, deskOf, languageOfDesk, noticeReply } from './cards.ts';
import type { Command } from './command.ts';
import { correctCommand, correctingDesk } from './correct-choice.ts';
import {
  correctionQuestions,
  daysOf,
  keepersOf,
  movedTo,
  sameDays,
  type CorrectionForm,
  type CorrectionQuestion,
  type Days,
  type EntryChange,
} from './corrections.ts';
import { daysSaid } from './days-said.ts';
import { deskTitle, type Desk } from './desk.ts';
import { formWord, formWordIn, type FormWord } from './form-words.ts';
import { isStillPersonal, namesIn, withoutContacts, withoutNames } from './names.ts';
import { handedIn, isPage, reviewersOf } from './proposal-form.ts';
import type { Proposal } from './proposals.ts';
import { quoted, saidText } from './said.ts';
import type { DeskView } from './view.ts';

/** Longest note about another desk's entry, in characters. */
const longestNote = 600;
/** Most words of an entry's first text. */
const mostWords = 60;
/** Most dates that are offered when several may be meant. */
const mostOffered = 5;

/**
 * What a message means about changing an entry: an answer to the form, a yes to sending a note, or a command.
 * Undefined for everything else, and for a command that names nothing outside a coordinator's work.
 */
export const hearCorrection = (
  scene: Scene,
  view: DeskView,
  said: string,
  command: Command | undefined,
): Turn | undefined => {
  const { awaiting } = scene.before;
  if (awaiting?.kind === 'correction' && command?.ticket === undefined && !said.trim().startsWith('//'))
    return hearForm(scene, view, awaiting.form, said);
  if (awaiting?.kind === 'wish') {
    const { kind } = triage(said).intent;
    if (kind === 'yes') return sendNote(scene, view, awaiting.entry);
    if (kind === 'no') return ended(scene, deskWordings[scene.language].neverMind);
  }
  if (command === undefined || command.ticket !== undefined) return undefined;
  if (command.word === 'correct') return correctSaid(scene, view, command.rest, said);
  return command.word === 'changeDate' && view.thread === undefined
    ? changeDateSaid(scene, view, command.rest, said)
    : undefined;
};

/** What a button about changing an entry means. */
export const actOnCorrection = (
  scene: Scene,
  view: DeskView,
  action: Extract<Action, { readonly name: 'correct' }>,
): Turn =>
  action.verb === 'note' ? sendNote(scene, view, action.entry) : begin(scene, view, action.entry, '');

const coordinates = (view: DeskView): boolean => view.links.some(({ role }) => role === 'coordinator');

// "correct igf-kenya"; with more than an id it is a command only where the first word is the id of an entry.
const correctSaid = (scene: Scene, view: DeskView, rest: string, said: string): Turn | undefined => {
  const [first = '', ...more] = rest.split(/\s+/u);
  const id = first.toLowerCase().replace(/[:,.]+$/u, '');
  if (scene.world.library.entries.has(id)) return begin(scene, view, id, said, more.join(' '));
  return coordinates(view) && more.length === 0 && /^[a-z0-9]+(?:-[a-z0-9]+)+$/u.test(id)
    ? refusal(scene, correctionWordings[scene.language].unknownEntry(id.slice(0, 60)))
    : undefined;
};

// "change date of our forum to 14 Oct": the days, and of whose dates; "our" or no place is the coordinator's own desk.
const changeDateSaid = (scene: Scene, view: DeskView, rest: string, said: string): Turn | undefined => {
  const { entries } = scene.world.library;
  const today = dayOf(scene.world.now);
  const id = rest
    .toLowerCase()
    .split(/[\s:,]+/u)
    .find((word) => entries.has(word));
  const named = id === undefined ? rest : rest.replace(new RegExp(id, 'iu'), ' ');
  const { days, rest: words } = daysSaid(named, today);
  if (id !== undefined) return begin(scene, view, id, said, days.join(' '));
  if (!coordinates(view)) return undefined;
  const own = view.links.flatMap(({ desk, role }) =>
    role === 'coordinator' ? (deskOf(view.desks, desk)?.countries ?? []) : [],
  );
  const places = findPlaces(words).filter(isCountry);
  const countries = places.length === 0 ? own : places.map(({ code }) => code);
  const dates = datesIn(scene, countries);
  const [only] = dates;
  const say = correctionWordings[scene.language];
  if (only === undefined) {
    const names = [...new Set(countries)].map((code) => countryName(code, scene.language));
    const desk = deskOf(view.desks, view.links[0]?.desk ?? '');
    return refusal(
      scene,
      say.noDate(names.join(', ') || (desk === undefined ? '' : deskTitle(desk, scene.language))),
    );
  }
  if (dates.length === 1) return begin(scene, view, only.id, said, days.join(' '));
  return sentenceTurn(
    scene,
    say.which,
    { outcome: 'handoff', logged: false },
    dates.slice(0, mostOffered).map(({ id: one, title }) => ({
      label: title,
      key: correctCommand(scene.language, one),
      action: { name: 'correct', verb: 'begin', entry: one },
    })),
  );
};

// Meetings before deadlines: who says "our forum" means the day on which it meets.
const datesIn = (scene: Scene, countries: readonly string[]): readonly DateEntry[] => {
  const all = [...scene.world.library.entries.values()]
    .filter(isDate)
    .filter(({ scope }) => scope.level === 'country' && countries.includes(scope.place ?? ''));
  const ahead = all.filter(({ occasion }) => phaseOf(occasion, scene.world.now) !== 'over');
  const open = ahead.length > 0 ? ahead : all;
  const meetings = open.filter(({ occasion }) => occasion.stage === 'meeting');
  return meetings.length > 0 ? meetings : open;
};

/** Begins to change an entry, for a coordinator of the desk that looks after it; else says whose it is. */
const begin = (scene: Scene, view: DeskView, id: string, said: string, days = ''): Turn => {
  const say = correctionWordings[scene.language];
  const entry = scene.world.library.entries.get(id);
  if (!coordinates(view)) return refusal(scene, say.onlyDesks);
  if (entry === undefined) return refusal(scene, scene.say.gone);
  if (correctingDesk(view, entry) === undefined) return belongs(scene, view, entry, said);
  const given = daysSaid(days, dayOf(scene.world.now)).days;
  const moved = isDate(entry) ? movedTo(entry.occasion, given) : undefined;
  const wrong = given.length > 0 && isDate(entry) && moved === undefined;
  return put(
    scene,
    view,
    {
      at: !isDate(entry) || moved !== undefined ? 'source' : 'days',
      entry: id,
      ...(moved === undefined ? {} : { days: moved }),
    },
    [
      paragraph(say.draftFor(holdsFor(entry, view, scene.language), entry.title)),
      ...(moved === undefined || !isDate(entry)
        ? []
        : daysBlocks(scene.language, daysOf(entry.occasion), moved)),
      ...(wrong ? [paragraph(say.notDays)] : []),
    ],
  );
};

/** Changes anew what was sent back: what was there is offered again. */
export const reviseCorrection = (
  scene: Scene,
  view: DeskView,
  proposal: Proposal,
  change: EntryChange,
): Turn => {
  const entry = scene.world.library.entries.get(proposal.entry);
  if (entry === undefined) return refusal(scene, scene.say.gone);
  if (correctingDesk(view, entry) === undefined) return belongs(scene, view, entry, '');
  return put(scene, view, {
    at: isDate(entry) ? 'days' : 'source',
    entry: entry.id,
    proposal: proposal.number,
    ...(change.days === undefined ? {} : { days: change.days.after }),
    source: proposal.source,
    text: proposal.answer,
  });
};

const holdsFor = (entry: Entry, view: DeskView, language: Language): string => {
  const { scope, owner } = entry;
  const desk = correctingDesk(view, entry);
  return scope.level === 'country' && scope.place !== undefined
    ? countryName(scope.place, language)
    : desk === undefined
      ? owner
      : deskTitle(desk, language);
};

// The desk that can be told: the one that looks after the entry, else the one for everybody.
const keeperOf = (view: DeskView, entry: Entry): Desk | undefined => {
  const keepers = keepersOf(entry, view.desks);
  const forAll = view.desks.filter(
    ({ countries, regions, topics }) => countries.length + regions.length + topics.length === 0,
  );
  const own = (desk: Desk): boolean => view.links.some((link) => link.desk === desk.id);
  return [...keepers, ...forAll].find((desk) => view.places.has(desk.id) && !own(desk));
};

const belongs = (scene: Scene, view: DeskView, entry: Entry, said: string): Turn => {
  const { language } = scene;
  const say = correctionWordings[language];
  const [first] = keepersOf(entry, view.desks);
  const owner = first === undefined ? entry.owner : deskTitle(first, language);
  const to = keeperOf(view, entry);
  const note = withoutContacts(saidText(said)).text.slice(0, longestNote);
  if (to === undefined || note === '')
    return refusal(scene, `${say.belongs(owner)}${to === undefined ? ` ${say.unreachable}` : ''}`);
  return turnOf(
    scene,
    [
      replyOf(scene, {
        body: [paragraph(say.belongs(owner)), paragraph(say.sendNote(deskTitle(to, language))), quoted(note)],
        choices: [{ label: say.sendNoteButton, action: { name: 'correct', verb: 'note', entry: entry.id } }],
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'refusal', logged: false, state: { awaiting: { kind: 'wish', entry: entry.id, text: note } } },
  );
};

const sendNote = (scene: Scene, view: DeskView, id: string): Turn => {
  const { awaiting } = scene.before;
  const say = correctionWordings[scene.language];
  const entry = scene.world.library.entries.get(id);
  if (!coordinates(view)) return refusal(scene, say.onlyDesks);
  if (awaiting?.kind !== 'wish' || awaiting.entry !== id || entry === undefined)
    return refusal(scene, scene.say.staleButton);
  const to = keeperOf(view, entry);
  const place = to === undefined ? undefined : view.places.get(to.id)?.address;
  if (to === undefined || place === undefined) return ended(scene, say.unreachable);
  const language = languageOfDesk(to);
  const from = deskOf(view.desks, view.links.find(({ role }) => role === 'coordinator')?.desk ?? '');
  const theirs = correctionWordings[language];
  return {
    ...ended(scene, say.noteSent(deskTitle(to, scene.language))),
    proposals: {
      saved: [],
      tells: [
        {
          to: place,
          reply: noticeReply(
            language,
            theirs.note(from === undefined ? '' : deskTitle(from, language), entry.title),
            {
              blocks: [quoted(awaiting.text), paragraph(theirs.noteHow(correctCommand(language, id)))],
            },
          ),
        },
      ],
    },
  };
};

const hearForm = (scene: Scene, view: DeskView, form: CorrectionForm, said: string): Turn => {
  const pressed = scene.before.offers.find(({ key }) => phraseOf(key) === phraseOf(said))?.action;
  const word = pressed?.name === 'form' ? pressed.word : formWordIn(said);
  return word === undefined ? answered(scene, view, form, said) : correctionSaid(scene, view, form, word);
};

/** A word, or a button, that is said to a correction. */
export const correctionSaid = (scene: Scene, view: DeskView, form: CorrectionForm, word: FormWord): Turn => {
  const entry = entryFor(scene, view, form);
  if (entry === undefined) return ended(scene, correctionWordings[scene.language].onlyDesks);
  const needed = proposalWordings[scene.language].needed;
  switch (word) {
    case 'cancel':
      return ended(scene, deskWordings[scene.language].neverMind);
    case 'back':
      return put(scene, view, { ...form, at: beside(form.at, -1, entry) });
    case 'keep':
      return put(scene, view, form.at === 'check' ? { ...form, keep: true } : form);
    case 'submit':
      return form.at === 'check' ? submit(scene, view, form) : put(scene, view, form, [paragraph(needed)]);
    case 'take':
    case 'skip': {
      if (form.at === 'check') return submit(scene, view, form);
      if (form.at === 'days') return put(scene, view, { ...form, at: 'source' });
      if (form.at === 'text')
        return put(scene, view, { ...form, at: 'check', text: form.text ?? entry.summary });
      return form.source === undefined
        ? put(scene, view, form, [paragraph(needed)])
        : put(scene, view, { ...form, at: 'text' });
    }
    case 'no-end':
    case 'everywhere':
      return put(scene, view, form, [paragraph(needed)]);
  }
};

const answered = (scene: Scene, view: DeskView, form: CorrectionForm, said: string): Turn => {
  const say = correctionWordings[scene.language];
  const theirs = proposalWordings[scene.language];
  const entry = entryFor(scene, view, form);
  if (entry === undefined) return ended(scene, say.onlyDesks);
  const again = (sentence: string): Turn => put(scene, view, form, [paragraph(sentence)]);
  const text = saidText(said);
  switch (form.at) {
    case 'days': {
      const days = isDate(entry)
        ? movedTo(entry.occasion, daysSaid(text, dayOf(scene.world.now)).days)
        : undefined;
      return days === undefined ? again(say.notDays) : put(scene, view, { ...form, at: 'source', days });
    }
    case 'source':
      return isPage(text)
        ? put(scene, view, { ...form, at: 'text', source: text })
        : again(theirs.notAddress);
    case 'text': {
      const clean = withoutContacts(text).text.replace(/\s+/gu, ' ').trim();
      if (isStillPersonal(clean)) return again(theirs.stillPersonal);
      if (!/[\p{L}\p{N}]/u.test(clean)) return again(theirs.needed);
      return clean.split(' ').length > mostWords
        ? again(say.tooLong)
        : put(scene, view, { ...form, at: 'check', text: clean });
    }
    case 'check':
      return put(scene, view, form);
  }
};

/** The entry of a form, for as long as it is there and the person may change it. */
const entryFor = (scene: Scene, view: DeskView, form: CorrectionForm): Entry | undefined => {
  const entry = scene.world.library.entries.get(form.entry);
  return entry === undefined || correctingDesk(view, entry) === undefined ? undefined : entry;
};

const beside = (at: CorrectionQuestion, by: number, entry: Entry): CorrectionQuestion => {
  const next = correctionQuestions[Math.max(0, correctionQuestions.indexOf(at) + by)] ?? 'source';
  return next === 'days' && !isDate(entry) ? 'source' : next;
};

/** Asks the question a correction has come to; keeps it in the conversation. */
const put = (scene: Scene, view: DeskView, form: CorrectionForm, lead: readonly Block[] = []): Turn => {
  const { language } = scene;
  const say = correctionWordings[language];
  const entry = entryFor(scene, view, form);
  if (entry === undefined) return ended(scene, say.onlyDesks);
  const offered =
    form.at === 'text'
      ? (form.text ?? entry.summary)
      : form.at === 'source'
        ? form.source
        : form.at === 'days'
          ? spokenDays(language, form.days ?? (isDate(entry) ? daysOf(entry.occasion) : {}))
          : undefined;
  const names = form.at === 'check' && form.keep !== true ? namesOf(scene, entry, form) : [];
  const choice = (word: FormWord): Choice => ({
    label: proposalWordings[language].buttons[word],
    key: formWord(word, language),
    action: { name: 'form', word },
  });
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title: form.at === 'check' ? proposalWordings[language].checkTitle : say.formTitle,
        body:
          form.at === 'check'
            ? [
                ...lead,
                ...changeBlocks(language, filled(scene, view, entry, form)),
                ...(names.length === 0
                  ? []
                  : [paragraph(proposalWordings[language].likeNames(names.join(', ')))]),
              ]
            : [
                ...lead,
                paragraph(strong(say.ask[form.at])),
                ...(offered === undefined
                  ? []
                  : [paragraph(proposalWordings[language].before), quoted(offered)]),
              ],
        choices: [
          ...(form.at === 'check' ? [choice('submit'), ...(names.length === 0 ? [] : [choice('keep')])] : []),
          ...(offered !== undefined ? [choice('take')] : []),
          ...(beside(form.at, -1, entry) === form.at ? [] : [choice('back')]),
          choice('cancel'),
        ],
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'handoff', logged: false, state: { awaiting: { kind: 'correction', form } } },
  );
};

// Names that stood in the text already were reviewed before.
const namesOf = (scene: Scene, entry: Entry, { text = '' }: CorrectionForm): readonly string[] =>
  namesIn(text, scene.world.library).filter((name) => !entry.summary.includes(name));

const submit = (scene: Scene, view: DeskView, form: CorrectionForm): Turn => {
  const say = correctionWordings[scene.language];
  const theirs = proposalWordings[scene.language];
  const entry = entryFor(scene, view, form);
  if (entry === undefined) return ended(scene, say.onlyDesks);
  if (form.source === undefined)
    return put(scene, view, { ...form, at: 'source' }, [paragraph(theirs.needed)]);
  const proposal = filled(scene, view, entry, form);
  if (proposal.answer === entry.summary && proposal.change?.days === undefined)
    return put(scene, view, { ...form, at: beside('source', -1, entry) }, [paragraph(say.nothingNew)]);
  return {
    ...ended(scene, theirs.submitted(proposal.entry, reviewersOf(scene, view, proposal))),
    proposals: handedIn(view, proposal),
  };
};

/** The proposal a correction comes to; new names are out unless the author said that they are none. */
const filled = (scene: Scene, view: DeskView, entry: Entry, form: CorrectionForm): Proposal => {
  const before = view.knowledge?.named?.number === form.proposal ? view.knowledge?.named : undefined;
  const now = isDate(entry) ? daysOf(entry.occasion) : {};
  const names = namesOf(scene, entry, form);
  const { scope } = entry;
  return {
    number: form.proposal ?? view.knowledge?.fresh ?? 0,
    state: 'waiting',
    entry: entry.id,
    desk: before?.desk ?? correctingDesk(view, entry)?.id ?? '',
    question: entry.title,
    consented: false,
    wordings: [],
    answer:
      form.keep === true ? (form.text ?? entry.summary) : withoutNames(form.text ?? entry.summary, names),
    source: form.source ?? '',
    scope:
      scope.level === 'global' || scope.place === undefined
        ? 'global'
        : scope.level === 'country'
          ? { country: scope.place }
          : { region: scope.place },
    topics: entry.topics,
    doubtful: form.keep === true ? names : [],
    author: {
      person: scene.inbound.person.id,
      address: scene.inbound.address,
      language: scene.language,
    },
    made: dayOf(scene.world.now),
    change: {
      before: entry.summary,
      ...(form.days === undefined || sameDays(now, form.days)
        ? {}
        : { days: { before: now, after: form.days } }),
    },
  };
};

/** What a proposal changes of an entry, what was and what shall be one after the other. */
export const changeBlocks = (
  language: Language,
  { question, entry, answer, source, doubtful, written, change }: Proposal,
): readonly Block[] => {
  const say = correctionWordings[language];
  const { labels, doubtful: doubted } = proposalWordings[language];
  const same = change?.before === answer;
  return [
    paragraph(strong(`${say.labels.entry}: `), `${question} (${entry})`),
    ...(change?.days === undefined
      ? []
      : [...daysBlocks(language, change.days.before, change.days.after), paragraph(say.confirmed)]),
    ...(change === undefined ? [] : [paragraph(strong(say.labels.textBefore)), quoted(change.before)]),
    ...(same ? [] : [paragraph(strong(say.labels.textAfter)), quoted(answer)]),
    paragraph(strong(`${labels.source}: `), source),
    ...(doubtful.length === 0 ? [] : [paragraph(doubted(doubtful.join(', ')))]),
    ...(written === undefined ? [] : [paragraph(strong(`${labels.written}: `), written)]),
  ];
};

const daysBlocks = (language: Language, before: Days, after: Days): readonly Block[] => {
  const { labels } = correctionWordings[language];
  return [
    paragraph(strong(`${labels.daysBefore}: `), spokenDays(language, before)),
    paragraph(strong(`${labels.daysAfter}: `), spokenDays(language, after)),
  ];
};

const spokenDays = (language: Language, { begins, ends }: Days): string =>
  [begins, ends]
    .flatMap((written) => (written === undefined ? [] : (momentOf(written) ?? [])))
    .map((moment) => momentText(moment, language))
    .join(' – ') || correctionWordings[language].noDays;

const ended = (scene: Scene, sentence: string): Turn =>
  sentenceTurn(scene, sentence, {
    outcome: 'handoff',
    logged: false,
    state: { awaiting: undefined, offers: [] },
  });

const refusal = (scene: Scene, sentence: string): Turn =>
  sentenceTurn(scene, sentence, { outcome: 'refusal', logged: false });
