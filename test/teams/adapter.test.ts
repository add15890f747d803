import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Door } from '../../src/core/adapter.ts';
import type { Inbound } from '../../src/core/message.ts';
import { openTeams, type TeamsRig } from '../rigs/teams.ts';
import { plainReply, recordingDoor } from './door.ts';

let received: Inbound[];
let reports: string[];
let door: Door;
let rig: TeamsRig;

beforeEach(async () => {
  ({ door, received, reports } = recordingDoor());
  rig = await openTeams(door);
});
afterEach(() => rig.stop());

describe('basic', () => {
  it('delivers', async () => {
    await rig.say('hello');
    expect(received).toMatchObject([{ kind: 'message', text: 'hello', addressed: true }]);
    await rig.adapter.send({ id: 'o1', address: received[0]!.address, reply: plainReply('Hi') });
    console.log(JSON.stringify(rig.microsoft.sent, null, 1));
    console.log(rig.seen());
    for (const status of [429, 412, 502, 503, 500, 401, 403, 404, 400]) {
      rig.microsoft.fail({ status, headers: status === 429 ? { 'retry-after': '7' } : {}, code: 'Boo' });
      const before = rig.microsoft.attempts();
      const error = await rig.adapter
        .send({ id: 'o1', address: received[0]!.address, reply: plainReply('Hi') })
        .catch((e) => e);
      console.log(
        status,
        rig.microsoft.attempts() - before,
        error.message,
        error.retryable,
        error.retryAfter,
        error.cause,
      );
    }
    console.log(reports);
  });
});
