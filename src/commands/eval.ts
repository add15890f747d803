import { configFromEnv } from '../config.ts';
import { goldenFrom, judge, scoreOf, type Judged } from '../golden.ts';
import { knowledgeFolders, knowledgeFrom } from '../knowledge-source.ts';
import { servingOf } from '../serving.ts';
import { loadEnvFile } from '../system.ts';

/** Asks every golden question; prints what went wrong and which entry won instead, then the table. */
export const evaluate = async ({ misses = false }: { readonly misses?: boolean }): Promise<void> => {
  loadEnvFile();
  const folders = knowledgeFolders(configFromEnv(process.env));
  const { library } = await knowledgeFrom(folders);
  const serving = servingOf(library);
  const judged = (await goldenFrom(folders[0] ?? '')).map((golden) => judge(serving, golden, Date.now()));
  for (const one of judged) if (!one.right || !misses) process.stdout.write(`${lineOf(one)}\n`);
  process.stdout.write('\n                right first   false answers   false choices\n');
  for (const half of ['development', 'judge', undefined] as const) {
    const score = scoreOf(judged.filter(({ golden }) => half === undefined || golden.half === half));
    process.stdout.write(
      `${(half ?? 'all').padEnd(12)}  ${percent(score.rightFirst, score.inScope)}  ${percent(score.falseAnswers, score.outOfScope)}  ${percent(score.falseChoices, score.outOfScope)}\n`,
    );
  }
};

const percent = (share: number, of: number): string =>
  `${(share * 100).toFixed(1).padStart(6)} % of ${String(of).padStart(3)}`;

const lineOf = ({ golden, right, outcome, got, best }: Judged): string => {
  const wanted = golden.first.length === 0 ? 'no answer' : golden.first.join(' or ');
  const sure = best === undefined ? '' : ` (search: ${best.entry} ${best.confidence.toFixed(2)})`;
  return right
    ? `right  ${golden.ask} → ${outcome} ${got[0] ?? ''}`
    : `WRONG  ${golden.ask} → ${outcome} ${got.join(', ')}; wanted ${wanted}${sure}`;
};
