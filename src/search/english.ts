// The usual spelling first, then other spellings and what people shorten it to.
const spellings: ReadonlyMap<string, string> = new Map(
  `program programme|check cheque|license licence|practice practise|defense defence|offense offence|tire tyre
  catalog catalogue|dialog dialogue|gray grey|pajamas pyjamas|plow plough|skeptical sceptical|curb kerb
  jewelry jewellery|mom mum|aluminum aluminium|enroll enrol|fulfill fulfil|skillful skilful
  installment instalment|judgment judgement|acknowledgment acknowledgement|aging ageing|pediatric paediatric
  maneuver manoeuvre|mold mould|donut doughnut|mustache moustache|tomorrow tmrw tmr tomoro tomorow
  tonight tonite|please pls plz|thanks thx tnx|because cuz coz cos bc|message msg msgs|account acct
  about abt|appointment appt|number num|password pwd passwd|minute mins|second sec secs|hour hrs hr
  document doc docs|organization org orgs|government govt|management mgmt|department dept|picture pic pics
  temperature temp temps|vegetable veggie veggies|transaction txn|maximum max|okay ok`
    .split(/[|\n]/u)
    .flatMap((line) => {
      const [plain = '', ...others] = line.trim().split(' ');
      return others.map((other) => [other, plain] as const);
    }),
);

/** A word as it is looked up: shorthand in full, British spellings as American ones. */
export const plainEnglish = (word: string): string => spellings.get(word) ?? american(word);

// Spelt with -ise everywhere, because it is no ending there.
const neverIze =
  /(?:[aou]|w|prom|prem|dem|adv|rev|dev|superv|telev|improv|prov|surpr|enterpr|compr|appr|repr|franch|merchand|parad|expert|advert|exerc|prec|conc|exc|inc|desp|treat|chem|mort|^(?:m|v|pr|(?:a|sun|up)?r))$/u;

const american = (word: string): string =>
  word.length < 5
    ? word
    : word
        .replace(
          /^(dis|un|mis)?(arm|behavi|cand|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od|parl|rig|rum|sav|savi|splend|tum|vap|vig)our/u,
          '$1$2or',
        )
        .replace(/^(.*[a-z])is(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/u, (found, start: string) =>
          neverIze.test(start) ? found : `${start}iz`,
        )
        .replace(/lys(?=(?:e|ed|ing|er|ers)$)/u, 'lyz')
        .replace(/(?<=cent|theat|lit|met|fib)re(?=s?$)/u, 'er');
