import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { DeliveryError, type Adapter, type Door } from '../../src/core/adapter.ts';
import { languageOfLocale } from '../../src/core/language.ts';
import type { Button, Inbound } from '../../src/core/message.ts';
import { decodeTyped, welcomeOf, type Typing } from './decode.ts';
import { capabilities, maxPaste } from './limits.ts';
import { chrome, renderLine, renderReply, type Look } from './render.ts';

/** A terminal, and how it wants to be written to. */
export interface TerminalOptions {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
  readonly columns: number;
  readonly colour: boolean;
  readonly locale?: string | undefined;
  /** Whether a person sits there: prompts, a welcome, several pasted lines as one message. When absent, whether both streams are terminals. */
  readonly interactive?: boolean;
  /** One conversation; random when absent. */
  readonly session?: string;
  /** The next delivery's id within the session; counted when absent. */
  readonly nextDelivery?: () => string;
}

/** The desk in a terminal. */
export interface TerminalAdapter extends Adapter {
  /** Resolves when the person has left or the input has ended and everything asked is answered. */
  readonly done: Promise<void>;
}

/** Reads lines and answers them one after the other, in the order they were typed. */
export const createTerminalAdapter = (options: TerminalOptions): TerminalAdapter => {
  const { input, output, locale } = options;
  const interactive = options.interactive ?? (input.isTTY === true && output.isTTY === true);
  const look: Look = { columns: options.columns, colour: options.colour };
  const language = languageOfLocale(locale) ?? 'en';
  const session = options.session ?? randomUUID();
  const nextDelivery = options.nextDelivery ?? counter();
  let buttons: readonly Button[] = [];
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let close = () => {
    finish();
  };

  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      output.write(text, (error) => {
        if (error) reject(new DeliveryError('The terminal is closed.', { retryable: false, cause: error }));
        else resolve();
      });
    });
  const typing = (): Typing => ({ session, delivery: nextDelivery(), locale, buttons });

  const start = (door: Door): Promise<void> => {
    const lines = createInterface({ input, output: interactive ? output : undefined, terminal: interactive });
    let work = Promise.resolve();
    let left = false;
    let pasted = '';

    const prompt = () => {
      if (interactive && !left) lines.prompt();
    };
    const queue = (step: () => Promise<void>) => {
      work = work.then(step).catch((error: unknown) => {
        door.report('warn', 'terminal-write-failed', { error: String(error) });
      });
    };
    const ask = async (inbound: Inbound) => {
      await door.receive(inbound);
      prompt();
    };
    const take = (typed: string) => {
      queue(async () => {
        if (left) return;
        const decoded = decodeTyped(typed, typing());
        if (decoded.kind === 'inbound') await ask(decoded.inbound);
        else if (decoded.kind === 'leave') {
          left = true;
          lines.close();
        } else prompt();
      });
    };
    const flush = () => {
      const typed = pasted;
      pasted = '';
      if (typed !== '' && !left) take(typed);
    };

    lines.on('line', (line) => {
      if (!interactive) {
        take(line);
        return;
      }
      // Pasted lines arrive in one go; typed ones never do.
      if (pasted === '') setImmediate(flush);
      pasted = `${pasted}${line}\n`;
      if (pasted.length > maxPaste) flush();
    });
    lines.on('SIGINT', () => {
      lines.close();
    });
    // A reader that went away, as `head` does, ends the conversation like Ctrl-D.
    output.on('error', () => {
      left = true;
      lines.close();
    });
    lines.once('close', () => {
      flush();
      if (interactive) left = true;
      queue(async () => {
        left = true;
        if (interactive) await write(`\n${renderLine(chrome[language].goodbye, language, look)}`);
      });
      queue(() => {
        finish();
        return Promise.resolve();
      });
    });
    close = () => {
      lines.close();
    };

    if (interactive) {
      lines.setPrompt('> ');
      queue(() => write(renderLine(chrome[language].hint, language, look)));
      queue(() => ask(welcomeOf(typing())));
    }
    return Promise.resolve();
  };

  return {
    platform: 'terminal',
    capabilities,
    done,
    start,
    send: async ({ reply }) => {
      if (reply.buttons.length > 0) buttons = reply.buttons;
      await write(`\n${renderReply(reply, look)}`);
      return {};
    },
    stop: async () => {
      close();
      await done;
    },
  };
};

const counter = (): (() => string) => {
  let count = 0;
  return () => String((count += 1));
};
