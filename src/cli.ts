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
  .command('guide')
  .description('be led through a procedure in this terminal, one step at a time')
  .argument('[what...]', 'what you want to do, in your own words')
  .option('--lang <code>', 'your language: en, fr, es, ar, zh or ru')
  .action(async (what: string[], options: { lang?: string }) =>
    (await import('./commands/chat.ts')).chat(options, `/guide ${what.join(' ')}`.trim()),
  );

program
  .command('ask')
  .description('ask one question, or many from standard input')
  .argument('[question...]', 'the question')
  .option('--json', 'print the answer as JSON')
  .option('--explain', 'say what was understood, what was found and why; with --json as JSON')
  .option('--jsonl', 'read one JSON object a line from standard input, write one a line')
  .option('--lang <code>', 'your language: en, fr, es, ar, zh or ru')
  .action(
    async (words: string[], options: { json?: boolean; jsonl?: boolean; explain?: boolean; lang?: string }) =>
      (await import('./commands/ask.ts')).ask(words.join(' '), options),
  );

program
  .command('decode')
  .description('explain the jargon of a text: its acronyms and terms, each in a line')
  .argument('[text...]', 'the text; from --file or standard input when left out')
  .option('--file <path>', 'read the text from a file')
  .option('--json', 'print what was found as JSON')
  .option('--lang <code>', 'your language: en, fr, es, ar, zh or ru')
  .action(async (words: string[], options: { file?: string; json?: boolean; lang?: string }) =>
    (await import('./commands/decode.ts')).decode(words.join(' '), options),
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

knowledge
  .command('new')
  .description('ask for a new entry and write its file')
  .argument('[kind]', 'concepts, procedures, terms, bodies, initiatives, dates or selections')
  .action(async (kind?: string) => (await import('./commands/knowledge-care.ts')).create(kind));
knowledge
  .command('stale')
  .description('list what needs review, most used first')
  .option('--days <number>', 'how far to look ahead', '30')
  .action(async (options: { days?: string }) =>
    (await import('./commands/knowledge-care.ts')).stale(options),
  );
knowledge
  .command('review')
  .description('mark an entry as still true, after looking at its source')
  .argument('<id>', 'the entry')
  .option('--seen <address>', 'the source you opened today')
  .option('--next <day>', 'when to look again; after the same span when left out')
  .action(async (id: string, options: { seen?: string; next?: string }) =>
    (await import('./commands/knowledge-care.ts')).review(id, options),
  );
knowledge
  .command('preview')
  .description('show an entry as Slack, Discord, Teams, the web page and plain text show it')
  .argument('<id>', 'the entry')
  .option('--as <view>', 'only slack, discord, teams, web or plain')
  .option('--lang <code>', 'the language: en, fr, es, ar, zh or ru')
  .option('--all', 'the whole text')
  .option('--native', 'exactly what the platform is sent')
  .action(async (id: string, options: { as?: string; lang?: string; native?: boolean; all?: boolean }) =>
    (await import('./commands/knowledge-care.ts')).show(id, options),
  );
knowledge
  .command('links')
  .description('look at every source link, where there is a network')
  .action(async () => (await import('./commands/knowledge-care.ts')).links());
knowledge
  .command('export')
  .description('write a table as CSV for a spreadsheet, or everything as JSON')
  .argument('[table]', 'terms, bodies, initiatives, dates, selections or sources')
  .option('--json', 'everything, as JSON')
  .option('--out <file>', 'into a file')
  .action(async (table: string | undefined, options: { json?: boolean; out?: string }) =>
    (await import('./commands/knowledge-tables.ts')).exportKnowledge(table, options),
  );
knowledge
  .command('import')
  .description('bring the rows of a CSV file into a table')
  .argument('<table>', 'terms, bodies, initiatives, dates, selections or sources')
  .argument('<file>', 'the CSV file')
  .option('--dry-run', 'only say what would change')
  .action(async (table: string, file: string, options: { dryRun?: boolean }) =>
    (await import('./commands/knowledge-tables.ts')).importKnowledge(table, file, options),
  );
knowledge
  .command('schema')
  .description('write the JSON Schemas of the knowledge files, for editors')
  .action(async () => (await import('./commands/knowledge-care.ts')).schema());

knowledge
  .command('gaps')
  .description('show groups of questions without a good answer; smaller groups are left out')
  .option('--json', 'as one JSON array')
  .option('--draft <number>', 'begin a proposal from one of them')
  .action(async (options: { json?: boolean; draft?: string }) =>
    (await import('./commands/knowledge-gaps.ts')).gaps(options),
  );
knowledge
  .command('suggest')
  .description('show new words for existing entries, from questions that were answered in the end')
  .option('--accept <number>', 'write one of them into its entry')
  .action(async (options: { accept?: string }) =>
    (await import('./commands/knowledge-gaps.ts')).suggest(options),
  );

const proposals = program
  .command('proposals')
  .description('review answers that coordinators propose as knowledge');
proposals
  .command('list')
  .description('list what waits')
  .option('--all', 'the published and rejected ones as well')
  .action(async (options: { all?: boolean }) => (await import('./commands/proposals.ts')).list(options));
proposals
  .command('show')
  .description('show a proposal as the file it will be')
  .argument('<number>', 'the proposal')
  .action(async (number: string) => (await import('./commands/proposals.ts')).show(number));
proposals
  .command('approve')
  .description('approve a proposal and write it')
  .argument('<number>', 'the proposal')
  .option('--as <desk>', "the desk as whose reviewer you decide; the proposal's own when left out")
  .action(async (number: string, options: { as?: string }) =>
    (await import('./commands/proposals.ts')).approve(number, options),
  );
proposals
  .command('send-back')
  .description('send a proposal back to its author')
  .argument('<number>', 'the proposal')
  .argument('<reason>', 'why, in quotation marks')
  .option('--as <desk>', "the desk as whose reviewer you decide; the proposal's own when left out")
  .action(async (number: string, reason: string, options: { as?: string }) =>
    (await import('./commands/proposals.ts')).sendBack(number, reason, options),
  );
proposals
  .command('reject')
  .description('reject a proposal')
  .argument('<number>', 'the proposal')
  .argument('<reason>', 'why, in quotation marks')
  .option('--as <desk>', "the desk as whose reviewer you decide; the proposal's own when left out")
  .action(async (number: string, reason: string, options: { as?: string }) =>
    (await import('./commands/proposals.ts')).reject(number, reason, options),
  );

const desk = program.command('desk').description('look after the desks: groups of people who answer');
desk
  .command('list')
  .description('list the desks, where they work and which accounts are linked; no names')
  .action(async () => (await import('./commands/desk.ts')).list());
desk
  .command('link')
  .description('print a one-time code that links a person, or with --place where the desk works')
  .argument('<desk>', 'the desk')
  .option('--role <role>', 'coordinator (as when left out) or reviewer')
  .option('--place', 'the code is typed in the place where the desk works')
  .option('--hours <number>', 'how long the code can be used', '48')
  .action(async (id: string, options: { role?: string; place?: boolean; hours?: string }) =>
    (await import('./commands/desk.ts')).link(id, options),
  );
desk
  .command('unlink')
  .description('take back the link of a person or of the place')
  .argument('<desk>', 'the desk')
  .option('--person <name>', 'the short name that the list shows')
  .option('--place', 'the place where the desk works')
  .action(async (id: string, options: { person?: string; place?: boolean }) =>
    (await import('./commands/desk.ts')).unlink(id, options),
  );
desk
  .command('same')
  .description("note that two linked accounts are one person's; neither approves what the other wrote")
  .argument('<account>', 'a short name that the list shows')
  .argument('<account>', 'another one')
  .action(async (one: string, other: string) => (await import('./commands/desk.ts')).same(one, other));
desk
  .command('test')
  .description('say what is missing until a newcomer can reach a desk')
  .argument('<desk>', 'the desk')
  .action(async (id: string) => (await import('./commands/desk.ts')).test(id));

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
