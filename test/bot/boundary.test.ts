import { afterEach, describe, expect, it } from 'vitest';
import type { Serving } from '../../src/bot.ts';
import { asDeliveryError, stackOf, storeFaultOf } from '../../src/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { openSmallDesk, type SmallDesk } from './desk.ts';
import { createFakePlatform } from './platform.ts';
import { answers, contact, marker, roomy, said, smallServing, wordsOf } from './small.ts';

let desk: SmallDesk | undefined;
afterEach(async () => {
  await desk?.store.close();
  await desk?.close();
  desk = undefined;
});

/** A search with a bug that quotes what it was asked. */
const buggy: Serving = {
  ...smallServing,
  search: (question, context) => {
    if (question.includes('q13')) throw new RangeError(`cannot read\n    at "${question}"`);
    return smallServing.search(question, context);
  },
};

describe('a bug in a turn', () => {
  it('becomes an apology with a way to a person, in the language of the person', async () => {
    const slack = createFakePlatform('slack');
    desk = await openSmallDesk([slack], { serving: buggy });
    await desk.bot.door.receive(said('q13', 'e1'));
    await desk.bot.door.receive({ ...said('q13', 'e2'), locale: 'fr-CA' });
    const [english = '', french = ''] = slack.arrived.map(wordsOf);
    expect(english).toContain('Something went wrong on my side');
    for (const words of [english, french]) expect(words).toContain(contact.label);
    expect(french).not.toContain('Something went wrong');
  });

  it('is reported with its delivery and its place in the code, and without a word of what was asked', async () => {
    const slack = createFakePlatform('slack');
    desk = await openSmallDesk([slack], { serving: buggy });
    await desk.bot.door.receive(said('q13', 'event-7'));
    expect(desk.reports).toMatchObject([
      { level: 'error', event: 'turn-failed', details: { delivery: 'event-7' } },
    ]);
    const { error } = desk.reports[0]?.details ?? {};
    expect(error).toMatch(/^RangeError\n\s+at .*boundary\.test/);
    expect(error).not.toContain(marker);
  });

  it('leaves the conversation as it was, and the next question is answered', async () => {
    const slack = createFakePlatform('slack');
    desk = await openSmallDesk([slack], { serving: buggy });
    const state = () => desk?.store.transact((one) => one.conversation('slack:one|slack:ana'));
    await desk.bot.door.receive(said('q1', 'e1'));
    const before = await state();
    expect(before?.shown).toEqual({ entry: 'q1' });
    await desk.bot.door.receive(said('q13', 'e2'));
    expect(await state()).toEqual(before);
    await desk.bot.door.receive(said('q13', 'e2'));
    await desk.bot.door.receive(said('q2', 'e3'));
    expect(answers(slack.arrived).map((one) => one.slice(0, 5))).toEqual(['q1', 'Somet', 'q2']);
  });

  it('in rendering, too: the apology is sent in place of what cannot be cut to size', async () => {
    const slack = createFakePlatform('slack', 'ids', {
      ...roomy,
      escapedLength: (text) => {
        if (text.includes('q5')) throw new TypeError(`no length of ${text}`);
        return text.length;
      },
    });
    desk = await openSmallDesk([slack]);
    await desk.bot.door.receive(said('q5', 'e1'));
    expect(slack.arrived.map(wordsOf)).toEqual([expect.stringContaining('Something went wrong')]);
    expect(desk.events('error')).toEqual(['turn-failed']);
  });

  it('that even the apology meets is reported, and nothing is thrown at the adapter', async () => {
    const slack = createFakePlatform('slack', 'ids', {
      ...roomy,
      escapedLength: () => {
        throw new TypeError(`no length of ${marker}`);
      },
    });
    desk = await openSmallDesk([slack]);
    await desk.bot.door.receive(said('q5', 'e1'));
    expect(slack.arrived).toEqual([]);
    expect(desk.events('error')).toContain('delivery-not-answered');
    expect(desk.reports.at(-1)?.details).toMatchObject({ delivery: 'e1' });
  });

  it('or a library that cannot be had: the same', async () => {
    const slack = createFakePlatform('slack');
    const serving = {
      get library(): never {
        throw new Error(`no library for ${marker}`);
      },
      search: smallServing.search,
      suggest: smallServing.suggest,
    };
    desk = await openSmallDesk([slack], { serving });
    await desk.bot.door.receive(said('q5', 'e1'));
    expect(desk.events('error')).toContain('delivery-not-answered');
  });
});

describe('the question log', () => {
  const logged = async (keepQuestions: boolean): Promise<readonly (string | undefined)[]> => {
    const texts: (string | undefined)[] = [];
    const store = await openStore({ file: ':memory:', report: () => undefined });
    desk = await openSmallDesk([createFakePlatform('slack')], {
      settings: { keepQuestions },
      store: {
        ...store,
        transact: (work) =>
          store.transact((open) =>
            work({
              ...open,
              log: (line) => {
                texts.push(line.text);
                return open.log(line);
              },
            }),
          ),
      },
    });
    await desk.bot.door.receive(said('what is q1, ask Maria at maria@example.org or +32 475 12 34 56', 'e1'));
    await desk.bot.door.receive(said('where is the weather', 'e2'));
    return texts;
  };

  it('holds no words unless a maintainer asked for them', async () => {
    expect(await logged(false)).toEqual([undefined, undefined]);
  });

  it('then holds them without what points at a person', async () => {
    const [first, second] = await logged(true);
    expect(first).toContain(`what is q1, ask … at … or … ${marker}`);
    expect(second).toBe(`where is the weather ${marker}`);
  });
});

describe('errors for the log', () => {
  it('say where a bug is and never what its message quotes', () => {
    const error = new TypeError(`cannot read "${marker}\n    at ${marker}"`);
    expect(stackOf(error)).toMatch(/^TypeError\n\s+at /);
    expect(stackOf(error)).not.toContain(marker);
    const changed = Object.assign(new Error(marker), { stack: `other ${marker}` });
    expect(stackOf(changed)).toBe('Error');
    expect(stackOf(marker)).toBe('thrown string');
    expect(storeFaultOf(error)).not.toContain(marker);
  });

  it('keep the code of what an adapter did not explain', () => {
    const reset = Object.assign(new Error(marker), { code: 'ECONNRESET' });
    expect(asDeliveryError(reset)).toMatchObject({
      message: 'The adapter failed: Error ECONNRESET.',
      retryable: true,
      cause: reset,
    });
    expect(asDeliveryError(Object.assign(new Error(marker), { code: marker })).message).toBe(
      'The adapter failed: Error.',
    );
    expect(asDeliveryError(marker).message).toBe('The adapter failed: string.');
  });
});
