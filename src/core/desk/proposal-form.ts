import { phraseOf } from '../clean.ts';
import { replyOf, sentenceTurn, turnOf, type Choice, type Scene } from '../compose.ts';
import { findPlaces } from '../places/find-places.ts';
import { isCountry } from '../places/place.ts';
import { isSafeHref, list, paragraph, strong, type Block } from '../rich.ts';
import { dayOf } from '../validity.ts';
import type { Turn } from '../world.ts';
import { deskWordings } from '../wording/desk/catalogue.ts';
import { proposalWordings } from '../wording/proposals/catalogue.ts';
import { countryName, deskOf, languageOfDesk, noticeReply, ticketChoice } from './cards.ts';
import { mayWorkOn } from './coordinator.ts';
import { deskTitle } from './desk.ts';
import { formWord, formWordIn, type FormWord } from './form-words.ts';
import { isStillPersonal, namesIn, withoutContacts, withoutNames } from './names.ts';
import {
  entryIdOf,
  formQuestions,
  type FormQuestion,
  type Proposal,
  type ProposalChanges,
  type ProposalForm,
  type ProposalScope,
} from './proposals.ts';
import { quoted, saidText } from './said.ts';
import { scrub } from '../scrub.ts';
import { numberOf, type Ticket } from './ticket.ts';
import type { DeskView } from './view.ts';

const nothingOut = { mail: 0, phone: 0, handle: 0 };

/** "Save as knowledge": begins the form for a ticket. */
export const beginForm = (scene: Scene, view: DeskView, ticket: Ticket): Turn =>
  put(scene, view, { at: 'question', ticket: ticket.number, out: nothingOut });

/** Writes a draft, or what was sent back, anew: what was there is offered again. */
export const reviseForm = (
  scene: Scene,
  view: DeskView,
  proposal: Proposal,
  lead: readonly Block[] = [],
): Turn =>
  put(
    scene,
    view,
    {
      at: 'question',
      ...(proposal.ticket === undefined ? {} : { ticket: proposal.ticket }),
      proposal: proposal.number,
      question: proposal.question,
      consented: proposal.consented,
      answer: proposal.answer,
      source: proposal.source,
      ...(proposal.source === '' ? {} : { until: proposal.until ?? '', scope: scopeText(proposal.scope) }),
      out: nothingOut,
    },
    lead,
  );

/** What somebody who fills in a form says to it. */
export const hearForm = (scene: Scene, view: DeskView, form: ProposalForm, said: string): Turn => {
  const pressed = scene.before.offers.find(({ key }) => phraseOf(key) === phraseOf(said))?.action;
  const word = pressed?.name === 'form' ? pressed.word : formWordIn(said);
  return word === undefined || (word === 'everywhere' && form.at !== 'scope')
    ? answered(scene, view, form, said)
    : formSaid(scene, view, form, word);
};

/** A word, or a button, that is said to a form. */
export const formSaid = (scene: Scene, view: DeskView, form: ProposalForm, word: FormWord): Turn => {
  const say = proposalWordings[scene.language];
  if (!mayFill(view, form)) return ended(scene, deskWordings[scene.language].notLinked);
  switch (word) {
    case 'cancel':
      return ended(scene, deskWordings[scene.language].neverMind);
    case 'back':
      return put(scene, view, { ...form, at: beside(form.at, -1) });
    case 'take': {
      const offered = offeredAt(view, form);
      if (form.at === 'check') return submit(scene, view, form);
      if (form.at === 'question' && offered.asker && view.knowledge?.offered?.ticket.consent !== 'yes')
        return put(scene, view, form, [paragraph(say.ownWords)]);
      if (offered.text === undefined) return put(scene, view, form, [paragraph(say.needed)]);
      return form.at === 'question'
        ? put(scene, view, {
            ...form,
            at: 'answer',
            question: offered.text,
            consented: offered.asker || form.consented === true,
          })
        : answered(scene, view, form, offered.text);
    }
    case 'skip':
      return form.at === 'until'
        ? put(scene, view, { ...form, at: 'scope', until: '' })
        : form.at === 'scope'
          ? put(scene, view, { ...form, at: 'check', scope: 'global' })
          : put(scene, view, form, [paragraph(say.needed)]);
    case 'no-end':
      return form.at === 'until'
        ? put(scene, view, { ...form, at: 'scope', until: '' })
        : answered(scene, view, form, formWord(word, scene.language));
    case 'everywhere':
      return form.at === 'scope'
        ? put(scene, view, { ...form, at: 'check', scope: 'global' })
        : put(scene, view, form);
    case 'keep':
      return form.at === 'check' ? put(scene, view, { ...form, keep: true }) : put(scene, view, form);
    case 'submit':
      return form.at === 'check'
        ? submit(scene, view, form)
        : put(scene, view, form, [paragraph(say.needed)]);
  }
};

/** Whether the person who writes may fill this form: works on its ticket, or reviews where it has none. */
const mayFill = (view: DeskView, form: ProposalForm): boolean => {
  const ticket = view.knowledge?.offered?.ticket;
  return form.ticket === undefined
    ? view.links.length > 0
    : ticket !== undefined && ticket.number === form.ticket && mayWorkOn(view, ticket);
};

const answered = (scene: Scene, view: DeskView, form: ProposalForm, said: string): Turn => {
  const say = proposalWordings[scene.language];
  if (!mayFill(view, form)) return ended(scene, deskWordings[scene.language].notLinked);
  const again = (sentence: string): Turn => put(scene, view, form, [paragraph(sentence)]);
  const text = saidText(said);
  if (text === '' && form.at !== 'check') return again(say.needed);
  switch (form.at) {
    case 'question':
    case 'answer': {
      const { text: clean, out } = withoutContacts(text);
      if (isStillPersonal(clean)) return again(say.stillPersonal);
      if (!/[\p{L}\p{N}]/u.test(clean)) return again(say.needed);
      const offered = view.knowledge?.offered;
      if (
        offered !== undefined &&
        offered.ticket.consent !== 'yes' &&
        repeats(clean, offered.question, form.at === 'question')
      )
        return again(say.ownWords);
      const summed = {
        mail: form.out.mail + out.mail,
        phone: form.out.phone + out.phone,
        handle: form.out.handle + out.handle,
      };
      return form.at === 'question'
        ? put(scene, view, {
            ...form,
            at: 'answer',
            question: oneLine(clean),
            consented: offered?.ticket.consent === 'yes' && repeats(clean, offered.question, true),
            out: summed,
          })
        : put(scene, view, { ...form, at: 'source', answer: clean, out: summed });
    }
    case 'source':
      return isPage(text) ? put(scene, view, { ...form, at: 'until', source: text }) : again(say.notAddress);
    case 'until':
      return isFutureDay(text, dayOf(scene.world.now))
        ? put(scene, view, { ...form, at: 'scope', until: text })
        : again(say.notDay);
    case 'scope': {
      const scope = scopeFrom(text);
      return scope === undefined
        ? again(say.notPlace)
        : put(scene, view, { ...form, at: 'check', scope: scopeText(scope) });
    }
    case 'check':
      return put(scene, view, form);
  }
};

/** Asks the question the form has come to; keeps it in the conversation. */
const put = (scene: Scene, view: DeskView, form: ProposalForm, lead: readonly Block[] = []): Turn => {
  const say = proposalWordings[scene.language];
  const state = { awaiting: { kind: 'form', form } } as const;
  const decided = { outcome: 'handoff', logged: false, state } as const;
  if (form.at === 'check')
    return turnOf(
      scene,
      [
        replyOf(scene, {
          title: say.checkTitle,
          body: [...lead, ...checkBlocks(scene, view, form)],
          choices: choicesAt(scene, view, form),
          visibility: 'onlyYou',
        }),
      ],
      decided,
    );
  const offered = offeredAt(view, form);
  const consent = view.knowledge?.offered?.ticket.consent ?? 'none';
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title: say.formTitle,
        body: [
          ...lead,
          ...(form.at === 'question' ? [paragraph(say.formStays)] : []),
          paragraph(strong(say.ask[form.at])),
          ...(offered.text === undefined
            ? []
            : [paragraph(offered.asker ? say.offered : say.before), quoted(offered.text)]),
          ...(form.at === 'question' && form.ticket !== undefined ? [paragraph(say.consent[consent])] : []),
        ],
        choices: choicesAt(scene, view, form),
        visibility: 'onlyYou',
      }),
    ],
    decided,
  );
};

const choicesAt = (scene: Scene, view: DeskView, form: ProposalForm): readonly Choice[] => {
  const say = proposalWordings[scene.language];
  const choice = (word: FormWord): Choice => ({
    label: say.buttons[word],
    key: formWord(word, scene.language),
    action: { name: 'form', word },
  });
  const offered = offeredAt(view, form);
  const ticket = view.knowledge?.offered?.ticket;
  const consent = ticket?.consent;
  return [
    ...(form.at === 'check'
      ? [
          choice('submit'),
          ...(form.keep === true || namesOf(scene, form).length === 0 ? [] : [choice('keep')]),
        ]
      : []),
    ...(form.at !== 'check' &&
    offered.text !== undefined &&
    !(form.at === 'question' && offered.asker && consent !== 'yes')
      ? [choice('take')]
      : []),
    ...(form.at === 'question' && ticket !== undefined && consent === undefined
      ? [ticketChoice(scene.language, 'consent-ask', 'consent', ticket, say.askConsent)]
      : []),
    ...(form.at === 'until' ? [choice('no-end')] : []),
    ...(form.at === 'scope' ? [choice('everywhere')] : []),
    ...(form.at === 'question' ? [] : [choice('back')]),
    choice('cancel'),
  ];
};

interface Offered {
  readonly text: string | undefined;
  /** Whether it is what the asker or the coordinator said, not what the form holds already. */
  readonly asker: boolean;
}

const offeredAt = (view: DeskView, form: ProposalForm): Offered => {
  const own = (text: string | undefined): Offered => ({ text: text === '' ? undefined : text, asker: false });
  const offered = view.knowledge?.offered;
  switch (form.at) {
    case 'question':
      if (form.question !== undefined && form.question !== '') return own(form.question);
      return offered === undefined || offered.question === ''
        ? own(undefined)
        : { text: scrub(offered.question), asker: true };
    case 'answer':
      if (form.answer !== undefined && form.answer !== '') return own(form.answer);
      return own(offered?.answer === undefined ? undefined : withoutContacts(offered.answer).text);
    case 'source':
      return own(form.source);
    case 'until':
      return own(form.until);
    case 'scope':
      return own(form.scope);
    case 'check':
      return own(undefined);
  }
};

const namesOf = (scene: Scene, { question = '', answer = '' }: ProposalForm): readonly string[] => [
  ...new Set([...namesIn(question, scene.world.library), ...namesIn(answer, scene.world.library)]),
];

const checkBlocks = (scene: Scene, view: DeskView, form: ProposalForm): readonly Block[] => {
  const say = proposalWordings[scene.language];
  const names = namesOf(scene, form);
  const { mail, phone, handle } = form.out;
  const proposal = filled(scene, view, form);
  return [
    ...proposalBlocks(scene, view, proposal),
    ...(mail + phone + handle === 0 ? [] : [paragraph(say.takenOut(mail, phone, handle))]),
    ...(names.length === 0
      ? []
      : [paragraph(form.keep === true ? say.doubtful(names.join(', ')) : say.likeNames(names.join(', ')))]),
  ];
};

/** A proposal as people read it. */
export const proposalBlocks = (scene: Scene, view: DeskView, proposal: Proposal): readonly Block[] => {
  const { language } = scene;
  const say = proposalWordings[language];
  const desk = deskOf(view.desks, proposal.desk);
  const title = desk === undefined ? proposal.desk : deskTitle(desk, language);
  const { scope } = proposal;
  const where =
    scope === 'global'
      ? say.everywhere
      : 'country' in scope
        ? countryName(scope.country, language)
        : scope.region;
  return [
    paragraph(strong(`${say.labels.question}: `), proposal.question),
    ...(proposal.wordings.length === 0 ? [] : [list([...proposal.wordings])]),
    ...(proposal.answer === '' ? [] : [paragraph(strong(say.labels.answer)), quoted(proposal.answer)]),
    ...(proposal.source === ''
      ? []
      : [
          paragraph(strong(`${say.labels.source}: `), proposal.source),
          paragraph(strong(`${say.labels.until}: `), proposal.until ?? say.noEnd),
          paragraph(strong(`${say.labels.scope}: `), where),
        ]),
    paragraph(strong(`${say.labels.owner}: `), title),
    ...(proposal.ticket === undefined
      ? []
      : [
          paragraph(
            strong(`${say.labels.from}: `),
            `${numberOf({ number: proposal.ticket })}, ${say.role(title)}, ${proposal.made}`,
          ),
        ]),
    ...(proposal.doubtful.length === 0 ? [] : [paragraph(say.doubtful(proposal.doubtful.join(', ')))]),
    ...(proposal.written === undefined
      ? []
      : [paragraph(strong(`${say.labels.written}: `), proposal.written)]),
  ];
};

/** The proposal a form comes to; names are out unless the author said that they are none. */
const filled = (scene: Scene, view: DeskView, form: ProposalForm): Proposal => {
  const { knowledge } = view;
  const before = knowledge?.named?.number === form.proposal ? knowledge?.named : undefined;
  const ticket = knowledge?.offered?.ticket;
  const number = form.proposal ?? knowledge?.fresh ?? 0;
  const names = namesOf(scene, form);
  const clean = (text: string): string => (form.keep === true ? text : withoutNames(text, names));
  const question = clean(form.question ?? '');
  const desk = before?.desk ?? ticket?.desk ?? view.links[0]?.desk ?? '';
  const topics = ticket?.topics ?? before?.topics ?? [];
  return {
    number,
    state: 'waiting',
    entry: before?.entry ?? entryIdOf(question, number),
    desk,
    ...(form.ticket === undefined ? {} : { ticket: form.ticket }),
    question,
    consented: form.consented === true,
    wordings: before?.wordings ?? [],
    answer: clean(form.answer ?? ''),
    source: form.source ?? '',
    ...(form.until === undefined || form.until === '' ? {} : { until: form.until }),
    scope: scopeFrom(form.scope ?? 'global') ?? 'global',
    topics: topics.length > 0 ? topics : (deskOf(view.desks, desk)?.topics ?? []),
    doubtful: form.keep === true ? names : [],
    author: {
      person: scene.inbound.person.id,
      address: scene.inbound.address,
      language: scene.language,
    },
    made: dayOf(scene.world.now),
  };
};

const submit = (scene: Scene, view: DeskView, form: ProposalForm): Turn => {
  const say = proposalWordings[scene.language];
  const missing = formQuestions.find(
    (at) => (at === 'question' || at === 'answer' || at === 'source') && (form[at] ?? '') === '',
  );
  if (missing !== undefined) return put(scene, view, { ...form, at: missing }, [paragraph(say.needed)]);
  const proposal = filled(scene, view, form);
  const { mail, phone, handle } = form.out;
  const names = form.keep === true ? [] : namesOf(scene, form);
  const said = ended(scene, say.submitted(proposal.entry, reviewersOf(scene, view, proposal)), [
    ...(mail + phone + handle === 0 ? [] : [paragraph(say.takenOut(mail, phone, handle))]),
    ...(names.length === 0 ? [] : [paragraph(say.likeNames(names.join(', ')))]),
  ]);
  return {
    ...said,
    proposals: handedIn(view, proposal),
  };
};

/** What is kept of a proposal that is handed in, and the news of it to the desk that reviews it. */
export const handedIn = (view: Pick<DeskView, 'desks' | 'places'>, proposal: Proposal): ProposalChanges => {
  const place = view.places.get(proposal.desk)?.address;
  const language = languageOfDesk(deskOf(view.desks, proposal.desk));
  return {
    saved: [proposal],
    tells:
      place === undefined
        ? []
        : [
            {
              to: place,
              reply: noticeReply(
                language,
                proposalWordings[language].forReview(proposal.number, proposal.question),
                { choices: [proposalChoice(language, 'show', proposal.number)] },
              ),
            },
          ],
  };
};

/** The desk that reviews a proposal, as its author reads it. */
export const reviewersOf = (
  scene: Scene,
  { desks }: Pick<DeskView, 'desks'>,
  { desk: id }: Pick<Proposal, 'desk'>,
): string => {
  const desk = deskOf(desks, id);
  return desk === undefined ? id : deskTitle(desk, scene.language);
};

/** A button about a proposal. */
export const proposalChoice = (
  language: Scene['language'],
  verb: 'show' | 'approve',
  number: number,
): Choice => ({
  label: verb === 'show' ? proposalWordings[language].show(number) : proposalWordings[language].approve,
  action: { name: 'proposal', verb, proposal: number },
});

const ended = (scene: Scene, sentence: string, more: readonly Block[] = []): Turn => {
  const decided = {
    outcome: 'handoff',
    logged: false,
    state: { awaiting: undefined, offers: [] },
  } as const;
  return more.length === 0
    ? sentenceTurn(scene, sentence, decided)
    : turnOf(scene, [replyOf(scene, { body: [paragraph(sentence), ...more] })], decided);
};

const beside = (at: FormQuestion, by: number): FormQuestion =>
  formQuestions[Math.max(0, formQuestions.indexOf(at) + by)] ?? 'question';

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** How many words in a row may be the same before they are the asker's own. */
const mostInARow = 6;

/** Whether a text says what the asker wrote: a row of their words, or (`whole`) all of a shorter question. */
const repeats = (text: string, question: string, whole: boolean): boolean => {
  const said = phraseOf(text);
  const asked = phraseOf(question);
  if (asked === '') return false;
  if (whole && said === asked) return true;
  const words = asked.split(' ');
  return words.some(
    (_, index) =>
      index + mostInARow <= words.length &&
      ` ${said} `.includes(` ${words.slice(index, index + mostInARow).join(' ')} `),
  );
};

/** Whether a text is the address of a page that may be given as a source. */
export const isPage = (text: string): boolean =>
  isSafeHref(text) &&
  /^https?:\/\/[^\s/@]+\.[^\s@]*$/i.test(text) &&
  !isStillPersonal(text.replace(/\d/gu, ''));

const isFutureDay = (text: string, today: string): boolean => {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const days = [
    31,
    Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0) ? 29 : 28,
  ]
    .concat([31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    .at(Number(month) - 1);
  return year !== '' && Number(month) >= 1 && Number(day) >= 1 && Number(day) <= (days ?? 0) && text > today;
};

const scopeFrom = (text: string): ProposalScope | undefined => {
  const said = text.trim();
  if (formWordIn(said) === 'everywhere') return 'global';
  const places = findPlaces(said).filter(
    ({ certain, matched }) => certain && matched.length * 2 > said.length,
  );
  const [place] = places;
  if (place === undefined) return /^[A-Z]{2}$/.test(said) ? countryOf(said) : undefined;
  return isCountry(place) ? { country: place.code } : { region: place.region };
};

// A code by itself is a country where its name is known.
const countryOf = (code: string): ProposalScope | undefined =>
  countryName(code, 'en') === code ? undefined : { country: code };

const scopeText = (scope: ProposalScope): string =>
  scope === 'global' ? 'global' : 'country' in scope ? scope.country : scope.region;
