import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mutateBytes, mutateText } from './mutate.ts';
import { Random } from './random.ts';

const ROOT = new URL('../../', import.meta.url);

/** A real letter or a golden document. */
export interface Base {
  name: string;
  bytes: Buffer;
  /** How often it is taken, against the others: what is slow to read is taken less often. */
  weight: number;
}

export interface Mutant {
  /** The document that it was made of, and how. */
  from: string;
  /** The name that it is read by. */
  path: string;
  bytes: Buffer;
}

const WEIGHT: Record<string, number> = { txt: 4, md: 6, html: 6, docx: 1, pdf: 1 };
/** Letters longer than this are taken seldom, and otherwise in pieces. */
const LONG = 20_000;

/** The letters in `seeds/` and the documents in `test/golden/`. */
export function bases(): Base[] {
  const golden = readdirSync(new URL('test/golden/', ROOT), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(new URL(`test/golden/${name}/`, ROOT)).map((f) => `test/golden/${name}/${f}`),
    );
  const letters = readdirSync(new URL('seeds/', ROOT)).map((name) => `seeds/${name}`);
  return [
    ...letters.filter((f) => f.endsWith('.txt')),
    ...golden.filter((f) => /document\.\w+$/.test(f)),
  ].map((name) => {
    const bytes = readFileSync(new URL(name, ROOT));
    const weight = name.startsWith('seeds/') && bytes.length > LONG ? 1 : WEIGHT[endingOf(name)]!;
    return { name, bytes, weight };
  });
}

/** The mutant of a number: the same for the same seed, whatever was made before it. */
export function mutant(all: readonly Base[], seed: number, number: number): Mutant {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b));
  const base = random.pick(all.flatMap((b) => Array<Base>(b.weight).fill(b)));
  const path = base.name.split('/').slice(-2).join('/');
  const made = mutated(base, random);
  return { from: `${base.name}: ${made.changes.join(', ')}`, path, bytes: made.bytes };
}

function mutated({ name, bytes }: Base, random: Random): { bytes: Buffer; changes: string[] } {
  const ending = endingOf(name);
  if (ending === 'docx' && random.below(3) > 0) return mutatedWord(bytes, random);
  if (ending === 'docx' || ending === 'pdf' || random.below(8) === 0) return mutateBytes(bytes, random);
  const { text, changes } = mutateText(bytes.toString('utf8'), random);
  return { bytes: Buffer.from(text), changes };
}

/** A Word document with its text changed and packed again. */
function mutatedWord(bytes: Buffer, random: Random): { bytes: Buffer; changes: string[] } {
  const parts = unzipSync(bytes);
  const part = random.pick(Object.keys(parts).filter((name) => name.endsWith('.xml')));
  const { text, changes } = mutateText(strFromU8(parts[part]!), random);
  return { bytes: Buffer.from(zipSync({ ...parts, [part]: strToU8(text) })), changes: [part, ...changes] };
}

function endingOf(name: string): string {
  return name.split('.').at(-1)!;
}
