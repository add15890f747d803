import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';

/** How the desk proves to Teams who it is; botbuilder's own type, so that a test can bring its own. */
export type TeamsCredentials = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;

/** Everything the adapter needs. Addresses have Microsoft's public cloud as default; others are for tests and clouds. */
export interface TeamsConfig {
  /** Empty only when `unsigned`. */
  readonly appId: string;
  readonly password: string;
  readonly tenant: string;
  /** Whether activities without a signature are taken: development on loopback only. */
  readonly unsigned: boolean;
  /** Who signs what arrives. */
  readonly issuer: string;
  readonly openIdMetadata: string;
  /** Where tokens for sending come from (the tenant is added for Microsoft's own clouds), and what they are for. */
  readonly loginUrl: string;
  readonly scope: string;
  /** In place of the app's password. */
  readonly credentials?: TeamsCredentials;
}

/** What the environment says of Teams. Texts name variables, never values. */
export type TeamsSetting =
  | { readonly kind: 'off'; readonly missing: readonly string[] }
  | { readonly kind: 'on'; readonly config: TeamsConfig }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** The three values an app registration gives. */
export const teamsCredentialNames = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'] as const;

/**
 * Addresses of Microsoft's public cloud.
 * <https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication>
 */
export const publicCloud = {
  issuer: 'https://api.botframework.com',
  openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  loginUrl: 'https://login.microsoftonline.com/',
  scope: 'https://api.botframework.com',
} as const;

const setting = (check: z.ZodType<string, string>) =>
  z.preprocess((value) => {
    const text = typeof value === 'string' ? value.trim() : '';
    return text === '' ? undefined : text;
  }, check.optional());
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const address = z.string().regex(/^https?:\/\/[^\s/]+(\/\S*)?$/, 'must be an http(s) address.');

/**
 * - `TEAMS_APP_ID`, `TEAMS_TENANT_ID`: "Application (client) ID" and "Directory (tenant) ID" of the app registration.
 * - `TEAMS_APP_PASSWORD`: the value (not the id) of a client secret of that registration.
 * - `TEAMS_ALLOW_UNSIGNED=development`: no registration, for the Agents Playground on this machine only.
 * - `TEAMS_TOKEN_ISSUER`, `TEAMS_OPENID_METADATA_URL`, `TEAMS_LOGIN_URL`, `TEAMS_OAUTH_SCOPE`: another cloud, such as
 *   the one of a government, or a test.
 */
const schema = z.object({
  TEAMS_APP_ID: setting(
    z.string().regex(guid, 'is no app id: copy the "Application (client) ID" of the app registration.'),
  ),
  TEAMS_APP_PASSWORD: setting(
    z.string().regex(/^\S+$/, 'has a space in it: copy the value of the secret again.'),
  ),
  TEAMS_TENANT_ID: setting(
    z.string().regex(guid, 'is no tenant id: copy the "Directory (tenant) ID" of the app registration.'),
  ),
  TEAMS_ALLOW_UNSIGNED: setting(z.string()),
  TEAMS_TOKEN_ISSUER: setting(address),
  TEAMS_OPENID_METADATA_URL: setting(address),
  TEAMS_LOGIN_URL: setting(address),
  TEAMS_OAUTH_SCOPE: setting(address),
});

/**
 * Reads the environment. Nothing set is off; something set and the rest missing is a mistake and said as one.
 * `loopback` tells whether the desk listens on this machine only.
 */
export const teamsFromEnv = (
  env: Readonly<Record<string, string | undefined>>,
  { loopback }: { readonly loopback: boolean },
): TeamsSetting => {
  const isSet = (name: string) => (env[name] ?? '').trim() !== '';
  if (!isSet('TEAMS_ALLOW_UNSIGNED') && !teamsCredentialNames.some(isSet))
    return { kind: 'off', missing: [...teamsCredentialNames] };
  const parsed = schema.safeParse(env);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...(isSet('TEAMS_ALLOW_UNSIGNED')
      ? unsignedProblems(env['TEAMS_ALLOW_UNSIGNED']?.trim(), loopback, teamsCredentialNames.filter(isSet))
      : teamsCredentialNames
          .filter((name) => !isSet(name))
          .map((name) => `${name} is missing: Teams needs ${teamsCredentialNames.join(', ')} together.`)),
  ];
  if (!parsed.success || problems.length > 0) return { kind: 'invalid', problems };
  const values = parsed.data;
  return {
    kind: 'on',
    config: {
      appId: values.TEAMS_APP_ID ?? '',
      password: values.TEAMS_APP_PASSWORD ?? '',
      tenant: values.TEAMS_TENANT_ID ?? '',
      unsigned: values.TEAMS_ALLOW_UNSIGNED !== undefined,
      issuer: values.TEAMS_TOKEN_ISSUER ?? publicCloud.issuer,
      openIdMetadata: values.TEAMS_OPENID_METADATA_URL ?? publicCloud.openIdMetadata,
      loginUrl: values.TEAMS_LOGIN_URL ?? publicCloud.loginUrl,
      scope: values.TEAMS_OAUTH_SCOPE ?? publicCloud.scope,
    },
  };
};

// botbuilder takes anything from anybody once the app id is empty, so this door opens to this machine only.
const unsignedProblems = (
  value: string | undefined,
  loopback: boolean,
  set: readonly string[],
): readonly string[] => [
  ...(value === 'development'
    ? []
    : ['TEAMS_ALLOW_UNSIGNED can only be "development", and only on a machine nobody else can reach.']),
  ...(loopback
    ? []
    : ['TEAMS_ALLOW_UNSIGNED would let anybody speak as Teams: listen on 127.0.0.1, or take it out.']),
  ...(set.length === 0
    ? []
    : [`TEAMS_ALLOW_UNSIGNED and ${set.join(', ')} exclude each other: keep the one you mean.`]),
];
