/** Everyday words that are one or two letters away from the name of a place. */
export const ordinary: ReadonlySet<string> = new Set(''.split(' '));
