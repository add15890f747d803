// One desk on Slack, Discord and Teams at once, with a copy of the knowledge that may be written to; see README.md.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './checks.mjs';
import { freePort, startDesk } from './desk.mjs';
import { openDiscord, openSlack } from './handoff-places.mjs';
import { startRelay } from './relay.mjs';
import { told } from './slack/emulator.mjs';
import { openPlayground } from './teams/playground.mjs';

/** How long the desk may take for anything, in milliseconds: a small machine runs three platforms and a browser. */
export const patience = 120_000;

/** Waits until a place has heard, after its first `from` messages, something that fits all patterns; gives it. */
export const heardSince = async (place, from, patterns) => {
  const came = () => place.heard().slice(from);
  const fits = ({ words }) => patterns.every((one) => one.test(words));
  await until(() => came().some(fits), `${patterns.join(' and ')} on ${place.name}`, patience).catch(
    (error) => {
      throw new Error([error.message, 'this came:', ...came().map(({ words }) => words)].join('\n'));
    },
  );
  return came().find(fits);
};

/** Opens it. `playground()` opens the browser, and is asked once the desk is wanted in Teams. */
export const openStage = async () => {
  const knowledge = mkdtempSync(join(tmpdir(), 'desk-e2e-knowledge-'));
  cpSync(fileURLToPath(new URL('../../knowledge', import.meta.url)), knowledge, { recursive: true });
  const slack = await openSlack(told());
  const discord = await openDiscord();
  const desk = await startDesk({
    ...slack.settings,
    ...discord.settings,
    TEAMS_ALLOW_UNSIGNED: 'development',
    HELPDESK_KNOWLEDGE: knowledge,
    LOG_LEVEL: 'info',
  });
  // What the desk answers in the playground is passed on, and kept.
  const playgroundPort = await freePort();
  let playgroundUrl = `http://127.0.0.1:${playgroundPort}`;
  const teamsRelay = await startRelay(({ path, body }) => {
    if (!path.startsWith('/api/messages')) return { to: playgroundUrl };
    const activity = JSON.parse(body);
    const { origin } = new URL(activity.serviceUrl);
    playgroundUrl = origin;
    const serviceUrl = activity.serviceUrl.replace(origin, teamsRelay.url);
    return { to: desk.url, body: JSON.stringify({ ...activity, serviceUrl }) };
  });
  let playground;
  return {
    knowledge,
    slack,
    discord,
    desk,
    teamsRelay,
    playground: async () => {
      playground = await openPlayground(`${teamsRelay.url}/api/messages`, playgroundPort);
      return playground;
    },
    stop: async () => {
      await playground?.close();
      await teamsRelay.stop();
      await desk.stop();
      await discord.stop();
      await slack.stop();
      rmSync(knowledge, { recursive: true, force: true });
    },
  };
};
