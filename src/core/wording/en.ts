import type { Wording } from './wording.ts';

/** What the desk says, in English: plain, short, kind. */
export const en: Wording = {
  languageName: 'English',
  sources: 'Sources',
  buttonsLine: 'Press a button, or type its number:',
  typeLine: 'Type a number:',

  statusLabel: 'Status',
  status: {
    proposed: 'proposed',
    pilot: 'pilot',
    'in-force': 'in force',
    superseded: 'superseded',
    historical: 'historical',
    'evidence-pending': 'evidence pending',
  },
  statusSentence: {
    proposed: (note) => `Proposed only${note}: this is what was suggested, not how things are today.`,
    pilot: (note) => `Pilot${note}: this is being tried out and may change.`,
    superseded: (note) => `Superseded${note}: something newer has taken its place.`,
    historical: (note) => `Historical${note}: this tells of the past.`,
    'evidence-pending': (note) =>
      `Evidence pending${note}: the source promised data that are not in our sources.`,
  },
  supersededBy: (title) => `What took its place: ${title}`,
  reviewedLabel: 'Reviewed',
  reviewed: (day, by) => `${day} by ${by}`,
  reviewOverdue: (day) => `A new review was due on ${day}; please check the sources.`,
  validLabel: 'Valid for',
  valid: (label, until) => (until === undefined ? label : `${label}, until ${until}`),
  confidenceLabel: 'How sure',
  confidence: {
    high: 'primary source seen',
    medium: 'secondary or undated source; check it before you rely on it',
    low: 'reported only; please check at the source',
  },
  numberLabel: 'Number',
  number: (printed, ours) =>
    `printed as ${printed}; ${ours} is our own label, because ${printed} is printed twice`,
  erratumLabel: 'Correction',
  appliesLabel: 'Applies to',
  languageLabel: 'Language',
  moreSources: (count) => `and ${String(count)} more: type "sources"`,
  linkLost: 'the link in the original is lost',
  onlyIn: (language) => `This text exists in ${language} only; I show it as it is.`,
  machineDrafted: 'Machine-drafted translation, not yet reviewed by a speaker.',
  originalNewer: (day) => `The English text is newer (${day}) than this translation.`,

  viewsDiffer: 'Views differ on this:',
  noSide: 'I take no side.',
  heldBy: (who) => `Held by: ${who}`,
  usedBy: (community) => `(${community})`,
  example: 'Example',
  questionWas: 'Your question',

  which: 'Which one do you mean?',
  both: 'Both',
  all: 'All of them',
  neitherAsk: 'None of these, ask a person',

  outside: 'That is outside what I know. My field is internet governance: how it works and how to take part.',
  outsideTry: 'You could try one of these:',
  unknown: 'I have nothing confirmed on that.',
  closest: 'The closest I have, which may not answer your question:',
  closestIs: (title) => `Closest: ${title}`,
  outOfDate: (title, validity) =>
    `What I have on "${title}" is out of date (it was valid for: ${validity}), so I do not give it as an answer. I have no confirmed rule for today.`,
  outOfDateReview: (title, day) =>
    `What I have on "${title}" was due for review on ${day} and is not confirmed any more, so I do not give it as an answer.`,
  wasAbout: 'What it said then:',
  staysTrue: 'What stays true:',
  whoConfirms: 'Who can confirm:',
  openToday: 'What is open today:',

  more: 'More',
  person: 'Talk to a person',
  helped: 'This helped',
  notHelped: 'This did not help',
  next: 'Next page',
  back: 'Previous page',
  readEntry: 'Read it',

  handoffTitle: 'Talk to a person',
  handoffHonest: 'I cannot pass your words on to a person yet, so nothing was sent.',
  handoffContact: (about) => `The official contact for "${about}" is:`,
  handoffNoContact: 'I know no official contact for this. The IGF Secretariat is the general address:',
  handoffTip:
    'When you write, say what you want to do, from which country, and by when. You need not give more.',

  thanksFeedback: 'Thank you. That is counted, without your name.',
  sorryFeedback: 'Sorry about that. Ask again in other words, or talk to a person.',

  helpTitle: 'What I can do',
  helpIntro:
    'Ask me about internet governance in your own words. I only give texts that a person has reviewed, with their source and date.',
  helpItems: [
    'Ask: "how do I take part in the IGF online?"',
    'A word or acronym: "what does MAG mean?"',
    'Look around: "recommendations", "procedures", "terms", "topics"',
    'After an answer: "more", "sources", "when?", "in French"',
    'A person: "person"',
  ],
  welcomeTitle: 'Welcome to the Internet Governance Help Desk',
  welcomeIntro:
    'I help you find your way in internet governance. I am a community tool, not the IGF Secretariat. You need no account and no name, and I keep no text of yours. Ask in your own words, or start here:',
  firstSteps: 'First steps',
  shelves: {
    recommendations: 'Recommendations',
    'action-points': 'Action points',
    procedures: 'How to take part',
    concepts: 'Explanations',
    terms: 'Words and acronyms',
    bodies: 'Who is who',
    topics: 'Topics',
  },
  browsePage: (page, pages) => `Page ${String(page)} of ${String(pages)}`,
  browseEmpty: 'There is nothing here yet.',
  partMissing: 'This text has no part on that. It begins like this:',
  partEmptyAll: 'There is no more to this text than what you saw.',

  hello: 'Hello. Ask me anything about internet governance, or type "help".',
  youAreWelcome: 'You are welcome. Ask again any time.',
  goodbye: 'Goodbye. Come back any time.',
  whoIAm:
    'I am a help desk bot for internet governance, run by its community. I am not the IGF Secretariat and not a language model: every answer is a text that a person has reviewed.',

  insult: 'I may have been unhelpful. Ask again in other words, or type "person".',
  pause: 'I will pause for ten minutes. If it is urgent, "person" still works.',
  overreach: 'I cannot do that. Is there something you need from a person? Type "person".',
  crisisNotKept: 'I did not keep your message.',
  crisisFallback:
    'If someone is in danger now, call your local emergency number or go to people you trust. Do not write details here.',

  empty:
    'There was nothing to read in your message. Ask me a question about internet governance, or type "help".',
  onlySigns: 'I read words only. Ask me a question about internet governance, or type "help".',
  attachments: 'I cannot open files, pictures or voice notes. Please write your question in words.',
  cut: 'Your message was very long; I read only its beginning. A short question works best.',
  staleButton: 'That button is from an older version of me. Please ask again, or type "help".',
  gone: 'That text is no longer in my collection. Please ask again in your own words.',
  nothingToFollow: 'I am not sure what this refers to. Please ask your whole question.',
  languageSet: (language) => `I will speak ${language} with you from now on.`,
  languageMissing: (language) => `There is no ${language} version of this text yet.`,
  storeDown:
    'I cannot keep anything at the moment, so I will not remember this conversation. I can still answer.',
  broken: 'Something went wrong on my side; it has been reported. Please try again, or turn to a person:',
};
