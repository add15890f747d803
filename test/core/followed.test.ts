import { beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../src/bot.ts';
import { turn } from '../../src/core/turn.ts';
import type { ConversationState, Turn } from '../../src/core/world.ts';
import { noon, realServing } from '../desk.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await realServing();
});

const said = (text: string, shown?: ConversationState['shown']): Turn =>
  turn(
    {
      kind: 'message',
      delivery: '1',
      address: { platform: 'web', id: 'web:1', ref: null },
      person: { id: 'web:you' },
      text,
      addressed: true,
    },
    {
      now: noon,
      library: serving.library,
      search: serving.search,
      conversation: { offers: [], insults: 0, at: noon, ...(shown === undefined ? {} : { shown }) },
      settings: { keepQuestions: false },
    },
  );

const shownAfter = (text: string, entry: string): ConversationState['shown'] => {
  const { state } = said(text, { entry });
  return typeof state === 'string' ? undefined : state.shown;
};

describe('a follow-up on what was shown', () => {
  it.each([
    // The same for another body or part of the world.
    ['and for apnic?', 'afrinic-become-member', 'apnic-become-member'],
    ['what about LACNIC', 'apnic-meeting', 'lacnic-meeting'],
    ['how about ripe then?', 'apnic-policy-proposal', 'ripe-policy-proposal'],
    ['ok and for africa', 'apnic-meeting', 'afrinic-meeting'],
    ['et pour lacnic ?', 'apnic-meeting', 'lacnic-meeting'],
    ['et pour l’afrique ?', 'apnic-meeting', 'afrinic-meeting'],
    ['¿y para ripe?', 'apnic-meeting', 'ripe-meeting'],
    ['а для RIPE?', 'apnic-meeting', 'ripe-meeting'],
    // The same for another country.
    ['and for Kenya?', 'initiative-togo', 'initiative-kenya'],
    ['what about Uganda', 'initiative-kenya', 'initiative-uganda'],
    ['et le Kenya ?', 'initiative-togo', 'initiative-kenya'],
    ['¿y Kenia?', 'initiative-togo', 'initiative-kenya'],
    // What is new is answered as what it is.
    ['what is the igf', 'apnic-meeting', 'igf'],
    ['what about icann', 'mag', 'icann-what-it-is'],
  ])('%s, after %s: %s', (text, before, after) => {
    const decided = said(text, { entry: before });
    expect(decided.outcome).toBe('answer');
    expect(decided.named[0]?.id).toBe(after);
  });

  it.each([
    ['when?', 'when'],
    ['and when?', 'when'],
    ['ok, and when is it then?', 'when'],
    ['how much does it cost', 'cost'],
    ['and how much does it cost please', 'cost'],
    ['who can apply', 'who'],
    ['what are the common mistakes', 'mistakes'],
    ['combien ça coûte ?', 'cost'],
    ['et quand ?', 'when'],
    ['¿cuánto cuesta?', 'cost'],
    ['¿y cuándo?', 'when'],
  ])('opens the section it asks for: %s', (text, part) => {
    expect(shownAfter(text, 'igf-propose-workshop')).toEqual({ entry: 'igf-propose-workshop', part });
  });

  it('puts what was shown in place of "it"', () => {
    expect(said('how do i join it', { entry: 'mag' }).named[0]?.id).toBe('mag-nomination');
    expect(said('how do i join it').named[0]?.id).not.toBe('mag-nomination');
  });

  it('takes "second" for the second of what was offered', () => {
    const first = said('what is the igf');
    if (typeof first.state === 'string') throw new Error('nothing is remembered');
    const [, second] = first.state.offers;
    const decided = turn(
      {
        kind: 'message',
        delivery: '2',
        address: { platform: 'web', id: 'web:1', ref: null },
        person: { id: 'web:you' },
        text: 'second',
        addressed: true,
      },
      {
        now: noon,
        library: serving.library,
        search: serving.search,
        conversation: first.state,
        settings: { keepQuestions: false },
      },
    );
    expect(second?.action).toMatchObject({ name: 'show', entry: decided.named[0]?.id });
  });

  it('is nothing but a question where nothing was shown, or what was shown is gone', () => {
    expect(said('what about LACNIC').named[0]?.id).toBe('body-lacnic');
    expect(said('what about LACNIC', { entry: 'no-such-entry' }).named[0]?.id).toBe('body-lacnic');
  });
});
