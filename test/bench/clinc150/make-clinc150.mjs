// Makes clinc150.json.gz from the published file: `node test/bench/clinc150/make-clinc150.mjs <data_full.json>`. The draws in
// draws.json name phrasings by their place in that file, so they need not be drawn again.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const [published] = process.argv.slice(2);
if (published === undefined) throw new Error('Say where data_full.json of CLINC150 is.');
const data = JSON.parse(readFileSync(published, 'utf8'));

const intents = [...new Set(data.train.map(([, intent]) => intent))];
const numbers = new Map(intents.map((intent, number) => [intent, number]));
const outOfScope = -1;
// Pairs as two lists: the texts, and the number of each one's intent.
const split = (inside, outside) => ({
  texts: [...inside, ...outside].map(([text]) => text),
  intents: [...inside.map(([, intent]) => numbers.get(intent)), ...outside.map(() => outOfScope)],
});

const compact = {
  intents,
  train: intents.map((name) => data.train.filter(([, intent]) => intent === name).map(([text]) => text)),
  valid: split(data.val, data.oos_val),
  test: split(data.test, data.oos_test),
};
const packed = gzipSync(JSON.stringify(compact), { level: 9 });
// The byte that names the operating system, so that every machine makes the same file.
packed[9] = 255;
writeFileSync(new URL('clinc150.json.gz', import.meta.url), packed);
