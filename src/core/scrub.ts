import { cleanText } from './clean.ts';

/**
 * A question without what could point at a person: mail and web addresses, handles, mentions, long numbers, and words
 * that begin with a capital inside a sentence (names; acronyms in capitals stay). At most 200 characters.
 */
export const scrub = (text: string): string =>
  cleanText(text)
    .text.replace(/\S+@\S+/gu, '…')
    .replace(/https?:\/\/\S+|www\.\S+/giu, '…')
    .replace(/<[@#!&:][^>]*>|@\S+/gu, '…')
    .replace(/\+?\d[\d\s().-]{5,}\d/gu, '…')
    .replace(/(?<=[\p{L}\p{N},;]\s)\p{Lu}\p{Ll}+(?=\P{L}|$)/gu, '…')
    .slice(0, 200);
