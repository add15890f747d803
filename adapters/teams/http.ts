import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { TeamsConfig } from './config.ts';

/** Bytes of a delivery that are read; Teams sends less than half of it. */
export const maxBodyBytes = 256 * 1024;

// Issuer a token claims, unchecked. botbuilder would take emulator, skill and other channels' tokens too, each by
// rules of its own; only what the Bot Framework signs for Teams is let in, before anything is parsed.
const issuerOf = (header: string | undefined): unknown => {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(header ?? '')?.[1];
  if (payload === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return typeof claims === 'object' && claims !== null && 'iss' in claims ? claims.iss : undefined;
  } catch {
    return undefined;
  }
};

/** The activity a request brings, or the status it is refused with before botbuilder sees it. */
export const readActivity = async (
  request: IncomingMessage,
  config: TeamsConfig,
): Promise<Record<string, unknown> | number> => {
  if (request.method !== 'POST') return 405;
  if (!config.unsigned && issuerOf(request.headers.authorization) !== config.issuer) return 401;
  const body = await readBody(request);
  return body === undefined ? 413 : (parseActivity(body) ?? 400);
};

// Undefined when it is too long.
const readBody = async (request: IncomingMessage): Promise<string | undefined> => {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  // Not destroyed when left early: the answer goes out on the same socket.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
};

const parseActivity = (body: string): Record<string, unknown> | undefined => {
  try {
    return z.looseObject({ type: z.string() }).safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
};

/** Answers with a status and nothing else. */
export const end = (response: ServerResponse, status: number): void => {
  response.statusCode = status;
  if (status === 405) response.setHeader('allow', 'POST');
  if (status === 413) response.setHeader('connection', 'close');
  response.end();
};

/**
 * What botbuilder wants of a response. Its error texts stay inside; where it says 500 only because it does not know
 * the error, the text of the error tells the status.
 */
export const answerOf = (response: ServerResponse, statusOf: Readonly<Record<string, number>>) => {
  let body: unknown;
  return {
    socket: response.socket,
    status: (code: number) => (response.statusCode = code),
    header: (name: string, value: unknown) => response.setHeader(name, String(value)),
    send: (value: unknown) => (body = value),
    end: () => {
      const known = typeof body === 'string' ? statusOf[body] : undefined;
      if (response.statusCode === 500 && known !== undefined) response.statusCode = known;
      if (response.statusCode >= 400 || body === undefined) return response.end();
      return response.setHeader('content-type', 'application/json; charset=utf-8').end(JSON.stringify(body));
    },
  };
};
