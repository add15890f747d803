import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** One Socket Mode connection, seen from Slack. */
export interface SlackSocket {
  send(envelope: unknown): void;
  close(): void;
}

/** Slack's end of Socket Mode on this machine: just enough of RFC 6455 for text frames and closing. */
export interface FakeSocketServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the server; greets every connection as Slack does, then hands it over. */
export const startFakeSocket = async (
  connected: (socket: SlackSocket) => void,
  heard: (message: unknown) => void,
): Promise<FakeSocketServer> => {
  const open = new Set<Duplex>();
  const server = createServer((_, response) => response.writeHead(426).end());
  server.on('upgrade', (request, socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    const key = `${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    socket.write(
      [
        'HTTP/1.1 101 Switching Protocols',
        'upgrade: websocket',
        'connection: upgrade',
        `sec-websocket-accept: ${createHash('sha1').update(key).digest('base64')}`,
        '\r\n',
      ].join('\r\n'),
    );
    let pending = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk]);
      for (let frame = readFrame(pending); frame !== undefined; frame = readFrame(pending)) {
        pending = pending.subarray(frame.length);
        if (frame.opcode === 1) heard(JSON.parse(frame.payload.toString('utf8')));
        if (frame.opcode === 8) socket.end(frameOf(8, frame.payload.subarray(0, 2)));
        if (frame.opcode === 9) socket.write(frameOf(10, frame.payload));
      }
    });
    const send = (envelope: unknown): void => {
      socket.write(frameOf(1, Buffer.from(JSON.stringify(envelope))));
    };
    send({ type: 'hello', num_connections: 1 });
    connected({
      send,
      close: () => {
        socket.write(frameOf(8, Buffer.from([3, 232])));
      },
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `ws://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of open) socket.destroy();
      }),
  };
};

const frameOf = (opcode: number, payload: Buffer): Buffer => {
  const head =
    payload.length < 126
      ? Buffer.from([0x80 | opcode, payload.length])
      : Buffer.from([0x80 | opcode, 126, payload.length >> 8, payload.length & 0xff]);
  return Buffer.concat([head, payload]);
};

// Clients mask what they send; nothing here is longer than 64 kB.
const readFrame = (bytes: Buffer): { opcode: number; payload: Buffer; length: number } | undefined => {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1) & 0x7f;
  const start = short === 126 ? 4 : 2;
  if (bytes.length < start + 4) return undefined;
  const size = short === 126 ? bytes.readUInt16BE(2) : short;
  const length = start + 4 + size;
  if (bytes.length < length) return undefined;
  const mask = bytes.subarray(start, start + 4);
  const payload = Buffer.from(bytes.subarray(start + 4, length)).map(
    (byte, index) => byte ^ mask.readUInt8(index % 4),
  );
  return { opcode: bytes.readUInt8(0) & 0x0f, payload: Buffer.from(payload), length };
};
