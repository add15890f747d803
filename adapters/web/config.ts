/** Where the desk's HTTP port is. */
export interface Listening {
  readonly host: string;
  readonly port: number;
}

/** What the environment says of a platform: on, off with what to set, or wrong with every problem at once. */
export type WebConfig =
  | { readonly kind: 'on'; readonly config: Listening }
  | { readonly kind: 'off'; readonly missing: readonly string[] }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** The web page is on unless `WEB=off`; it needs nothing to be set. */
export const webFromEnv = (env: Environment): WebConfig => {
  const wanted = (env['WEB'] ?? '').trim().toLowerCase();
  if (wanted === 'off') return { kind: 'off', missing: [] };
  const listening = listeningFromEnv(env);
  const problems = [
    ...(wanted === '' || wanted === 'on' ? [] : ['WEB must be on or off.']),
    ...(listening.kind === 'invalid' ? listening.problems : []),
  ];
  return problems.length === 0 && listening.kind === 'on' ? listening : { kind: 'invalid', problems };
};

/** Host and port of the one HTTP server, which other platforms use even where the web page is off. */
export const listeningFromEnv = (env: Environment): Exclude<WebConfig, { kind: 'off' }> => {
  const host = env['HELPDESK_HOST']?.trim() ?? '';
  const written = env['HELPDESK_PORT']?.trim() ?? '';
  const port = written === '' ? 8080 : Number(written);
  const problems = [
    ...(/^[\w.:-]*$/.test(host) ? [] : ['HELPDESK_HOST must be an address or host name, such as 127.0.0.1.']),
    ...(Number.isInteger(port) && port >= 0 && port <= 65_535 && /^\d*$/.test(written)
      ? []
      : ['HELPDESK_PORT must be a whole number from 0 to 65535.']),
  ];
  return problems.length > 0
    ? { kind: 'invalid', problems }
    : { kind: 'on', config: { host: host === '' ? '127.0.0.1' : host, port } };
};
