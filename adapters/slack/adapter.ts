import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver, webApi } from '@slack/bolt';
import { DeliveryError, type Adapter, type Door } from '../../src/core/adapter.ts';
import type { Instant } from '../../src/core/message.ts';
import { scopes, type SlackConfig } from './config.ts';
import { decodeSlack, type SlackIdentity } from './decode.ts';
import { createDelivery, type SlackCall } from './deliver.ts';
import { adviceOn, deliveryError, isTokenRejected, type SlackFailure } from './failure.ts';
import { slackCapabilities } from './render.ts';

// Slack's own deliveries are far smaller: a message of 40,000 characters with its blocks.
const bodyLimit = 1_000_000;
const requestTimeout = 15_000;
const longestPause = 60_000;

/**
 * The desk in one Slack workspace. With an app token it connects by Socket Mode; else it answers signed requests at
 * `/slack`, a route that is there before `start` and says 503 until then, so that Slack delivers again.
 */
export const createSlackAdapter = (config: SlackConfig, now: () => Instant = Date.now): Adapter => {
  let session: { readonly door: Door; readonly identity: SlackIdentity } | undefined;
  let door: Door | undefined;
  let tokenRejected = false;
  const underway = new Set<Promise<void>>();
  const report: Door['report'] = (...line) => door?.report(...line);

  const logger = createLogger(report);
  const clientOptions: webApi.WebClientOptions = {
    slackApiUrl: config.apiUrl,
    logger,
    // One attempt is one request: the outbox decides when to try again.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: requestTimeout,
  };
  const web = new webApi.WebClient(config.botToken, clientOptions);
  const call: SlackCall = async (method, payload) => {
    if (tokenRejected)
      throw new DeliveryError('Slack refused SLACK_BOT_TOKEN earlier; nothing is sent.', {
        retryable: false,
      });
    return web.apiCall(method, payload).catch((error: unknown) => {
      const failure = failureOf(error);
      if (isTokenRejected(failure) && !tokenRejected) {
        tokenRejected = true;
        report('error', 'slack-token-rejected', { advice: adviceOn(failure, 'SLACK_BOT_TOKEN') });
      }
      throw deliveryError(failure, error);
    });
  };
  const delivery = createDelivery(call, now);
  const transport =
    config.appToken === undefined
      ? createHttp(config.signingSecret ?? '', logger, report, () => session !== undefined)
      : createSocket(config.appToken, clientOptions, report);

  const app = new App({
    receiver: transport.receiver,
    authorize: () => Promise.resolve({ botToken: config.botToken }),
    clientOptions,
    logger,
    // Whose messages count is decided in `decode`, where it is tested; conversations are kept by the desk.
    ignoreSelf: false,
    convoStore: false,
  });
  app.use(async (args) => {
    // Bolt has acknowledged events before this runs; commands and buttons are acknowledged here, before any work.
    if ('ack' in args && typeof args.ack === 'function') await args.ack();
    const inbound = session === undefined ? undefined : decodeSlack(args.body, session.identity);
    if (session === undefined || inbound === undefined) return;
    delivery.note(inbound.address);
    const work = session.door.receive(inbound);
    underway.add(work);
    await work.finally(() => underway.delete(work));
  });

  return {
    platform: 'slack',
    capabilities: slackCapabilities,
    ...('routes' in transport ? { routes: transport.routes } : {}),
    start: async (to) => {
      door = to;
      const identity = await identify(web, report);
      session = { door: to, identity };
      await transport.start().catch((error: unknown) => {
        session = undefined;
        throw new Error(`No Socket Mode connection. ${adviceOn(failureOf(error), 'SLACK_APP_TOKEN')}`, {
          cause: error,
        });
      });
    },
    send: (outgoing) => delivery.send(outgoing),
    wasSent: (outgoing) => delivery.wasSent(outgoing),
    privately: (address, person) => delivery.privately(address, person),
    stop: async () => {
      session = undefined;
      await transport.stop();
      await Promise.allSettled(underway);
    },
  };
};

type Report = Door['report'];

const createHttp = (signingSecret: string, logger: Logger, report: Report, isReady: () => boolean) => {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: ['/slack'],
    bodyLimit,
    logger,
    // Whatever Bolt can name is acknowledged at once; what is left is nothing we asked for, such as app_rate_limited.
    unhandledRequestTimeoutMillis: 1_000,
    unhandledRequestHandler: ({ response }) => {
      report('warn', 'slack-delivery-not-understood');
      if (!response.headersSent) response.writeHead(200).end();
    },
  });
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    if (!isReady()) {
      response.writeHead(503, { 'retry-after': '5' }).end();
      return;
    }
    // Bolt counts what arrives; what is announced need not arrive at all.
    if (Number(request.headers['content-length']) > bodyLimit) {
      response.writeHead(413, { connection: 'close' }).end();
      return;
    }
    try {
      receiver.requestListener(request, response);
    } catch {
      // Another path, another method, or an address that is none.
      response.writeHead(404).end();
    }
  };
  return {
    receiver,
    routes: [{ path: '/slack', listener }],
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
};

const createSocket = (appToken: string, clientOptions: webApi.WebClientOptions, report: Report) => {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: createLogger(report),
    // The SDK's own reconnecting ends the process when the token is refused meanwhile: an unhandled rejection.
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
  });
  const { client } = receiver;
  let state: 'off' | 'connecting' | 'connected' = 'off';
  let timer: NodeJS.Timeout | undefined;

  const connectAfter = (pause: number): void => {
    state = 'connecting';
    timer = setTimeout(() => {
      client.start().catch((error: unknown) => {
        if (state === 'off') return;
        const failure = failureOf(error);
        const advice = adviceOn(failure, 'SLACK_APP_TOKEN');
        if (isTokenRejected(failure)) {
          report('error', 'slack-token-rejected', { advice });
          return;
        }
        report('warn', 'slack-disconnected', { advice });
        connectAfter(Math.min(longestPause, Math.max(1_000, pause * 2)));
      });
    }, pause);
  };
  client.on('connected', () => {
    if (state === 'off') void client.disconnect();
    else state = 'connected';
  });
  client.on('disconnected', () => {
    // Slack closes every connection after some hours; that is no failure.
    if (state === 'connected') connectAfter(0);
  });
  return {
    receiver,
    start: async () => {
      state = 'connecting';
      await client.start();
    },
    stop: async () => {
      const isOpen = state === 'connected';
      state = 'off';
      clearTimeout(timer);
      // A connection still being made is closed as soon as it is there.
      if (isOpen) await client.disconnect();
    },
  };
};

const identify = async (web: webApi.WebClient, report: Report): Promise<SlackIdentity> => {
  const auth = await web.auth.test().catch((error: unknown) => {
    throw new Error(`Slack is not on. ${adviceOn(failureOf(error), 'SLACK_BOT_TOKEN')}`, { cause: error });
  });
  if (auth.team_id === undefined || auth.user_id === undefined)
    throw new Error('Slack did not say which workspace SLACK_BOT_TOKEN belongs to. Is SLACK_API_URL right?');
  const granted = auth.response_metadata?.scopes ?? [];
  const missing = scopes.filter((scope) => !granted.includes(scope));
  if (granted.length > 0 && missing.length > 0) report('warn', 'slack-scopes-missing', { missing });
  return { team: auth.team_id, botUser: auth.user_id };
};

const failureOf = (error: unknown): SlackFailure => {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'wait', seconds: error.retryAfter };
  if (error instanceof webApi.WebAPIHTTPError) return { kind: 'status', status: error.statusCode };
  if (!(error instanceof webApi.WebAPIPlatformError)) return { kind: 'lost' };
  const { error: code, needed }: { readonly error: string; readonly needed?: unknown } = error.data;
  return { kind: 'refused', code, ...(typeof needed === 'string' ? { needed } : {}) };
};

type Logger = ReturnType<typeof createLogger>;

// The SDK's debug lines and objects may hold message text; only the sentences of its warnings are passed on.
const createLogger = (report: Report) => {
  const say =
    (level: 'warn' | 'error') =>
    (...parts: readonly unknown[]): void => {
      report(level, 'slack-sdk', { message: parts.filter((part) => typeof part === 'string').join(' ') });
    };
  const nothing = (): void => undefined;
  return {
    debug: nothing,
    info: nothing,
    warn: say('warn'),
    error: say('error'),
    getLevel: () => LogLevel.WARN,
    setLevel: nothing,
    setName: nothing,
  };
};
