import { replyOf, sentenceTurn, turnOf, type Scene } from '../compose.ts';
import { list, paragraph, type Block } from '../rich.ts';
import { dayOf } from '../validity.ts';
import type { Turn } from '../world.ts';
import { deskWordings } from '../wording/desk/catalogue.ts';
import { proposalWordings } from '../wording/proposals/catalogue.ts';
import { deskOf, languageOfDesk, noticeReply, ticketChoice } from './cards.ts';
import type { Command } from './command.ts';
import { actOnCorrection, changeBlocks, correctionSaid, reviseCorrection } from './correction-turns.ts';
import { mayWorkOn } from './coordinator.ts';
import type { Desk } from './desk.ts';
import {
  beginForm,
  formSaid,
  hearForm,
  proposalBlocks,
  proposalChoice,
  reviseForm,
} from './proposal-form.ts';
import {
  entryIdOf,
  proposalStep,
  type Gap,
  type Proposal,
  type ProposalChanges,
  type ProposalRefusal,
  type ProposalStep,
} from './proposals.ts';
import { saidText } from './said.ts';
import { toAsker, toDesk } from './requester.ts';
import { numberOf, type Ticket } from './ticket.ts';
import type { DeskView } from './view.ts';

/** Most wordings of a gap that a draft takes over. */
export const mostWordings = 5;

/** Whether a desk is there for everybody, so that its reviewers may decide for all. */
export const isForEverybody = (desk: Pick<Desk, 'countries' | 'regions' | 'topics'>): boolean =>
  desk.countries.length + desk.regions.length + desk.topics.length === 0;

/** The desk as whose reviewer a person may decide about a proposal; its own before the one for everybody. */
export const reviewerDesk = (view: Pick<DeskView, 'links' | 'desks'>, desk: string): string | undefined => {
  const reviews = view.links.filter(({ role }) => role === 'reviewer').map((link) => link.desk);
  return reviews.find((one) => one === desk) ?? reviews.find((one) => isGlobal(view.desks, one));
};

const isGlobal = (desks: readonly Desk[], id: string): boolean => {
  const desk = deskOf(desks, id);
  return desk !== undefined && isForEverybody(desk);
};

/**
 * What a message means about answers that become knowledge: an answer to the form, or a command. Undefined for
 * everything else. A person who is linked with nothing hears of it only where they name a proposal.
 */
export const hearProposal = (
  scene: Scene,
  view: DeskView,
  said: string,
  command: Command | undefined,
): Turn | undefined => {
  const { awaiting } = scene.before;
  const isNote = command?.word === 'note' && said.trim().startsWith('//');
  if (awaiting?.kind === 'form' && !isNote && !isConsent(command) && !isForTicket(view, said, command))
    return hearForm(scene, view, awaiting.form, said);
  if (command === undefined) return undefined;
  const { word, ticket: number, rest } = command;
  const proposal = view.knowledge?.named;
  const linked = view.links.length > 0;
  switch (word) {
    case 'save': {
      if (rest !== '') return undefined;
      const ticket = number === undefined ? view.thread : view.named;
      if (ticket === undefined)
        return linked && number === undefined
          ? refusal(scene, proposalWordings[scene.language].nobodyToSave)
          : number === undefined
            ? undefined
            : refusal(scene, deskWordings[scene.language].unknownTicket);
      return saving(scene, view, ticket);
    }
    case 'consent':
    case 'noConsent':
      return rest === '' && view.named !== undefined
        ? consentSaid(scene, view, view.named, word === 'consent')
        : undefined;
    case 'proposals':
      if (rest !== '') return undefined;
      if (number !== undefined) return showProposal(scene, view, proposal);
      return linked ? listProposals(scene, view) : undefined;
    case 'approve':
      return number === undefined || rest !== '' ? undefined : decide(scene, view, proposal, 'approve', '');
    case 'sendBack':
      return number === undefined ? undefined : decide(scene, view, proposal, 'send-back', rest);
    case 'reject':
      return number === undefined ? undefined : decide(scene, view, proposal, 'reject', rest);
    case 'revise':
      return number === undefined || rest !== '' ? undefined : revise(scene, view, proposal);
    case 'gaps':
      return rest !== '' || number !== undefined || !linked ? undefined : showGaps(scene, view);
    case 'draft':
      return number === undefined || rest !== '' ? undefined : draftGap(scene, view, number);
    default:
      return undefined;
  }
};

const isConsent = (command: Command | undefined): boolean =>
  command !== undefined &&
  command.ticket !== undefined &&
  (command.word === 'consent' || command.word === 'noConsent');

// "0413 yes, in May" is meant for that ticket, not for the form; "take 3 steps" may well be an answer to it.
const isForTicket = (view: DeskView, said: string, command: Command | undefined): boolean =>
  command?.ticket !== undefined &&
  (command.rest === '' || /^\s*#?\d/u.test(said)) &&
  view.named !== undefined &&
  view.named.number !== view.thread?.number &&
  mayWorkOn(view, view.named);

/** What a button about proposals means. */
export const actOnProposal = (
  scene: Scene,
  view: DeskView,
  action: Extract<Scene['inbound'], { kind: 'action' }>['action'],
): Turn | undefined => {
  const { awaiting } = scene.before;
  if (action.name === 'form')
    return awaiting?.kind === 'form'
      ? formSaid(scene, view, awaiting.form, action.word)
      : awaiting?.kind === 'correction'
        ? correctionSaid(scene, view, awaiting.form, action.word)
        : refusal(scene, scene.say.staleButton);
  if (action.name === 'correct') return actOnCorrection(scene, view, action);
  if (action.name !== 'proposal') return undefined;
  const proposal = view.knowledge?.named;
  return action.verb === 'show'
    ? showProposal(scene, view, proposal)
    : decide(scene, view, proposal, 'approve', '');
};

/** Begins the form, for a coordinator of the ticket's desk. */
export const saving = (scene: Scene, view: DeskView, ticket: Ticket): Turn =>
  mayWorkOn(view, ticket)
    ? beginForm(scene, view, ticket)
    : refusal(scene, deskWordings[scene.language].unknownTicket);

/** A coordinator has the asker asked; the asker says yes or no. */
export const consentSaid = (scene: Scene, view: DeskView, ticket: Ticket, yes: boolean): Turn => {
  if (ticket.asker.person === scene.inbound.person.id) return consentGiven(scene, view, ticket, yes);
  return yes ? askConsent(scene, view, ticket) : refusal(scene, deskWordings[scene.language].unknownTicket);
};

/** Asks the asker whether their own wording may be used. */
export const askConsent = (scene: Scene, view: DeskView, ticket: Ticket): Turn => {
  const say = proposalWordings[scene.language];
  if (!mayWorkOn(view, ticket)) return refusal(scene, deskWordings[scene.language].unknownTicket);
  const known = ticket.consent;
  if (known !== undefined) return refusal(scene, say.consent[known]);
  if (ticket.asker.way === 'page') return refusal(scene, say.consentNowhere);
  const asked: Ticket = { ...ticket, consent: 'asked' };
  const { language } = ticket;
  const theirs = proposalWordings[language];
  return {
    ...sentenceTurn(scene, say.consentAsked, { outcome: 'handoff', logged: false }),
    desk: {
      tickets: [{ ticket: asked, event: 'consent-asked' }],
      lines: [],
      sends: toAsker(
        asked,
        {
          ...noticeReply(language, theirs.consentQuestion(numberOf(asked)), {
            choices: [
              ticketChoice(language, 'consent-yes', 'consent', asked, theirs.consentYes),
              ticketChoice(language, 'consent-no', 'noConsent', asked, theirs.consentNo),
            ],
          }),
          visibility: asked.asker.way === 'thread' ? 'everyone' : 'onlyYou',
        },
        'notice',
      ),
    },
  };
};

const consentGiven = (scene: Scene, view: DeskView, ticket: Ticket, yes: boolean): Turn => {
  const say = proposalWordings[scene.language];
  // A yes counts only where somebody asked; a no always.
  if (ticket.consent === undefined && yes) return refusal(scene, deskWordings[scene.language].unknownTicket);
  const decided: Ticket = { ...ticket, consent: yes ? 'yes' : 'no' };
  const language = languageOfDesk(deskOf(view.desks, ticket.desk));
  return {
    ...sentenceTurn(scene, yes ? say.consentThanks : say.consentKept, { outcome: 'handoff', logged: false }),
    desk: {
      tickets: [{ ticket: decided, event: yes ? 'consent-given' : 'consent-refused' }],
      lines: [],
      sends: toDesk(
        view,
        decided,
        noticeReply(language, proposalWordings[language].consentNews(numberOf(decided), yes)),
        'notice',
      ),
    },
  };
};

const maySee = (scene: Scene, view: DeskView, proposal: Proposal): boolean =>
  proposal.author?.person === scene.inbound.person.id || reviewerDesk(view, proposal.desk) !== undefined;

const showProposal = (scene: Scene, view: DeskView, proposal: Proposal | undefined): Turn => {
  const say = proposalWordings[scene.language];
  if (proposal === undefined || !maySee(scene, view, proposal)) return refusal(scene, say.unknownProposal);
  const { number, state } = proposal;
  const own =
    proposal.author !== undefined &&
    [scene.inbound.person.id, ...(view.knowledge?.accounts ?? [])].includes(proposal.author.person);
  const decides = state === 'waiting' && !own && reviewerDesk(view, proposal.desk) !== undefined;
  const revises = state === 'draft' || (state === 'sent-back' && own);
  return turnOf(
    scene,
    [
      replyOf(scene, {
        title: say.title(number),
        body: [
          ...(proposal.change === undefined
            ? proposalBlocks(scene, view, proposal)
            : changeBlocks(scene.language, proposal)),
          ...(proposal.reason === undefined ? [] : [paragraph(say.because(proposal.reason))]),
          ...(decides ? [paragraph(say.how(number))] : []),
          ...(revises ? [paragraph(say.reviseHow(number))] : []),
        ],
        facts: [{ label: say.title(number), value: say.states[state] }],
        choices: decides ? [proposalChoice(scene.language, 'approve', number)] : [],
        visibility: 'onlyYou',
      }),
    ],
    { outcome: 'handoff', logged: false },
  );
};

const listProposals = (scene: Scene, view: DeskView): Turn => {
  const say = proposalWordings[scene.language];
  const seen = (view.knowledge?.listed ?? []).filter(
    (one) =>
      maySee(scene, view, one) &&
      (one.state === 'waiting' || one.state === 'draft' || one.author?.person === scene.inbound.person.id),
  );
  return seen.length === 0
    ? sentenceTurn(scene, say.listEmpty, { outcome: 'handoff', logged: false })
    : turnOf(
        scene,
        [
          replyOf(scene, {
            title: say.listTitle,
            body: [list(seen.map(({ number, state, question }) => say.line(number, state, question)))],
            choices: seen.slice(0, 5).map(({ number }) => proposalChoice(scene.language, 'show', number)),
            visibility: 'onlyYou',
          }),
        ],
        { outcome: 'handoff', logged: false },
      );
};

/** A decision of a reviewer; anybody else is refused in the same words whether the proposal exists or not. */
const decide = (
  scene: Scene,
  view: DeskView,
  proposal: Proposal | undefined,
  kind: 'approve' | 'send-back' | 'reject',
  reason: string,
): Turn => {
  const say = proposalWordings[scene.language];
  if (!view.links.some(({ role }) => role === 'reviewer')) return refusal(scene, say.notReviewer);
  const desk = proposal === undefined ? undefined : reviewerDesk(view, proposal.desk);
  if (proposal === undefined || desk === undefined) return refusal(scene, say.unknownProposal);
  const what: ProposalStep = {
    kind,
    desk,
    person: scene.inbound.person.id,
    accounts: view.knowledge?.accounts ?? [],
    on: dayOf(scene.world.now),
    reason: saidText(reason).slice(0, 500),
  };
  const decided = decideProposal(proposal, what);
  if ('refused' in decided) return refusal(scene, say.refusals[decided.refused](proposal.number));
  const { state } = decided.proposal;
  return {
    ...sentenceTurn(
      scene,
      say.done[state === 'approved' ? 'approved' : state === 'rejected' ? 'rejected' : 'sent-back'](
        proposal.number,
      ),
      { outcome: 'handoff', logged: false },
    ),
    proposals: decided.changes,
  };
};

/** Takes a step with a proposal, and the message that tells its author; from wherever it is decided. */
export const decideProposal = (
  proposal: Proposal,
  what: ProposalStep,
):
  | { readonly proposal: Proposal; readonly changes: ProposalChanges }
  | { readonly refused: ProposalRefusal } => {
  const next = proposalStep(proposal, what);
  if ('refused' in next) return next;
  return { proposal: next.proposal, changes: { saved: [next.proposal], tells: toldAuthor(next.proposal) } };
};

const toldAuthor = (proposal: Proposal): ProposalChanges['tells'] => {
  const { author, number, state, reason } = proposal;
  if (author === undefined || state === 'waiting' || state === 'draft') return [];
  const { language } = author;
  const say = proposalWordings[language];
  const more: readonly Block[] = [
    ...(reason === undefined ? [] : [paragraph(say.because(reason))]),
    ...(state === 'sent-back' ? [paragraph(say.reviseHow(number))] : []),
  ];
  const sentence =
    state === 'published' && proposal.written?.endsWith('.patch') === true
      ? say.writtenAsPatch(number)
      : say.told[state](number);
  return [
    {
      to: author.address,
      reply: noticeReply(language, sentence, state === 'published' ? {} : { blocks: more }),
    },
  ];
};

const revise = (scene: Scene, view: DeskView, proposal: Proposal | undefined): Turn => {
  const say = proposalWordings[scene.language];
  const mine = proposal?.author?.person === scene.inbound.person.id;
  if (
    proposal === undefined ||
    !(
      (proposal.state === 'draft' && maySee(scene, view, proposal)) ||
      (proposal.state === 'sent-back' && mine)
    )
  )
    return refusal(scene, say.unknownProposal);
  return proposal.change === undefined
    ? reviseForm(scene, view, proposal)
    : reviseCorrection(scene, view, proposal, proposal.change);
};

const reviews = (view: DeskView): boolean => view.links.some(({ role }) => role === 'reviewer');

const showGaps = (scene: Scene, view: DeskView): Turn => {
  const say = proposalWordings[scene.language];
  if (!reviews(view)) return refusal(scene, say.notReviewer);
  const gaps = view.knowledge?.gaps ?? [];
  return gaps.length === 0
    ? sentenceTurn(scene, say.gapsEmpty, { outcome: 'handoff', logged: false })
    : turnOf(
        scene,
        [
          replyOf(scene, {
            title: say.gapsTitle,
            body: [
              list(
                gaps.map(({ number, label, askers, countries }) =>
                  say.gapLine(number, label, askers, countries),
                ),
              ),
              paragraph(say.gapsRest),
            ],
            visibility: 'onlyYou',
          }),
        ],
        { outcome: 'handoff', logged: false },
      );
};

const draftGap = (scene: Scene, view: DeskView, number: number): Turn | undefined => {
  const say = proposalWordings[scene.language];
  if (view.links.length === 0) return undefined;
  if (!reviews(view)) return refusal(scene, say.notReviewer);
  const gap = view.knowledge?.gaps.find((one) => one.number === number);
  const desk = view.links.find(({ role }) => role === 'reviewer')?.desk;
  const fresh = view.knowledge?.fresh;
  if (gap === undefined || desk === undefined || fresh === undefined) return refusal(scene, say.unknownGap);
  const draft = draftFrom(gap, fresh, desk, dayOf(scene.world.now));
  return {
    ...reviseForm(scene, view, draft, [paragraph(say.gapDraft(fresh))]),
    proposals: { saved: [draft], tells: [] },
  };
};

/** A draft with the common wordings of a gap and no answer. */
export const draftFrom = (gap: Gap, number: number, desk: string, on: string): Proposal => {
  const [question = gap.label, ...wordings] = gap.wordings.slice(0, mostWordings);
  return {
    number,
    state: 'draft',
    entry: entryIdOf(question, number),
    desk,
    question,
    consented: false,
    wordings,
    answer: '',
    source: '',
    scope: 'global',
    topics: [],
    doubtful: [],
    made: on,
  };
};

const refusal = (scene: Scene, sentence: string): Turn =>
  sentenceTurn(scene, sentence, { outcome: 'refusal', logged: false });
