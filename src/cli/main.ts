#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { clean } from '../report/clean.ts';
import { EXIT, fail } from './exit.ts';
import { version } from './version.ts';

const INPUTS = 'files or folders of .pdf, .docx, .html, .md and .txt (default: seeds)';

function whole(given: string): number {
  const n = Number(given);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('It is a whole number from 1.');
  return n;
}

const program = new Command('throughline')
  .description(
    "Reads Ofsted's inspection reports of children's services, tags findings with themes and follows " +
      'earlier areas for improvement through the later inspections.',
  )
  .version(version())
  .showHelpAfterError('(run with --help to see what can be asked)')
  .configureOutput({ writeErr: (text) => process.stderr.write(clean(text)) })
  .exitOverride();

const lexicon = () =>
  new Option('--lexicon <file>', 'a lexicon file of your own that adds or replaces themes');
const strict = () => new Option('--strict', 'exit with 1 when any document could not be read');
const jobs = () =>
  new Option('--jobs <n>', 'worker threads at most (default: as many as there are cores)').argParser(whole);
const noCache = () => new Option('--no-cache', 'read every document anew and keep nothing for the next run');
const from = () =>
  new Option('--from <file>', 'take what `read` has written in place of documents; - for standard input');
const reviews = () =>
  new Option(
    '--reviews <file>',
    'verdicts of people, which outrank those of the program (may be given again)',
  ).argParser((file: string, files: string[] = []) => [...files, file]);
const authority = () => new Option('--authority <name>', 'only this authority, by any name in use');

program
  .command('report')
  .description('write one HTML report per authority, an index over them, and the same data as JSON and CSV')
  .argument('[inputs...]', INPUTS)
  .option('--out <folder>', 'where to write', 'reports')
  .option('--pdf', 'also print each page to PDF, where a Chromium, Chrome or Edge is installed')
  .option('--zip', 'also put everything into one zip, to be sent by mail')
  .addOption(authority())
  .addOption(reviews())
  .addOption(from())
  .addOption(jobs())
  .addOption(noCache())
  .addOption(lexicon())
  .addOption(strict())
  .action(async (inputs, options) => (await import('./commands/report.ts')).report(inputs, options));

program
  .command('check')
  .description('were the earlier areas for improvement addressed?')
  .argument('[inputs...]', INPUTS)
  .addOption(authority())
  .addOption(
    new Option('--json', 'print the trail as JSON, an array where there are several').conflicts('csv'),
  )
  .option('--csv', 'print one line per verdict as CSV')
  .addOption(
    new Option(
      '--fail-on <verdict>',
      'exit with 1 when, by the latest word, an earlier area stands at this verdict',
    ).choices(['persists', 'partly', 're-emerged', 'not-mentioned']),
  )
  .addOption(reviews())
  .addOption(from())
  .option('--write-reviews <file>', 'write a file in which people decide, with the doubtful verdicts first')
  .addOption(jobs())
  .addOption(noCache())
  .addOption(lexicon())
  .addOption(strict())
  .action(async (inputs, options) => (await import('./commands/check.ts')).check(inputs, options));

program
  .command('compare')
  .description('how far do two reviewers agree, and where do they differ?')
  .argument('<first>', 'review file of one')
  .argument('<second>', 'review file of the other')
  .option('--json', 'as JSON')
  .action(async (first, second, options) =>
    (await import('./commands/compare.ts')).compare(first, second, options),
  );

program
  .command('read')
  .description('print what was read off each document, one JSON object per line')
  .argument('[inputs...]', INPUTS)
  .option('--json', 'accepted for uniformity: the output is always JSON')
  .addOption(jobs())
  .addOption(noCache())
  .addOption(lexicon())
  .addOption(strict())
  .action(async (inputs, options) => (await import('./commands/read.ts')).read(inputs, options));

program
  .command('tag')
  .description(
    'tag texts: {"id","text","before"?,"kind"?} per line in, {"id","themes","stance","stanceShares"} per line out; ' +
      'kind is area-for-improvement, strength, meets-requirements or narrative (default: narrative)',
  )
  .option('--json', 'accepted for uniformity: the output is always JSON')
  .addOption(lexicon())
  .action(async (options) => (await import('./commands/tag.ts')).tag(options));

const lexiconCommand = program.command('lexicon').description('the theme lexicon');
lexiconCommand
  .command('list')
  .description('print its themes and entries')
  .option('--json', 'as JSON')
  .addOption(lexicon())
  .action(async (options) => (await import('./commands/lexicon.ts')).list(options));
lexiconCommand
  .command('check')
  .description('find entries that never match, overlap or are shadowed')
  .argument('[inputs...]', 'documents to try the entries on (default: seeds)')
  .option('--json', 'as JSON')
  .addOption(lexicon())
  .action(async (inputs, options) => (await import('./commands/lexicon.ts')).check(inputs, options));
lexiconCommand
  .command('explain')
  .description('why a text gets the themes it gets')
  .argument('<text>', 'a sentence or an area for improvement')
  .option('--before <text>', 'the text that precedes it in its paragraph')
  .option('--json', 'as JSON')
  .addOption(lexicon())
  .action(async (text, options) => (await import('./commands/lexicon.ts')).explain(text, options));

// where it is written it is told that it cannot be
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

try {
  process.exitCode = EXIT.done;
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else fail(error);
}
