import { discordUnderTest } from './rigs/discord.ts';
import { slackUnderTest } from './rigs/slack.ts';
import { teamsUnderTest } from './rigs/teams.ts';
import { terminalUnderTest } from './rigs/terminal.ts';
import { webUnderTest } from './rigs/web.ts';
import type { AdapterUnderTest } from './rigs/rig.ts';

/** Every adapter, one row each; the contract and the scenarios run on all of them. */
export const adapters: readonly AdapterUnderTest[] = [
  slackUnderTest,
  discordUnderTest,
  teamsUnderTest,
  webUnderTest,
  terminalUnderTest,
];
