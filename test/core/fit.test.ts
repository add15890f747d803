import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, maxMessages } from '../../src/core/fit.ts';
import { buttonText, type Reply } from '../../src/core/message.ts';
import { plainReply } from '../../src/core/plain.ts';
import { paragraph } from '../../src/core/rich.ts';
import { anyCapabilities, anyReply } from './arbitrary.ts';

const narrow = {
  messageLength: 700,
  titleLength: 60,
  buttons: 5,
  buttonLength: 40,
  tables: false,
  onlyYou: true,
  threads: true,
  edits: true,
  escapedLength: (text: string) => text.length,
};

const reply = (part: Partial<Reply>): Reply => ({
  language: 'en',
  visibility: 'everyone',
  body: [],
  facts: [],
  sources: [],
  buttons: [],
  labels: { sources: 'Sources', buttons: 'Press or type' },
  ...part,
});

describe('fit', () => {
  it('never gives a message longer than the platform takes, whatever the reply', () => {
    fc.assert(
      fc.property(anyReply, anyCapabilities, (one, capabilities) => {
        for (const message of fit(one, capabilities)) {
          const length = capabilities.escapedLength(plainReply({ ...message, buttons: [] }));
          expect(length).toBeLessThanOrEqual(capabilities.messageLength);
          expect(message.buttons.length).toBeLessThanOrEqual(capabilities.buttons);
          for (const button of message.buttons)
            expect(buttonText(button).length).toBeLessThanOrEqual(capabilities.buttonLength);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives one to six messages, buttons only on the last, a title only on the first', () => {
    fc.assert(
      fc.property(anyReply, anyCapabilities, (one, capabilities) => {
        const messages = fit(one, capabilities);
        expect(messages.length).toBeGreaterThan(0);
        expect(messages.length).toBeLessThanOrEqual(maxMessages);
        expect(messages.slice(0, -1).flatMap((message) => message.buttons)).toEqual([]);
        expect(
          messages
            .slice(1)
            .map((message) => message.title)
            .filter(Boolean),
        ).toEqual([]);
      }),
    );
  });

  it('loses no word of a text that fits in six messages', () => {
    const words = Array.from({ length: 400 }, (_, index) => `word${String(index)}`).join(' ');
    const messages = fit(reply({ body: [paragraph(words)] }), narrow);
    expect(messages.length).toBeGreaterThan(1);
    expect(
      messages
        .map(plainReply)
        .join(' ')
        .match(/word\d+/g),
    ).toEqual(words.split(' '));
  });

  it('lists the buttons that a platform cannot press, so that each can be typed', () => {
    const buttons = Array.from({ length: 9 }, (_, index) => ({
      key: String(index + 1),
      label: `Entry ${String(index + 1)}`,
      action: { name: 'show', entry: 'igf' } as const,
    }));
    const text = fit(reply({ buttons }), narrow).map(plainReply).join('\n');
    for (const button of buttons) expect(text).toContain(buttonText(button));
  });

  it('turns a table into a list that names each column', () => {
    const cell = (text: string) => [{ kind: 'text' as const, text }];
    const [message] = fit(
      reply({
        body: [
          { kind: 'table', header: [cell('Model'), cell('Strength')], rows: [[cell('DCA'), cell('norms')]] },
        ],
      }),
      narrow,
    );
    expect(message === undefined ? '' : plainReply(message)).toBe('- DCA; Strength: norms');
  });
});
