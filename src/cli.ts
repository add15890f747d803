#!/usr/bin/env node
import { Command } from 'commander';
import { explain } from './explain.ts';
import { packageVersion } from './system.ts';

const program = new Command('helpdesk')
  .description('The Internet Governance Help Desk')
  .version(packageVersion())
  .showHelpAfterError('Type "helpdesk help" to see what there is.');

program
  .command('start')
  .description('run the desk: web page and every platform that is configured')
  .action(async () => (await import('./main.ts')).run());

program
  .command('chat')
  .description('talk with the desk in this terminal')
  .option('--lang <code>', 'your language: en, fr, es, ar, zh or ru')
  .action(async (options: { lang?: string }) => (await import('./commands/chat.ts')).chat(options));

program
  .command('ask')
  .description('ask one question, or many from standard input')
  .argument('[question...]', 'the question')
  .option('--json', 'print the answer as JSON')
  .option('--jsonl', 'read one JSON object a line from standard input, write one a line')
  .option('--lang <code>', 'your language: en, fr, es, ar, zh or ru')
  .action(async (words: string[], options: { json?: boolean; jsonl?: boolean; lang?: string }) =>
    (await import('./commands/ask.ts')).ask(words.join(' '), options),
  );

const knowledge = program.command('knowledge').description('look after the knowledge files');
knowledge
  .command('check')
  .description('say every problem of every file')
  .argument('[folder]', 'the knowledge folder')
  .action(async (folder?: string) => (await import('./commands/knowledge.ts')).check(folder));
knowledge
  .command('list')
  .description('list the entries')
  .option('--json', 'as one JSON array')
  .action(async (options: { json?: boolean }) => (await import('./commands/knowledge.ts')).list(options));
knowledge
  .command('eval')
  .description('ask the golden questions and print what came first')
  .option('--misses', 'only what went wrong')
  .action(async (options: { misses?: boolean }) => (await import('./commands/eval.ts')).evaluate(options));

program
  .command('config')
  .description('say what can be set and what is set')
  .action(async () => (await import('./commands/config.ts')).config());
program
  .command('doctor')
  .description('say what is configured, reachable and missing')
  .action(async () => (await import('./commands/doctor.ts')).doctor());

// A reader that closes early ("| head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
