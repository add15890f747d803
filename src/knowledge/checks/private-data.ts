import { isOfficeMailbox } from '../../core/desk/personal.ts';
import type { Check } from '../knowledge-set.ts';
import { problemAt, wholeFile } from '../place.ts';
import type { Problem } from '../problem.ts';

const mailbox = /(?<![/\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
// With a country code, or named as a number one can call; dates and resolution numbers are neither.
const phone =
  /(?<![\p{L}\p{N}/=&%.-])\+\d[\d ().-]{6,18}\d|\btel:[\d+ ().-]{6,}|\b(?:tel|telephone|phone|mobile|whatsapp)\b[^\p{L}\d\n]{0,4}\+?\d[\d ().-]{5,18}\d/giu;

/** Shows no private person: only mailboxes of offices, and numbers that are confirmed as official. */
export const privateData: Check = ({ files, contacts }) => {
  const official = new Set(contacts.map(({ value }) => key(value.address)));
  return files.flatMap(({ path, content }) =>
    path.startsWith('official-contacts')
      ? []
      : content.split('\n').flatMap((line, index) => [
          ...(line.includes('@') ? [...line.matchAll(mailbox)] : [])
            .map(([address]) => address)
            .filter((address) => !official.has(key(address)) && !isOfficeMailbox(address))
            .map((address) =>
              ask(path, index, line, `shows the mailbox ${address}, which may be a person's`),
            ),
          ...(/\d{3}/.test(line) ? [...line.matchAll(phone)] : [])
            .map(([number]) => number.trim())
            .filter((number) => !official.has(key(number)))
            .map((number) => ask(path, index, line, `shows the telephone number ${number}`)),
        ]),
  );
};

const ask = (path: string, index: number, line: string, what: string): Problem => {
  const field = /^\s*(?:- )?\s*(?:\{ *)?([a-z_]+):/.exec(line)?.[1] ?? 'text';
  const place = { ...wholeFile(path), lineOf: () => index + 1 };
  const advice = 'Remove it; if an office publishes it itself, add it to official-contacts.yaml';
  return problemAt(place, [field], what, advice);
};

const key = (address: string): string =>
  /@/.test(address) ? address.toLowerCase() : address.replace(/\D/g, '');
