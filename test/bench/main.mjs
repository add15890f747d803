// `npm run bench`: what DESIGN.md promises about speed and size; `npm run bench search`: our search and its peers;
// `npm run bench ablation`: what each ingredient of our search buys.
const benches = {
  desk: './run.mjs',
  search: './search/bench.mjs',
  ablation: './search/ablation.mjs',
};
const [, , name = 'desk'] = process.argv;
const bench = benches[name];
if (bench === undefined)
  throw new Error(`There is no bench called "${name}". There are: ${Object.keys(benches).join(', ')}.`);
await import(bench);
