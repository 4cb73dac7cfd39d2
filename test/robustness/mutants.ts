// Damages real letters and golden documents in many ways and holds what must be true of whatever is read off them:
// npx tsx test/robustness/mutants.ts [how many = 10000] [seed = 1], or with a third number that mutant alone, which is
// then written to the folder for temporary files. A process of its own does the work, so that one that hangs is told.
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Base, bases, type Mutant, mutant } from './bases.ts';
import { createHolder, type Holder } from './hold.ts';

/** Seconds after which a document has hung: far more than any takes, also where many share a core. */
const HANGS = 60;
/** Faults told at most. */
const MOST_TOLD = 20;
/** Every so many mutants one is followed through the reports of an authority, and its page is made. */
const FOLLOWED = 40;

const [count = 10_000, seed = 1, only] = process.argv.slice(2).map(Number);

if (process.send) await work(process.send.bind(process));
else if (only !== undefined) await alone(only);
else watch();

/** Starts the work and ends it where a document takes too long. */
function watch(): void {
  console.log(`${count} mutants of seed ${seed}`);
  const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2));
  let at = 0;
  let seen = Date.now();
  child.on('message', (number: number) => {
    at = number;
    seen = Date.now();
  });
  const timer = setInterval(() => {
    if (Date.now() - seen < HANGS * 1000) return;
    clearInterval(timer);
    console.log(`mutant ${at} of seed ${seed} is not done after ${HANGS} seconds`);
    child.kill('SIGKILL');
  }, 1000);
  child.on('exit', (code) => {
    clearInterval(timer);
    process.exitCode = code ?? 1;
  });
}

async function work(tell: (number: number) => void): Promise<void> {
  const all = bases();
  const holder = await createHolder(all);
  const counts = { read: 0, refused: 0, broken: 0 };
  let slowest = { milliseconds: 0, number: 0 };
  for (let number = 0; number < count; number++) {
    tell(number);
    const given = mutant(all, seed, number);
    const start = process.cpuUsage();
    const outcome = await tried(holder, given, number);
    const milliseconds = process.cpuUsage(start).user / 1000;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, number };
    counts[outcome.kind]++;
    if (outcome.kind === 'broken' && counts.broken <= MOST_TOLD)
      console.log(`mutant ${number} of seed ${seed} (${given.from})\n  ${outcome.reason}`);
  }
  const { user, system } = process.cpuUsage();
  console.log(
    `${counts.read} read, ${counts.refused} refused with a reason, ${counts.broken} broken; ` +
      `${Math.round((user + system) / 1e6)} s of processor time, the slowest ${Math.round(slowest.milliseconds)} ms (mutant ${slowest.number})`,
  );
  process.exitCode = counts.broken > 0 ? 1 : 0;
  process.disconnect();
}

type Outcome = { kind: 'read' | 'refused' } | { kind: 'broken'; reason: string };

async function tried(holder: Holder, given: Mutant, number: number): Promise<Outcome> {
  try {
    return { kind: await holder(given, number % FOLLOWED === 0) };
  } catch (error) {
    const lines = (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n');
    return { kind: 'broken', reason: lines.slice(0, 5).join('\n').slice(0, 1500) };
  }
}

async function alone(number: number): Promise<void> {
  const all: Base[] = bases();
  const given = mutant(all, seed, number);
  const file = join(tmpdir(), `mutant-${seed}-${number}-${given.path.replaceAll('/', '-')}`);
  writeFileSync(file, given.bytes);
  console.log(`${given.from}\n${file}`);
  console.log(await (await createHolder(all))(given, true));
}
