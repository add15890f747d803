// Measures our search without one ingredient (or whole), in a process of its own. Run by the bench:
// node test/bench/search/ablate.mjs <sets> [<ingredient>]; prints one line of JSON.
import { register } from 'node:module';

const [names, ingredient] = process.argv.slice(2);
register('./without.mjs', import.meta.url, { data: { ingredient } });

const { answerFrom } = await import('../../../dist/src/core/ask.js');
const { judge, goldenFrom, scoreOf } = await import('../../../dist/src/golden.js');
const { knowledgeFrom } = await import('../../../dist/src/knowledge-source.js');
const { createSearch } = await import('../../../dist/src/search/search.js');
const { servingOf } = await import('../../../dist/src/serving.js');
const { ownKnowledge } = await import('../../../dist/src/system.js');
const { aurocOf, decidedBy, orderOf, rowOf } = await import('./figures.mjs');
const { setOf } = await import('./sets.mjs');
const { mistyped } = await import('./typing.mjs');

const asked = (set, change = (text) => text) => {
  const search = createSearch(set.entries);
  return set.valid.map((question) =>
    rowOf(
      question,
      search(change(question.text), { language: 'en' }).hits.map(({ entry, confidence }) => ({
        id: entry,
        score: confidence,
      })),
    ),
  );
};

const figures = {};
for (const name of names.split(',')) {
  if (name === 'golden') {
    const { library } = await knowledgeFrom(ownKnowledge());
    const serving = servingOf(library);
    const golden = (await goldenFrom(ownKnowledge())).filter(({ half }) => half === 'development');
    figures.golden = scoreOf(golden.map((one) => judge(serving, one, Date.now())));
  } else {
    const set = await setOf(name);
    const rows = asked(set);
    figures[name] = {
      ...orderOf(rows),
      auroc: aurocOf(rows),
      ...decidedBy(answerFrom, rows),
      mistyped: orderOf(asked(set, mistyped)).top1,
    };
  }
}
console.log(JSON.stringify({ ingredient, figures }));
process.exit(0);
