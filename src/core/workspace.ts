import type { Address } from './message.ts';

/**
 * The community a place belongs to, as its addresses begin without the last colon: a Slack workspace, a Discord server,
 * an organisation in Teams. Undefined for what belongs to none: direct messages on Discord, the web page, a terminal.
 */
export const workspaceOf = ({ platform, id }: Address): string | undefined => {
  const [, group = ''] = id.split(':');
  const isCommunity = platform === 'slack' || platform === 'discord' || platform === 'teams';
  return isCommunity && !noCommunity.has(group) ? `${platform}:${group}` : undefined;
};

const noCommunity: ReadonlySet<string> = new Set(['', '@me', 'unknown']);

/** Whether a place belongs to a workspace. */
export const isIn = ({ id }: Address, workspace: string): boolean => id.startsWith(`${workspace}:`);
