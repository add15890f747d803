/**
 * How questions are joined to each other and to what was shown, in the six languages. Patterns are tested on the text in
 * lower case with its accents.
 */

/** Where a second question begins after an "and": the connective, followed by a word that asks. */
export const connective = new RegExp(
  [
    /(?:\s*[,;.]\s*|\s+)(?:and also|and then|and|also|plus|oh and)\s+(?=(?:also\s+)?(?:what|how|who|whom|where|when|why|which|can|could|is there|are there|do|does|is|are|may|should)\b)/,
    /(?:\s*[,;.]\s*|\s+)(?:et aussi|et|puis|aussi)\s+(?=(?:comment|qui|que|quoi|quel|quelle|quels|quelles|où|quand|pourquoi|combien|est-ce|qu['’]est)(?=[\s'’-]))/,
    /(?:\s*[,;.]\s*|\s+)(?:y también|y|e|además|también)\s+(?=¿?(?:cómo|como|qué|que es|quién|quien|quiénes|dónde|donde|cuándo|cuando|por qué|cuál|cuáles|cuánto|hay|puedo)\s)/,
    /(?:\s*[,;.]\s*|\s+)(?:а также|и ещё|и еще|и|а)\s+(?=(?:как|что|кто|где|когда|почему|зачем|какой|какая|какие|сколько|можно ли|есть ли)\s)/,
    /(?:\s*[،؛.]\s*|\s+)و\s?(?=(?:كيف|ما|ماذا|من هو|من هم|أين|متى|لماذا|هل|كم)\s)/,
    /\s*[，,；。]?\s*(?:以及|还有|另外|并且)[，,]?\s*(?=\S{0,12}(?:什么|怎么|如何|谁|哪|为什么|多少|吗))/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** Words that stand for what was said before: such a question does not stand alone. */
export const pronoun =
  /(?<![\p{L}\p{N}])(?:it|its|they|them|their|this|that|these|those|(?<!(?:is|are|was|were) )there|he|she|him|her|his|ils|elles?|leurs?|eux|cela|ça|celui-ci|celle-ci|ellos|ellas|sus|eso|esto|esa|ese|allí|ahí|он|она|оно|они|его|её|ее|их|ему|ей|им|ними|там|этого|этом|этому|туда|هو|هي|هم|هذا|هذه|ذلك|تلك|إليه|إليها|فيه|فيها|له|لها|منه|منها|عنه|عنها)(?![\p{L}\p{N}])|(?<!其)[它她他]们?|这个|那个|那里|这里|其(?![他它实中])/iu;

/** What makes words a question where no sign does. */
export const asking =
  /[?？؟]|(?<![\p{L}\p{N}])(?:what|how|who|whom|where|when|why|which|can i|could i|is there|are there|do i|does|tell me|explain|comment|qui|que|quoi|quels?|quelles?|où|quand|pourquoi|combien|cómo|como|qué|quién|quiénes|dónde|cuándo|por qué|cuál|cuáles|cuánto|как|что|кто|где|когда|почему|какой|какая|какие|сколько|كيف|ما|ماذا|من|أين|متى|لماذا|هل|كم)(?![\p{L}\p{N}])|qu['’]est|什么|怎么|如何|谁|哪|为什么|多少|吗/iu;

/** What may stand before the name of a section: "what are the common mistakes". */
export const sectionLead =
  /^(?:what(?: is| are|'s|’s)|(?:quels?|quelles?) (?:est|sont)|cuál(?:es)? (?:es|son)|как(?:ие|ова|овы|ой|ая)|ما هي|ما هو)\s+(?:(?:the|le|la|les|el|los|las)\s+)?/iu;

/** What opens a follow-up about something else of the same sort: "and for", "what about", "и для", "那…呢". */
export const lead =
  /^(?:(?:ok(?:ay)?|so|and|but|or|yes|then)[\s,]+)*(?:what about|how about|and about|and for|and in|and at|and with|and|for|same for|the same for|same in)\s+|^(?:et|mais|ou|alors)?[\s,]*(?:qu['’]en est-il (?:de la|de l['’]|du|des|de|d['’])|et (?:pour|en|au|aux|à|chez)|pour|et)\s*(?:(?:la|le|les)\s+|l['’])?|^¿?(?:y|pero|o)?[\s,]*(?:qué (?:pasa|hay|tal) (?:con|de|en)|y (?:para|en|con|de)|para|y)\s+(?:(?:el|la|los|las)\s+)?|^(?:а|и|ну)?[\s,]*(?:что (?:насчёт|насчет|о|об|про)|как насчёт|как насчет|а для|а в|а во|и для|для|а)\s+|^(?:و)?(?:ماذا عن|وماذا عن|وفي|ول|وبالنسبة إلى|بالنسبة إلى)\s*|^(?:那么|那|对于)/iu;

/** What may follow it without meaning anything: "please", "then", "呢". */
export const tail =
  /(?:[\s,]+(?:please|pls|then|too|instead|as well|s['’]il (?:vous|te) plaît|svp|alors|aussi|por favor|entonces|también|пожалуйста|тогда|тоже|من فضلك|أيضا|أيضًا))+$|(?:呢|怎么样|怎样)+$/iu;

/** What asks how two things differ: the groups `one` and `other` are what they are called. */
export const comparing: readonly RegExp[] = [
  /(?:^|\s)differences? between (?:the )?(?<one>.+?) and (?:the )?(?<other>.+)$/iu,
  /^how (?:is|are|does|do) (?:the )?(?<one>.+?) (?:different|differ) from (?:the )?(?<other>.+)$/iu,
  /(?:^|\s)différences? (?:y a-t-il )?entre (?:l['’]|la |le |les )?(?<one>.+?) et (?:l['’]|la |le |les )?(?<other>.+)$/iu,
  /(?:^|\s)diferencias? (?:hay )?entre (?:el |la |los |las )?(?<one>.+?) [ye] (?:el |la |los |las )?(?<other>.+)$/iu,
  /(?:^|\s)(?:разница|отличие|различие|различия) между (?<one>.+?) и (?<other>.+)$/iu,
  /^чем (?<one>.+?) отличается от (?<other>.+)$/iu,
  /(?:^|\s)(?:الفرق|الاختلاف|فرق) بين (?<one>.+?) و\s?(?:بين )?(?<other>.+)$/u,
  /^(?<one>.+?)(?:和|与|跟|與)(?<other>.+?)(?:之间)?(?:有(?:什么|何|什麼))?的?(?:区别|不同|差别|區別|差別|差异)/u,
];
