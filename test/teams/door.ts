import { emptyLibrary } from '../../src/core/library.ts';
import type { Door } from '../../src/core/adapter.ts';
import type { Inbound, Reply } from '../../src/core/message.ts';
import { paragraph } from '../../src/core/rich.ts';

/** A door that notes what comes in, does nothing else, and tells what it was told. */
export const recordingDoor = (): {
  readonly door: Door;
  readonly received: Inbound[];
  readonly reports: string[];
} => {
  const received: Inbound[] = [];
  const reports: string[] = [];
  return {
    received,
    reports,
    door: {
      receive: (inbound) => {
        received.push(inbound);
        return Promise.resolve();
      },
      replies: () => Promise.resolve([]),
      suggest: () => [],
      served: () => emptyLibrary,
      report: (_level, event) => {
        reports.push(event);
      },
    },
  };
};

/** A reply of one paragraph. */
export const plainReply = (words: string): Reply => ({
  language: 'en',
  visibility: 'everyone',
  body: [paragraph(words)],
  facts: [],
  sources: [],
  buttons: [],
  labels: { sources: 'Sources', buttons: 'Press a button, or type its number:' },
});
