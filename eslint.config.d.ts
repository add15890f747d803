import type { Linter } from 'eslint';

export const boundaries: readonly Linter.Config[];
declare const config: readonly Linter.Config[];
export default config;
