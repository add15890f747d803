import type { Chrome } from '../wording.ts';

/** The pages in English. */
export const en: Chrome = {
  code: 'en',
  languageName: 'English',
  site: 'IG Help Desk',
  skip: 'Skip to the content',
  navigation: 'Main',
  ask: 'Ask',
  help: 'Help pages',
  languages: 'Language',

  headline: 'Find your way in internet governance',
  lead: 'Ask how it works, who decides what, and how to take part. You get a short answer that a person has reviewed, with its source and date.',
  notSecretariat: 'A community tool, not the IGF Secretariat.',
  question: 'Your question',
  hint: 'In your own words. No account and no name needed.',
  send: 'Ask',
  firstQuestions: 'Good first questions',
  suggestions: [
    'What is the IGF?',
    'How do I take part in the IGF online?',
    'What does MAG mean?',
    'Is there an IGF in my country?',
  ],
  promises: [
    {
      title: 'Reviewed words only',
      text: 'No generated text. Every answer was written and checked by people, and shows where it comes from.',
    },
    {
      title: 'Right by date',
      text: 'What is past its date is not given as an answer. You are told so, and who can confirm it.',
    },
    {
      title: 'Private by default',
      text: 'No account, no cookies, no tracking. The text of your last question is kept for a day at most, so that you can hand it to a person.',
    },
  ],

  conversation: 'Conversation',
  you: 'You',
  desk: 'Help desk',
  startOver: 'Start over',
  working: 'Looking it up …',
  nothingYet: 'No answer has arrived yet.',
  lookAgain: 'Look again',
  unreachable: 'The desk could not be reached. Your words are still in the box; please try again.',

  helpIntro: 'Everything the desk knows, to read at your own pace.',
  byKind: 'By kind',
  byTopic: 'By topic',
  shelves: {
    recommendations: 'Recommendations',
    'action-points': 'Action points',
    procedures: 'How to take part',
    concepts: 'Explanations',
    terms: 'Words and acronyms',
    bodies: 'Who is who',
    initiatives: 'National and regional initiatives',
    dates: 'Dates and deadlines',
    sources: 'Sources',
  },
  kinds: {
    recommendation: 'Recommendation',
    'action-point': 'Action point',
    concept: 'Explanation',
    procedure: 'How to',
    term: 'Word or acronym',
    body: 'Who is who',
    initiative: 'Initiative',
    date: 'Date',
    source: 'Source',
  },
  find: 'Find a title or acronym',
  findButton: 'Find',
  found: (text) => `Titles that begin like “${text}”`,
  foundNothing: 'No title begins like that. Ask the desk in your own words instead.',
  empty: 'There is nothing here yet.',
  outOfDate: 'out of date',

  topics: 'Topics',
  onThisPage: 'On this page',
  about: 'About this text',
  keptBy: 'Kept by',
  meanings: 'Meanings',
  contact: 'Where to ask',
  whereItIs: 'Where it is',
  published: 'Published',
  readNext: 'Read next',
  otherLanguages: 'This text in other languages',
  wholeText: 'All of this text',
  askAbout: 'Something unclear? Ask the desk.',

  decode: {
    title: 'What does this text mean?',
    lead: 'Paste a message or a page full of acronyms. You get every word of internet governance in it explained in a line.',
    label: 'The text',
    hint: 'Nothing of it is kept, and nobody is told.',
    send: 'Explain it',
    nothingCame: 'No answer has arrived. Please try again in a moment.',
  },

  ticket: {
    state: 'State',
    private: 'Whoever has the address of this page can read it. Keep it to yourself.',
    notKept: 'These words are not kept.',
    add: 'Add something',
    addHint: 'It goes to the people at the desk. They read your words, not your name.',
    send: 'Send',
    closed: 'This ticket is closed. Open it again to add something.',
    unchanged:
      'That did not reach the ticket. The reason may stand where you asked your question. You can try again.',
  },

  problems: {
    notFound: {
      title: 'This page does not exist',
      text: 'The address may be mistyped or the text may have moved. Look for it by title, or ask the desk.',
    },
    tooLarge: {
      title: 'That was too much text',
      text: 'Nothing was read or kept. Please ask in a few sentences.',
    },
    notAForm: {
      title: 'That did not come from a form',
      text: 'The desk reads questions from the form on its page only.',
    },
    crossSite: {
      title: 'That came from another site',
      text: 'For your safety the desk takes questions from its own page only. Please ask there.',
    },
    foreignIds: {
      title: 'This conversation cannot be found',
      text: 'Its number is not one of ours. Please start again; your question was not read.',
    },
    badRequest: {
      title: 'That could not be read',
      text: 'Your browser sent something the desk does not understand. Please start again.',
    },
    failed: {
      title: 'Something went wrong here',
      text: 'It has been reported. Please try again in a moment.',
    },
  },
  textsUnder: 'Texts',
  codeUnder: 'Code',
};
