import { describe, expect, test } from 'vitest';
import { channelMessage } from '../../adapters/discord/limits.ts';
import { discordCapabilities, renderReply } from '../../adapters/discord/render.ts';
import { fit } from '../../src/core/fit.ts';
import { replies } from './replies.ts';

describe('what people see', () => {
  test.each(Object.entries(replies))('%s', async (name, reply) => {
    const messages = fit(reply, discordCapabilities).map(renderReply);
    for (const message of messages) {
      expect(channelMessage.safeParse({ ...message, nonce: 'n', enforce_nonce: true }).error).toBeUndefined();
    }
    // The text as it is sent, for reading; the rest of the payload below it.
    const golden = messages.map(({ content, ...rest }) => `${content}\n\n${JSON.stringify(rest, null, 2)}\n`);
    await expect(golden.join('\n=====\n\n')).toMatchFileSnapshot(`../golden/discord/${name}.md`);
  });
});
