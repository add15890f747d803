import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publicCloud, type TeamsConfig, type TeamsCredentials } from '../../adapters/teams/config.ts';

export const appId = '11111111-2222-4333-8444-555555555555';
export const tenant = '99999999-8888-4777-8666-555555555555';

// One pair for the whole process: botbuilder keeps signing keys for a day.
const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** A key Microsoft never published. */
export const foreignKey: KeyObject = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const kid = 'test-key';

/** What reached the connector: where it was sent to, and what. */
export interface Sent {
  /** POST for a message, PUT for other words of one, DELETE. */
  readonly method: string;
  readonly path: string;
  /** Teams' id of the message. */
  readonly id: string;
  readonly authorization: string | undefined;
  readonly activity: Readonly<Record<string, unknown>>;
}

export interface Failing {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly code?: string;
}

export interface Microsoft {
  readonly serviceUrl: string;
  readonly config: TeamsConfig;
  readonly sent: readonly Sent[];
  /** Requests that reached the connector, refused ones included. */
  attempts(): number;
  /** What the connector answers from now on; undefined lets everything through again. */
  fail(failing: Failing | undefined): void;
  /** Lets no personal chat be opened from now on, as where the app is not installed. */
  refusePersonal(): void;
  /** Makes a message vanish, as when somebody else deleted it. */
  lose(id: string): void;
  token(claims?: Readonly<Record<string, unknown>>, key?: KeyObject): string;
  stop(): Promise<void>;
}

/** Starts a server on a free port of this machine only. */
export const listen = async (listener: RequestListener) => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};

/** Microsoft's side of a bot: OpenID metadata, signing keys and the connector service, on 127.0.0.1. */
export const openMicrosoft = async (): Promise<Microsoft> => {
  const sent: Sent[] = [];
  let failing: Failing | undefined;
  let attempts = 0;

  let personal = true;
  const existing = new Set<string>();

  const connector = async (request: IncomingMessage, url: URL) => {
    attempts += 1;
    const { method = 'GET' } = request;
    const body = await textOf(request);
    const said = (body === '' ? {} : JSON.parse(body)) as Record<string, unknown>;
    if (failing !== undefined) return refused(failing);
    const path = decodeURIComponent(url.pathname);
    if (path.endsWith('/conversations')) {
      const [member] = said['members'] as readonly { readonly id: string }[];
      // As the rig names somebody's personal chat.
      return personal
        ? { status: 201, headers: {}, body: { id: `a:${(member?.id ?? '').replace(/^29:/, '')}` } }
        : refused({ status: 403, code: 'BotNotInConversationRoster' });
    }
    const isNew = method === 'POST';
    const id = isNew
      ? `sent-${String(sent.filter((one) => one.method === 'POST').length + 1)}`
      : (path.split('/').at(-1) ?? '');
    if (!isNew && !existing.has(id)) return refused({ status: 404, code: 'ActivityNotFoundInConversation' });
    existing.add(id);
    sent.push({ method, path, id, authorization: request.headers.authorization, activity: said });
    if (method === 'DELETE') existing.delete(id);
    return { status: isNew ? 201 : 200, headers: {}, body: { id } };
  };

  const answer = async (request: IncomingMessage) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/openid')
      return {
        status: 200,
        headers: {},
        body: { issuer: publicCloud.issuer, jwks_uri: `${server.url}/keys` },
      };
    if (url.pathname === '/keys') return { status: 200, headers: {}, body: { keys: [publicKey()] } };
    if (/^\/connector\/v3\/conversations(\/|$)/.test(url.pathname)) return connector(request, url);
    return { status: 404, headers: {}, body: {} };
  };

  const server = await listen((request, response) => {
    answer(request).then(
      ({ status, headers, body }) => {
        response
          .writeHead(status, { 'content-type': 'application/json', ...headers })
          .end(JSON.stringify(body));
      },
      () => response.writeHead(500).end(),
    );
  });
  const serviceUrl = `${server.url}/connector/`;

  return {
    serviceUrl,
    config: {
      appId,
      password: 'unused',
      tenant,
      unsigned: false,
      issuer: publicCloud.issuer,
      openIdMetadata: `${server.url}/openid`,
      loginUrl: publicCloud.loginUrl,
      scope: publicCloud.scope,
      credentials,
    },
    sent,
    attempts: () => attempts,
    fail: (next) => {
      failing = next;
    },
    refusePersonal: () => {
      personal = false;
    },
    lose: (id) => existing.delete(id),
    token: (claims = {}, key = ours.privateKey) => {
      const now = Math.floor(Date.now() / 1_000);
      return sign(
        {
          iss: publicCloud.issuer,
          aud: appId,
          serviceurl: serviceUrl,
          nbf: now - 60,
          exp: now + 3_600,
          ...claims,
        },
        key,
      );
    },
    stop: server.stop,
  };
};

// eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the abstract class has no behaviour to inherit
const credentials: TeamsCredentials = {
  isValidAppId: (id) => Promise.resolve(id === appId),
  isAuthenticationDisabled: () => Promise.resolve(false),
  createCredentials: () =>
    Promise.resolve({
      signRequest: (request) => {
        request.headers.set('authorization', 'Bearer from-the-test');
        return Promise.resolve(request);
      },
    }),
};

const refused = ({ status, headers = {}, code = 'Failed' }: Failing) => ({
  status,
  headers,
  body: { error: { code, message: 'refused by the test' } },
});

const publicKey = () => ({
  ...ours.publicKey.export({ format: 'jwk' }),
  use: 'sig',
  kid,
  endorsements: ['msteams'],
});

const sign = (claims: object, key: KeyObject): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(claims)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};
