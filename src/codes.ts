import { createHash } from 'node:crypto';

/** What is kept of a one-time code: its SHA-256, whatever case, spaces and dashes it was typed with. */
export const codeHash = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');
