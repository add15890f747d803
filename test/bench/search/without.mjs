// A hook for loading modules that leaves out one ingredient of the search; see ingredients.mjs.
import { ingredients } from './ingredients.mjs';

let left = [];

export const initialize = ({ ingredient }) => {
  left = ingredient === undefined ? [] : ingredients[ingredient];
};

const searchModule = /\/dist\/src\/search\/([\w-]+)\.js$/u;

const replaced = (source, { file, name, without }) => {
  const declared = new RegExp(`^(export )?(const|function\\*?) ${name}\\b`, 'mu');
  const [found, exported = ''] = declared.exec(source) ?? [];
  if (found === undefined) throw new Error(`${file} declares no ${name} any more.`);
  const renamed = source.replace(declared, (_, __, kind) => `${kind} ${name}_left_out`);
  const instead = `${exported}const ${name} = (${without})(${name}_left_out);`;
  // A value is there for what stands below it; a function may need what stands below.
  const value = new RegExp(`^const ${name}_left_out = [^=>]*;$`, 'mu');
  return value.test(renamed)
    ? renamed.replace(value, (line) => `${line}\n${instead}`)
    : `${renamed}\n${instead}\n`;
};

export const load = async (url, context, next) => {
  const loaded = await next(url, context);
  const file = searchModule.exec(url)?.[1];
  return left
    .filter((one) => one.file === file)
    .reduce(
      (module, one) => ({ ...module, source: replaced(String(module.source), one), shortCircuit: true }),
      loaded,
    );
};
