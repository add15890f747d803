import { dirname } from 'node:path';
import type { Config } from './config.ts';
import type { ProposalPlaces } from './knowledge/edit/publish.ts';
import { knowledgeFolders } from './knowledge-source.ts';

/** Where the settings want approved proposals. Throws ConfigError. */
export const proposalPlaces = (config: Config): ProposalPlaces => ({
  folders: knowledgeFolders(config),
  ...(config.proposals === undefined ? {} : { into: config.proposals }),
  data: dirname(config.databaseFile),
  git: config.proposalsGit,
});
