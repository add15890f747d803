/** What a person reads of a text in Discord's Markdown: the words, without marks, escapes and hidden addresses. */
export const wordsOf = (content: string): string => {
  const kept: string[] = [];
  const keep = (word: string): string => `\uE000${String(kept.push(word) - 1)}\uE001`;
  return content
    .replace(/```\n([\s\S]*?)\n```/g, (_, code: string) => keep(code))
    .replace(/\\([^0-9A-Za-z\s])/g, (_, char: string) => keep(char))
    .replace(/(`+) ?(.+?) ?\1(?!`)/g, (_, __, code: string) => keep(code))
    .replace(/\]\(<[^>]*>\)/g, '')
    .replace(/<(https?:[^>]*)>/g, (_, address: string) => keep(address))
    .replace(/^(> )?\s*(#{1,3} |-# |> |- )/gm, '$1')
    .replace(/^> /gm, '')
    .replace(/[*[\u200B]/g, '')
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? '')
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? '')
    .replace(/\u200B/g, '');
};
