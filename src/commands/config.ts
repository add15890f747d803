import { settings } from '../config.ts';
import { loadEnvFile } from '../system.ts';

/** Prints every setting with its meaning and whether it is set; never a value. */
export const config = (): void => {
  loadEnvFile();
  const width = Math.max(...settings.map(([name]) => name.length));
  for (const [name, meaning] of settings) {
    const set = (process.env[name] ?? '').trim() !== '';
    process.stdout.write(`${name.padEnd(width)}  ${set ? 'set  ' : 'unset'}  ${meaning}\n`);
  }
};
