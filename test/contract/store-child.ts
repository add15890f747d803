import { writeSync } from 'node:fs';
import { type CompiledQuery, type DatabaseConnection, PostgresDriver, SqliteDriver } from 'kysely';
import { openStore } from '../../src/store/open.ts';
import { StoreError } from '../../src/store/error.ts';
import { message, state } from './store-data.ts';
import type { Task } from './store-process.ts';

// A process of its own that uses the store; run by store-process.ts. One line per acknowledged transaction.
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const task = JSON.parse(process.argv[2] ?? '') as Task;

const user = Number(process.env['RUN_AS'] ?? Number.NaN);
if (Number.isInteger(user)) {
  // Groups first: they can no longer be left once the user is not root.
  process.setgroups?.([user]);
  process.setgid?.(user);
  process.setuid?.(user);
}

// Dies before its n-th statement, whichever database it is for, BEGIN and COMMIT counted.
let statements = 0;
const dying = (connection: DatabaseConnection): DatabaseConnection => {
  if (Object.hasOwn(connection, 'executeQuery')) return connection;
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = <R>(query: CompiledQuery) => {
    statements += 1;
    if (statements === task.dieAt) process.kill(process.pid, 'SIGKILL');
    return execute<R>(query);
  };
  return connection;
};
for (const { prototype } of [SqliteDriver, PostgresDriver]) {
  const acquire = Reflect.get(prototype, 'acquireConnection');
  prototype.acquireConnection = async function () {
    return dying(await acquire.call(this));
  };
}

try {
  const store = await openStore({ ...task.settings, report: () => undefined });
  for (let turn = 0; turn < task.turns; turn += 1) {
    const id = `${task.name}-${String(turn)}`;
    await store.transact(async (open) => {
      await open.claim('web', id, turn);
      const before = await open.conversation(task.conversation);
      await open.saveConversation(task.conversation, state((before?.insults ?? 0) + 1), turn);
      await open.queue([message(`${id}-a`, id), message(`${id}-b`, id)], turn, turn);
      await open.log({ day: '2026-11-22', platform: 'web', language: 'en', outcome: 'answer' });
      await open.feedback('nri', true, '2026-11-22');
    });
    say(id);
  }
  await store.close();
  say('done');
} catch (error) {
  say(error instanceof StoreError ? `refused: ${error.message}` : `crashed: ${String(error)}`);
}
