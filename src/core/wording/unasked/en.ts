import type { UnaskedWording } from './unasked-wording.ts';

/** English. */
export const en: UnaskedWording = {
  welcomeTitle: 'Welcome',
  welcomeWho:
    'I am the help desk for internet governance here: a community tool, not the United Nations. Ask me anything in your own words, or begin with one of these.',
  findButton: 'Find your IGF',
  stepsButton: 'For people like me',
  explainButton: 'A word or message',
  welcomeOnce: (myData) => `This comes once. “${myData}” shows and erases what is kept of it.`,
  newHere: (find, steps, explain) =>
    `New here? You can also type “${find}”, “${steps}” or “${explain}”. I say this once.`,
  findHow: (country) => `Which country or town are you in? Type its name, such as “${country}”.`,
  explainHow: (typed) =>
    `Type “${typed}”, or paste a whole message behind the colon. In Slack, Discord and Teams you can also open the menu of any message. Only you see the answer.`,
  welcomedIn: (count) =>
    `That I welcomed you, under a number that does not name you; communities: ${String(count)}`,
  welcomeOn: (off) =>
    `The welcome is on in this community. Whoever joins gets one private message with three things to begin with; where I cannot write to them privately, a line stands under my first answer to them. Each person once. “${off}” ends it.`,
  welcomeOff: (on) => `The welcome is off in this community. “${on}” switches it on again.`,
  welcomeIsOn: (desk, off) =>
    `The welcome is on in this community; it was switched on by ${desk}. A coordinator ends it with “${off}”.`,
  welcomeIsOff: (on) =>
    `The welcome is off in this community: I say nothing to people who join. A coordinator switches it on with “${on}”.`,
  digestOn: (when, off) =>
    `The digest comes here by itself once a week, next on ${when}: dates that open or close within two weeks, what is new or changed in the knowledge, and how many questions found no answer. Where there is nothing to tell, nothing comes. “${off}” ends it.`,
  digestOff: (on) => `The digest does not come here by itself any more. “${on}” brings it back.`,
  digestIsOn: (when, off) =>
    `In this place the digest comes by itself once a week, next on ${when}. A coordinator ends that with “${off}”.`,
  digestIsOff: (on) =>
    `In this place the digest does not come by itself. A coordinator switches that on with “${on}”.`,
  notYours:
    'Only a coordinator can switch this: one of the desk that works here, where there is one. A maintainer gives out the codes for that.',
  nowhere: 'This place belongs to no community. Please type it in a channel of the community you mean.',
  stepDate: (title, when) =>
    `If you like to stay involved: “${title}”, ${when}. Shall I remind you? “yes” or “no”.`,
  stepWithoutDay: (title) =>
    `If you like to stay involved: “${title}” has no confirmed day yet. Shall I tell you when it has one? “yes” or “no”.`,
  stepNear: (title, place) =>
    `If you like to stay involved: “${title}” is a door near you (${place}). Shall I show it? “yes” or “no”.`,
  stepFirst: 'If you like to stay involved: shall I show you three first steps? “yes” or “no”.',
  stepNo: 'As you like. I leave it at that.',
  stepOffered: (day) => `That I offered you a next step, under a number that does not name you: ${day}`,
  closing: 'Closes within two weeks',
  opening: 'Begins within two weeks',
  freshEntries: 'New in the knowledge',
  changedEntries: 'Changed in the knowledge',
  more: (count) => `Not shown here: ${String(count)}`,
  digestEnds: (off) => `“${off}” ends this weekly message.`,
};
