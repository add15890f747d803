import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Door, Route } from './core/adapter.ts';

/** Where to listen, who answers which path, and whom to tell when something breaks. */
export interface HttpOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly routes: readonly Route[];
  readonly report: Door['report'];
}

/** The desk's one HTTP server. */
export interface Http {
  /** Listens; rejects with a sentence an operator can act on. */
  start(): Promise<{ readonly url: string }>;
  /** Lets running requests end for a few seconds, then closes whatever is left. */
  stop(): Promise<void>;
}

// A slow client may not hold a connection for ever; the platforms' own deliveries take far less than this.
const headersTimeout = 15_000;
const requestTimeout = 30_000;
const graceTime = 5_000;

/** One server for every route: the longest path prefix wins, `/healthz` answers `ok`, nothing malformed stops it. */
export const createHttp = ({ host, port, routes, report }: HttpOptions): Http => {
  const server = createServer(
    { headersTimeout, requestTimeout, maxHeaderSize: 16_384 },
    (request, response) => {
      try {
        dispatch(routes, request, response);
      } catch (error) {
        report('error', 'http-listener-failed', {
          path: pathOf(request.url ?? '') ?? '',
          error: String(error),
        });
        if (!response.headersSent) plain(response, 500, 'Something went wrong here; it has been reported.');
        else response.destroy();
      }
    },
  );
  server.on('clientError', answerMalformed);
  return {
    start: () => listen(server, host, port, report),
    stop: () => close(server),
  };
};

const dispatch = (routes: readonly Route[], request: IncomingMessage, response: ServerResponse): void => {
  const path = pathOf(request.url ?? '');
  if (path === undefined) {
    plain(response, 400, 'That is not an address.');
    return;
  }
  if (path === '/healthz') {
    plain(response, 200, 'ok');
    return;
  }
  const route = routeOf(routes, path);
  if (route === undefined) plain(response, 404, 'There is nothing here.');
  else route.listener(request, response);
};

/** The route whose path is the longest prefix, whole path segments only: `/slack` answers `/slack/x`, not `/slackx`. */
export const routeOf = (routes: readonly Route[], path: string): Route | undefined =>
  routes
    .filter((route) => {
      const prefix = route.path.replace(/\/+$/, '');
      return path === prefix || path.startsWith(`${prefix}/`);
    })
    .reduce<Route | undefined>(
      (best, route) => (best === undefined || route.path.length > best.path.length ? route : best),
      undefined,
    );

// A request line may hold a path, a whole address (as proxies send it) or nonsense.
const pathOf = (target: string): string | undefined => {
  if (target.startsWith('/')) return target.split(/[?#]/)[0];
  return URL.canParse(target) ? new URL(target).pathname : undefined;
};

const plain = (response: ServerResponse, status: number, words: string): void => {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(words);
};

const answerMalformed = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
};

const listen = (
  server: Server,
  host: string,
  port: number,
  report: Door['report'],
): Promise<{ url: string }> =>
  new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      reject(new Error(listenProblem(error, host, port), { cause: error }));
    };
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      server.on('error', (error) => {
        report('error', 'http-server-error', { error: error.message });
      });
      const address = server.address();
      const taken = address !== null && typeof address === 'object' ? address.port : port;
      resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${String(taken)}` });
    });
  });

const listenProblem = (error: NodeJS.ErrnoException, host: string, port: number): string => {
  const place = `port ${String(port)} on ${host}`;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Cannot listen: ${place} is already in use. Set HELPDESK_PORT to a free one.`;
    case 'EACCES':
      return `Cannot listen: ${place} is not allowed for this user. Set HELPDESK_PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `Cannot listen: ${host} is not an address of this machine. Set HELPDESK_HOST to one that is.`;
    default:
      return `Cannot listen on ${place}: ${error.message}`;
  }
};

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    if (!server.listening) {
      resolve();
      return;
    }
    const impatience = setTimeout(() => {
      server.closeAllConnections();
    }, graceTime);
    impatience.unref();
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
