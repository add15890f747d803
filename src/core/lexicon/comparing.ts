/** What asks for a comparison of the things that are named, in the six languages; tested on text in lower case with its accents. */
export const comparing =
  /(?<![\p{L}\p{N}])(?:vs|versus|compare[ds]?|comparing|comparison|differences?|differs?|different|distinguish(?:es)?|side by side|pros and cons|compar\p{L}*|différen\p{L}*|diffèr\p{L}*|par rapport (?:à|au|aux)|face à|diferen\p{L}*|distingu\p{L}*|frente a|сравн\p{L}*|отлич\p{L}*|разниц\p{L}*|различи\p{L}*|против|مقارنة|قارن|قارني|يقارن|الفرق|فرق|الاختلاف|يختلف|تختلف|مقابل)(?![\p{L}\p{N}])|比较|對比|对比|区别|區別|不同|差别|差異|差异|相比/iu;
