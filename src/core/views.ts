// Who something is to be explained to, in the six languages: engineers, or people who make policy.
const engineers =
  /\b(?:to|for|as) (?:an? |the |some )?(?:\w+ )?(?:engineers?|developers?|programmers?|techies?|sysadmins?)\b|\b(?:à|pour) (?:un |une |des |les )?(?:ingénieur|développeu|technicien)|\b(?:a|para) (?:un |una |los |las )?(?:ingenier|desarrollador)|(?:给|向|对)(?:网络)?工程师|инженер(?:у|ам|ов|а)|لمهندس|للمهندسين/iu;
const policy =
  /\b(?:to|for|as) (?:an? |the |some )?(?:\w+ )?(?:policy ?makers?|policy (?:people|person|officers?)|officials?|diplomats?|lawyers?)\b|\b(?:à|pour) (?:un |une |des |les )?(?:décideu|diplomate|juriste)|\b(?:a|para) (?:un |una |los |las )?(?:responsables? polític|diplomátic|jurist)|(?:给|向|对)(?:政策|官员|外交官)|чиновник(?:у|ам)|дипломат(?:у|ам)|لصانع|لصناع/iu;

/** Whose view a question asks for: the part of an entry that is written for them. */
export const viewIn = (question: string): 'engineers' | 'policy' | undefined =>
  engineers.test(question) ? 'engineers' : policy.test(question) ? 'policy' : undefined;
