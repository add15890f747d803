// Questions nobody asks: 40,000 signs that could make a search work hard.

const length = 40_000;
const filled = (text) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

export const longQuestions = [
  ...['a', 'zq xk ', '字', '🙂', '\u064B', 'ي', 'ﷺ', 'the ', 'I', "a'", 'a-', 'a.', '1.'].map(filled),
  filled('how do i join the igf mag '),
  filled('united states of america france '),
  // Words that are all strange, and all different.
  Array.from({ length: 8_000 }, (_, index) => `w${index.toString(36)}x`)
    .join(' ')
    .slice(0, length),
];
