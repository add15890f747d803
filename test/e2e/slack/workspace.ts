import type { Json } from '../../../src/core/message.ts';

/** A message as the emulator keeps it. */
export interface KeptMessage {
  readonly ts: string;
  readonly user?: string;
  readonly thread_ts?: string;
  readonly metadata?: { readonly event_type?: string };
  readonly blocks?: readonly {
    readonly type: string;
    readonly elements?: readonly { readonly type: string; readonly value?: string }[];
  }[];
}

/** The emulated workspace as a person in it sees it. */
export interface Workspace {
  readonly team: string;
  readonly ana: string;
  readonly desk: string;
  readonly general: string;
  readonly direct: string;
  /** Where the last thread is. */
  threadRef: Json;
  /** Ana writes, in a thread where one is given; gives the message's `ts`. */
  say(channel: string, text: string, thread?: string): Promise<string>;
  /** What the desk wrote in a place, oldest first. */
  from(channel: string, thread: string | undefined): Promise<readonly KeptMessage[]>;
  /** What the desk wrote after the first `before` messages, once there is something. */
  wait(channel: string, thread: string | undefined, before: number): Promise<readonly KeptMessage[]>;
  /** Resolves once something holds, or after a while (30 seconds). */
  until(holds: () => boolean | Promise<boolean>, seconds?: number): Promise<void>;
}

interface Answer {
  readonly ok: boolean;
  readonly error?: string;
  readonly ts?: string;
  readonly team_id?: string;
  readonly user_id?: string;
  readonly channel?: { readonly id: string };
  readonly channels?: readonly { readonly id: string; readonly name: string }[];
  readonly messages?: readonly KeptMessage[];
}

/** Opens the workspace as Ana, with a direct message to the desk. */
export const openWorkspace = async (emulator: string): Promise<Workspace> => {
  const call = async (method: string, fields: Record<string, string>, token = 'xoxp-driver') => {
    const response = await fetch(`${emulator}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(fields),
    });
    const answer = (await response.json()) as Answer;
    if (!answer.ok) throw new Error(`${method}: ${answer.error ?? 'not ok'}`);
    return answer;
  };
  const me = await call('auth.test', {});
  const desk = (await call('auth.test', {}, 'xoxb-desk')).user_id ?? '';
  const direct = (await call('conversations.open', { users: desk })).channel?.id ?? '';
  const { channels = [] } = await call('conversations.list', {});
  const general = channels.find(({ name }) => name === 'general')?.id ?? '';
  await call('conversations.join', { channel: general });

  const from = async (channel: string, thread: string | undefined) => {
    const { messages = [] } = await call(
      thread === undefined ? 'conversations.history' : 'conversations.replies',
      {
        channel,
        limit: '200',
        include_all_metadata: 'true',
        ...(thread === undefined ? {} : { ts: thread }),
      },
      'xoxb-desk',
    );
    return messages
      .filter((one) => one.metadata?.event_type === 'helpdesk_reply')
      .toSorted((one, other) => Number(one.ts) - Number(other.ts));
  };
  const until = async (holds: () => boolean | Promise<boolean>, seconds = 30) => {
    for (let tries = 0; tries < seconds * 10 && !(await holds()); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
  };
  return {
    team: me.team_id ?? '',
    ana: me.user_id ?? '',
    desk,
    general,
    direct,
    threadRef: null,
    say: async (channel, text, thread) => {
      const under: Record<string, string> = thread === undefined ? {} : { thread_ts: thread };
      return (await call('chat.postMessage', { channel, text, ...under })).ts ?? '';
    },
    from,
    until,
    wait: async (channel, thread, before) => {
      await until(async () => (await from(channel, thread)).length > before);
      return (await from(channel, thread)).slice(before);
    },
  };
};
