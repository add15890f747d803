import { stemmer as english } from '@orama/stemmers/english';

// Everyday synonyms, one notion a line: people say "scholarship" where an entry says "travel support".
const notions: Readonly<Record<string, string>> = {
  money:
    'money fund funds funding funded finance financial grant grants scholarship scholarships sponsor sponsorship bursary stipend subsidy donor pay paid pays afford salary wage wages earn earns income',
  cost: 'cost costs price fee fees free charge expensive cheap pay',
  join: 'join joining participate participation participating attend attending enter member membership involved involve engage engagement contribute volunteer',
  speak: 'speak talk intervene comment floor voice say',
  apply:
    'apply application applying candidate nominate nomination nominee stand run candidacy submit submission propose proposal',
  remote: 'remote remotely online virtual virtually zoom home webcast stream distance hybrid',
  meeting: 'meeting meetings event events conference conferences summit session sessions gathering',
  begin: 'start starting begin beginning newcomer beginner new first intro introduction basics',
  found: 'create found establish set organise organize launch build form',
  choose:
    'choose chosen choice select selected selection elect elected election appoint appointed appointment pick decide decides',
  time: 'when deadline date dates calendar schedule timeline due',
  register: 'register registration registering sign signup enrol enroll badge',
  country: 'country countries national nation local state',
  region: 'region regional continent subregional',
  youth: 'youth young student students teenager teen kid kids child children university',
  company: 'company companies business businesses private industry corporate corporation firm firms tech',
  government: 'government governments ministry minister state official officials authority',
  society: 'civil society ngo ngos nonprofit activist activists association',
  person: 'person people human individual individuals citizen',
  rule: 'rule rules procedure procedures procedural law policy policies regulation',
  group: 'group groups committee team panel board council coalition network',
  trust: 'trust trustworthy confidence trusted',
  open: 'open transparent transparency public secret hidden behind',
  help: 'support assist assistance guidance guide helpdesk desk',
  learn: 'learn learning course courses school training capacity educate education literacy skill skills',
  visa: 'visa passport travel flight flights trip hotel accommodation',
  complain: 'complain complaint report abuse harassment harass misconduct behaviour behavior',
  result: 'outcome outcomes result results output outputs message messages report',
  host: 'host hosting venue organise',
  compare: 'compare comparison difference differences different versus vs between',
};

const byStem: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const [notion, words] of Object.entries(notions))
    for (const word of words.split(' ')) {
      const stem = english(word);
      found.set(stem, [...new Set([...(found.get(stem) ?? []), `~${notion}`])]);
    }
  return found;
})();

/** The everyday notions a stem stands for, if any. */
export const conceptOf = (stem: string): readonly string[] | undefined => byStem.get(stem);
