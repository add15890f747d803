/** What a newcomer can begin with: the forum near them, first steps, a word or message explained. */
export const newcomerChoices = ['find', 'steps', 'explain'] as const;
export type NewcomerChoice = (typeof newcomerChoices)[number];
