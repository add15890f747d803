import { findPlaces } from './places/find-places.ts';
import { isCountry } from './places/place.ts';
import { scrub } from './scrub.ts';
import type { Inbound } from './message.ts';
import type { ConversationState, GapRecord, Turn, World } from './world.ts';

/**
 * What can be learned of a turn, where a maintainer asked for it: the scrubbed question nobody answered or whose answer
 * did not help, and words for which another entry proved right. Never of a person at risk.
 */
export const withLessons = (
  inbound: Inbound,
  world: World,
  before: ConversationState | undefined,
  decided: Turn,
): Turn => {
  if (!world.settings.keepQuestions || typeof decided.state === 'string') return decided;
  const { state, feedback } = decided;
  const language = state.language ?? 'en';
  if (decided.missKind === 'unknown' && inbound.kind === 'message')
    return { ...decided, gap: gapOf(inbound.text, language) };
  if (feedback === undefined) return decided;
  if (!feedback.helpful) {
    const asked = before?.question?.text;
    if (asked === undefined) return decided;
    return {
      ...decided,
      gap: { ...gapOf(asked, language), rated: feedback.entry },
      state: { ...state, rated: { text: scrub(asked), entry: feedback.entry } },
    };
  }
  const { rated } = state;
  return rated === undefined || rated.entry === feedback.entry
    ? decided
    : {
        ...decided,
        phrasing: { text: rated.text, language, entry: feedback.entry },
        state: { ...state, rated: undefined },
      };
};

const gapOf = (text: string, language: GapRecord['language']): GapRecord => {
  const country = findPlaces(text)
    .filter(isCountry)
    .find(({ certain }) => certain)?.code;
  return { text: scrub(text), language, ...(country === undefined ? {} : { country }) };
};
