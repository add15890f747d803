import type { Check } from '../knowledge-set.ts';
import { problemAt } from '../place.ts';

// Words by which a reader hears that a thing was only suggested.
const suggesting =
  /\b(proposed|propos(?:es|als?|ing)|would|could|should|suggest(?:s|ed|ion|ions|ing)?|ask(?:s|ed|ing)?|call(?:s|ed|ing) (?:for|on)|recommend(?:s|ed|ation|ations|ing)?|want(?:s|ed|ing)|wish(?:ed|es)?|hoped|advis(?:es|ed)|urg(?:es|ed)|demand(?:s|ed)|plead(?:s|ed)|ideas?|imagin(?:ed|es)|envisag(?:ed|es)|foresee(?:s|n)?|foresaw|meant to|was to|were to|never (?:existed|created|set up|built|came))\b/i;

// Opens by telling it as a fact of today: "The accelerator connects …", "It is …".
const claiming =
  /^(?:(?:the|a|an|this|these|its)\s+)?(?:[\p{L}\p{N}+'’()-]+\s+){1,5}?(?:is|are|has|have|exists?|gives?|provides?|helps?|connects?|runs?|offers?|meets?|decides?|coordinates?|works?|brings?|supports?|consists?)\b/iu;

/** A proposal says so in its summary, and its first sentence does not tell it as a fact. */
export const proposed: Check = ({ drafts }) =>
  drafts.flatMap(({ fields: { status, summary }, place }) => {
    if (status !== 'proposed') return [];
    const advice = 'Say "was proposed", "would" or "asks for" in the first sentence; it never existed';
    if (!suggesting.test(summary)) {
      return [problemAt(place, ['summary'], 'does not say that this is only a proposal', advice)];
    }
    const first = summary.split(/(?<=[.!?])\s/)[0] ?? summary;
    return claiming.test(first) && !suggesting.test(first)
      ? [problemAt(place, ['summary'], 'begins as if the proposal existed today', advice)]
      : [];
  });
