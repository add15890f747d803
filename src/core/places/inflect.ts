// The endings of the cases, by the ending of the first: genitive, dative, accusative, instrumental, prepositional.
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ая$/, ['ой', 'ой', 'ую', 'ой', 'ой']],
  [/яя$/, ['ей', 'ей', 'юю', 'ей', 'ей']],
  [/(?:ый|ой)$/, ['ого', 'ому', 'ого', 'ым', 'ом']],
  [/(?:ское|ное|ое)$/, ['ого', 'ому', 'ое', 'ым', 'ом']],
  [/(?<=к|г|х)ие$/, ['их', 'им', 'ие', 'ими', 'их']],
  [/ые$/, ['ых', 'ым', 'ые', 'ыми', 'ых']],
  [/(?<=к|н)ий$/, ['ого', 'ому', 'ого', 'им', 'ом']],
  [/ия$/, ['ии', 'ии', 'ию', 'ией', 'ии']],
  [/(?<=к|г|х|ж|ш|ч)а$/, ['и', 'е', 'у', 'ой', 'е']],
  [/(?<![аеиоуыэюя])а$/, ['ы', 'е', 'у', 'ой', 'е']],
  [/ья$/, ['ьи', 'ье', 'ью', 'ьей', 'ье']],
  [/я$/, ['и', 'е', 'ю', 'ей', 'е']],
  [/(?<=стро)ва$/, ['вов', 'вам', 'ва', 'вами', 'вах']],
  [/(?<=ов)ы$/, ['ых', 'ым', 'ы', 'ыми', 'ых']],
  [/(?<!ц)ы$/, ['ов', 'ам', 'ы', 'ами', 'ах']],
  [/ь$/, ['и', 'и', 'ь', 'ью', 'и']],
  [/ь$/, ['я', 'ю', 'я', 'ем', 'е']],
  [/й$/, ['я', 'ю', 'й', 'ем', 'е']],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/, ['а', 'у', '', 'ом', 'е']],
];
const plural = /(?<=стро)ва$/;

/**
 * A Russian name in all its cases, every word in the same one: `Южная Африка` → `Южной Африке`. Words that no rule
 * knows (Того, Перу, СССР) stay as they are; so does what follows `Республика`.
 */
export const casesOf = (name: string): readonly string[] => {
  const words = name.split(' ');
  const forms = words.map((word, index) =>
    index > 0 && /^(?:Республика|Государство|острова|Острова)$/i.test(words[0] ?? '')
      ? [word, word, word, word, word]
      : formsOf(word),
  );
  const cases = [0, 1, 2, 3, 4].map((index) => forms.map((form) => form[index] ?? '').join(' '));
  // Masculine names in -ь take the other set: Израиль, Израиля.
  const masculine = words.some((word) => /ь$/.test(word))
    ? [0, 1, 2, 3, 4].map((index) =>
        words
          .map((word) =>
            /ь$/.test(word) ? word.slice(0, -1) + ('я ю я ем е'.split(' ')[index] ?? '') : word,
          )
          .join(' '),
      )
    : [];
  return [...new Set([name, ...cases, ...masculine])];
};

const formsOf = (word: string): readonly string[] => {
  if (!/^[А-ЯЁа-яё-]+$/.test(word) || /^[А-ЯЁ]+$/.test(word) || word.length < 3)
    return Array<string>(5).fill(word);
  const ends = plural.test(word)
    ? (['вов', 'вам', 'ва', 'вами', 'вах'] as const).map((end) => word.replace(plural, end))
    : undefined;
  if (ends !== undefined) return ends;
  for (const [pattern, cases] of endings)
    if (pattern.test(word)) return cases.map((end) => word.replace(pattern, end));
  return Array<string>(5).fill(word);
};
