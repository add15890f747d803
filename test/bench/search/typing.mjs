// One typing error a question, always the same one for the same question.
import { sequence } from './sets.mjs';

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const beside = (letter) => {
  const row = rows.find((one) => one.includes(letter));
  const place = row.indexOf(letter);
  return row[place + 1] ?? row[place - 1];
};

const seedOf = (text) => {
  let found = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    found = Math.imul(found ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return found;
};

/**
 * In one word of at least four letters, two neighbours change places, or a letter is lost, doubled, or replaced by the one
 * beside it on the keyboard. Texts without such a word stay as they are.
 */
export const mistyped = (text) => {
  const next = sequence(seedOf(text));
  const parts = text.split(' ');
  const places = parts.flatMap((word, index) => (/^[a-z]{4,}$/iu.test(word) ? [index] : []));
  if (places.length === 0) return text;
  const place = places[next(places.length)];
  const word = parts[place];
  const kind = next(4);
  const at = next(kind === 0 ? word.length - 1 : word.length);
  parts[place] = [
    () => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + word[at] + word.slice(at),
    () => word.slice(0, at) + beside(word[at].toLowerCase()) + word.slice(at + 1),
  ][kind]();
  return parts.join(' ');
};
