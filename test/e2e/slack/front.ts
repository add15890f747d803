import { createServer, type IncomingMessage } from 'node:http';
import { startFakeSocket, type SlackSocket } from '../../slack/fake-socket.ts';

/** A call the desk made, with what it was answered. */
export interface FrontCall {
  readonly method: string;
  readonly payload: string;
  readonly status: number;
  readonly answer: string;
  /** When it came in and when it was answered, in milliseconds. */
  readonly begun: number;
  readonly done: number;
}

/** What stands before the emulator: what Slack does and it does not. */
export interface Front {
  readonly apiUrl: string;
  readonly responseUrl: string;
  readonly calls: readonly FrontCall[];
  /** Resolves once a desk is connected by Socket Mode. */
  readonly connected: Promise<SlackSocket>;
  /** The connection that was opened last. */
  newest(): SlackSocket | undefined;
  /** How many have been opened. */
  connections(): number;
  /** Resolves with the acknowledgement of an envelope. */
  acknowledged(envelope: string): Promise<void>;
  stop(): Promise<void>;
}

/** Passes the Web API on to the emulator, opens Socket Mode connections and takes replies to `response_url`. */
export const startFront = async (emulator: string, port: number): Promise<Front> => {
  const calls: FrontCall[] = [];
  const waiting = new Map<string, () => void>();
  let connect: (socket: SlackSocket) => void = () => undefined;
  const connected = new Promise<SlackSocket>((resolve) => {
    connect = resolve;
  });
  const sockets: SlackSocket[] = [];
  const opened = (socket: SlackSocket): void => {
    sockets.push(socket);
    connect(socket);
  };
  const socket = await startFakeSocket(opened, (message) => {
    const { envelope_id: envelope } = message as { readonly envelope_id?: string };
    if (envelope !== undefined) waiting.get(envelope)?.();
  });

  const answerOf = async (
    method: string,
    payload: string,
    request: IncomingMessage,
  ): Promise<{ status: number; body: string }> => {
    if (method === 'apps.connections.open')
      return { status: 200, body: JSON.stringify({ ok: true, url: socket.url }) };
    if (method === 'response_url') return { status: 200, body: 'ok' };
    const response = await fetch(`${emulator}/api/${method}`, {
      method: 'POST',
      headers: {
        authorization: request.headers.authorization ?? '',
        'content-type': request.headers['content-type'] ?? 'application/x-www-form-urlencoded',
      },
      body: payload,
    });
    return { status: response.status, body: await response.text() };
  };

  const server = createServer((request, response) => {
    void (async () => {
      const begun = performance.now();
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const payload = Buffer.concat(chunks).toString('utf8');
      const method = request.url?.startsWith('/api/') === true ? request.url.slice(5) : 'response_url';
      const { status, body } = await answerOf(method, payload, request);
      calls.push({ method, payload, status, answer: body, begun, done: performance.now() });
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${String(port)}`;
  return {
    apiUrl: `${base}/api/`,
    responseUrl: `${base}/response/1`,
    calls,
    connected,
    newest: () => sockets.at(-1),
    connections: () => sockets.length,
    acknowledged: (envelope) => new Promise((resolve) => waiting.set(envelope, resolve)),
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      await socket.stop();
    },
  };
};
