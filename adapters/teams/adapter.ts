import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
import { setTimeout as pause } from 'node:timers/promises';
import { languageOfLocale } from '../../src/core/language.ts';
import { decodeWordings } from '../../src/core/wording/decode/catalogue.ts';
import { DeliveryError, type Adapter, type Door, type Receipt } from '../../src/core/adapter.ts';
import type { Address, Inbound, Outgoing, Person, Reply } from '../../src/core/message.ts';
import { publicCloud, type TeamsConfig, type TeamsCredentials } from './config.ts';
import {
  decodeActivity,
  decodeJoins,
  messageName,
  personId,
  messageParts,
  placeOf,
  refSchema,
  teamsAddress,
  threadUnder,
  userOf,
  withoutThread,
  type TeamsRef,
} from './decode.ts';
import { failureOf, isGone } from './failure.ts';
import { answerOf, end, readActivity } from './http.ts';
import { renderReply, renderSentenceWindow, renderWindow, teamsCapabilities } from './render.ts';

/** Where Teams delivers, on the desk's one port: the messaging endpoint of the Azure bot. */
export const messagesPath = '/api/messages';
/** How long a window may wait for its card, in milliseconds: Teams gives up a little later. */
const windowTimeout = 9_000;
/** How long the connector may take to answer, in milliseconds. */
const sendTimeout = 15_000;

/** Teams, by botbuilder: answers the HTTP request first, works afterwards and sends proactively. */
export const createTeamsAdapter = (config: TeamsConfig): Adapter => {
  const cloud = createCloud(config);
  const working = new Set<Promise<void>>();
  /** What is said in windows that wait for it, by the delivery that opened them. */
  const windows = new Map<string, Reply[]>();
  let door: Door | undefined;
  let tokenReported = false;

  const handOver = (inbound: Inbound, to: Door): void => {
    const work = to.receive(inbound).finally(() => working.delete(work));
    working.add(work);
  };

  /** Deals with a delivery that is answered in the response itself. */
  const windowFor = async (inbound: Inbound, to: Door, task: string): Promise<object> => {
    const replies: Reply[] = [];
    windows.set(task, replies);
    try {
      const work = to.receive(inbound).finally(() => working.delete(work));
      working.add(work);
      await Promise.race([work, pause(windowTimeout, undefined, { ref: false })]);
    } finally {
      windows.delete(task);
    }
    const language = replies[0]?.language ?? languageOfLocale(inbound.locale) ?? 'en';
    return replies.length === 0
      ? renderSentenceWindow(decodeWordings[language].later)
      : renderWindow(replies);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const open = door;
    const activity = open === undefined ? 503 : await readActivity(request, config);
    if (open === undefined || typeof activity === 'number') {
      end(response, typeof activity === 'number' ? activity : 503);
      return;
    }
    const inbound = decodeActivity(activity);
    const task = inbound === undefined ? undefined : taskOf(inbound.address);
    await cloud.process(
      { body: activity, headers: request.headers, method: 'POST' },
      answerOf(response, { [refusal]: 401, [outage]: 503 }),
      async (turn) => {
        if (inbound !== undefined && task !== undefined) {
          const body = await windowFor(inbound, open, task);
          await turn.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
        } else if (inbound?.kind === 'action' && turn.activity.type === 'invoke')
          await turn.sendActivity(acknowledgement);
      },
    );
    if (response.statusCode !== 200) return;
    if (inbound !== undefined && task === undefined) handOver(inbound, open);
    for (const one of decodeJoins(activity)) handOver(one, open);
  };

  // A window that is closed cannot be written into: what was for its person alone goes to their own chat.
  const outsideWindows = async (outgoing: Outgoing): Promise<Outgoing> => {
    const { data: ref } = refSchema.safeParse(outgoing.address.ref);
    if (ref?.task === undefined) return outgoing;
    const person = { id: personId(ref.tenant, ref.user ?? '') };
    const address = await openPersonal(cloud, config.appId, outgoing.address, person);
    if (address === undefined)
      throw new DeliveryError('The Teams window was closed, and its person has no chat with the desk.', {
        retryable: false,
      });
    return { ...outgoing, address };
  };

  return {
    platform: 'teams',
    capabilities: teamsCapabilities,
    routes: [
      {
        path: messagesPath,
        listener: (request, response) => {
          answer(request, response).catch((error: unknown) => {
            door?.report('error', 'teams-request-failed', {
              reason: error instanceof Error ? error.name : 'unknown',
            });
            if (!response.writableEnded) end(response, 500);
          });
        },
      },
    ],
    start: (to) => {
      door = to;
      return Promise.resolve();
    },
    send: async (outgoing) => {
      const waiting = windows.get(taskOf(outgoing.address) ?? '');
      if (waiting !== undefined && outgoing.ticket === undefined && outgoing.replaces === undefined) {
        waiting.push(outgoing.reply);
        return {};
      }
      try {
        const receipt = await sendActivity(cloud, config.appId, await outsideWindows(outgoing));
        tokenReported = false;
        return receipt;
      } catch (error) {
        const failure = failureOf(error, Date.now());
        if (failure.credentials && !tokenReported) {
          tokenReported = true;
          door?.report('error', 'teams-credentials-refused', {
            check: 'TEAMS_APP_PASSWORD, TEAMS_TENANT_ID',
          });
        }
        throw failure.error;
      }
    },
    // The connector takes no id of ours and tells no history, so nobody can say; changing again changes nothing.
    wasSent: ({ replaces }) => Promise.resolve(replaces === undefined ? undefined : false),
    privately: (address, person) => openPersonal(cloud, config.appId, address, person).catch(() => undefined),
    stop: async () => {
      door = undefined;
      await Promise.allSettled(working);
    },
  };
};

const taskOf = ({ ref }: Address): string | undefined => refSchema.safeParse(ref).data?.task;

const createCloud = (config: TeamsConfig): CloudAdapter => {
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      ToChannelFromBotLoginUrl: config.loginUrl,
      ToChannelFromBotOAuthScope: config.scope,
      ToBotFromChannelTokenIssuer: config.issuer,
      ToBotFromChannelOpenIdMetadataUrl: config.openIdMetadata,
      ToBotFromEmulatorOpenIdMetadataUrl: config.openIdMetadata,
      OAuthUrl: publicCloud.scope,
      CallerId: 'urn:botframework:azure',
    },
    config.credentials ?? credentialsOf(config),
  );
  // botbuilder answers 500 to a bad signature and 401 to unreachable signing keys; the first must not look like a
  // fault of ours, and after the second Teams has to deliver again.
  const authenticate = authentication.authenticateRequest.bind(authentication);
  authentication.authenticateRequest = (activity, header) =>
    authenticate(activity, header).catch((error: unknown) => {
      throw new Error(isOutage(error) ? outage : refusal);
    });
  return new CloudAdapter(authentication);
};

const credentialsOf = (config: TeamsConfig): TeamsCredentials =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- botbuilder's own factory implements the abstract class in place of extending it
  new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: config.appId,
    MicrosoftAppPassword: config.password,
    // SingleTenant throws on an empty app id; without one only this type starts.
    ...(config.unsigned
      ? { MicrosoftAppType: 'MultiTenant' }
      : { MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: config.tenant }),
  });

const refusal = 'refused';
const outage = 'signing keys unreachable';
const isOutage = (error: unknown): boolean =>
  error instanceof Error && (/^Failed to load/.test(error.message) || error.name === 'FetchError');

// The answer itself is sent afterwards, as a message of its own. Teams shows this sign under the card until it is
// closed; with an empty text it would show an empty bar.
const acknowledgement = {
  type: 'invokeResponse',
  value: {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '✓' },
  },
};

const sendActivity = async (cloud: CloudAdapter, appId: string, outgoing: Outgoing): Promise<Receipt> => {
  const { data: known } = refSchema.safeParse(outgoing.address.ref);
  if (known === undefined)
    throw new DeliveryError('The Teams conversation is not known any more.', { retryable: false });
  if (outgoing.replaces !== undefined)
    return changeActivity(cloud, appId, known, outgoing, outgoing.replaces);
  // A card opens a thread of its own, also where its place was named from within another thread.
  const ref = outgoing.ticket?.part === 'card' ? withoutThread(known) : known;
  let id: string | undefined;
  await inConversation(cloud, appId, ref, async (turn) => {
    id = (await turn.sendActivity(renderReply(outgoing.reply)))?.id;
  });
  return receiptOf(outgoing, ref, id);
};

const receiptOf = ({ ticket }: Outgoing, ref: TeamsRef, id: string | undefined): Receipt =>
  id === undefined || id === ''
    ? {}
    : {
        message: messageName(ref.conversation, id),
        // Only channels have threads; a chat is one conversation.
        ...(ticket?.part === 'card' && ref.type === 'channel'
          ? { thread: teamsAddress(threadUnder(ref, id)) }
          : {}),
      };

const changeActivity = async (
  cloud: CloudAdapter,
  appId: string,
  known: TeamsRef,
  outgoing: Outgoing,
  { message, remove = false }: NonNullable<Outgoing['replaces']>,
): Promise<Receipt> => {
  const { place, id } = messageParts(message) ?? {};
  if (place !== placeOf(known.conversation) || id === undefined)
    throw new DeliveryError('This is no message of the Teams conversation.', { retryable: false });
  const ref = outgoing.ticket?.part === 'card' && known.type === 'channel' ? threadUnder(known, id) : known;
  try {
    await inConversation(cloud, appId, ref, async (turn) => {
      await (remove ? turn.deleteActivity(id) : turn.updateActivity({ ...renderReply(outgoing.reply), id }));
    });
  } catch (error) {
    if (isGone(error)) return {};
    throw error;
  }
  return remove ? {} : receiptOf(outgoing, ref, id);
};

/** Opens, or finds, the personal chat with somebody: Teams allows it where the app is installed for them or their team. */
const openPersonal = async (
  cloud: CloudAdapter,
  appId: string,
  address: Address,
  person: Person,
): Promise<Address | undefined> => {
  const { data: ref } = refSchema.safeParse(address.ref);
  if (ref?.type === 'personal') return address;
  const user = userOf(person);
  if (ref === undefined || user === undefined) return undefined;
  let conversation: string | undefined;
  await inConversation(cloud, appId, ref, async (_, client) => {
    const opened = await client.conversations.createConversation({
      isGroup: false,
      bot: { id: ref.bot },
      members: [{ id: user }],
      tenantId: ref.tenant,
      channelData: { tenant: { id: ref.tenant } },
    });
    conversation = opened.id;
  });
  return conversation === undefined || conversation === ''
    ? undefined
    : teamsAddress({ ...withoutThread(ref), conversation, type: 'personal' });
};

const inConversation = (
  cloud: CloudAdapter,
  appId: string,
  ref: TeamsRef,
  work: (turn: TurnContext, client: ConnectorClient) => Promise<void>,
): Promise<void> => {
  const reference = {
    channelId: 'msteams',
    serviceUrl: ref.serviceUrl,
    bot: { id: ref.bot },
    conversation: {
      id: ref.conversation,
      conversationType: ref.type,
      isGroup: ref.type !== 'personal',
      tenantId: ref.tenant,
    },
  } as ConversationReference;
  return cloud.continueConversationAsync(appId, reference, async (turn) => {
    // botbuilder gives the turn a made-up activity id and would reply to it; the thread's first message is meant.
    Object.assign(turn.activity, { id: ref.root });
    await work(turn, tamed(turn));
  });
};

// The desk repeats from its outbox, where it survives a crash; botbuilder would repeat in memory, for a while and
// unseen. Its pipeline has no switch for that, nor for a deadline, but is the public one of @azure/core-rest-pipeline.
const tamed = (turn: TurnContext): ConnectorClient => {
  const client = turn.turnState.get<ConnectorClient>(turn.adapter.ConnectorClientKey);
  client.client?.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  client.client?.pipeline.addPolicy({
    name: 'deadline',
    sendRequest: (request, next) => next(Object.assign(request, { timeout: sendTimeout })),
  });
  return client;
};

// As much of botbuilder's own as is used here; the package does not export it.
interface ConnectorClient {
  readonly client?: { readonly pipeline: Pipeline };
  readonly conversations: {
    createConversation(parameters: object): Promise<{ readonly id?: string }>;
  };
}

interface Pipeline {
  removePolicy(policy: { readonly name: string }): unknown;
  addPolicy(policy: {
    readonly name: string;
    sendRequest(request: object, next: (request: object) => Promise<unknown>): Promise<unknown>;
  }): void;
}
