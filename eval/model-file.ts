import { readFileSync, writeFileSync } from 'node:fs';
import type { LinearModel } from '../src/model/linear.ts';

/**
 * Writes a learned model as JSON that people can read: a feature a line by name, the dimensions of a vector together
 * in one line.
 * @param about how it was learned, and from how much
 */
export function writeModel(
  file: URL,
  { classes, weights }: LinearModel,
  about: Record<string, unknown>,
): void {
  const lines: string[] = [];
  let last = '';
  for (const [feature, values] of [...weights].sort(byPlace)) {
    const entry = `${JSON.stringify(feature)}: [${values.join(', ')}]`;
    const vector = vectorOf(feature);
    if (vector && vector === last) lines[lines.length - 1] += `, ${entry}`;
    else lines.push(`    ${entry}`);
    last = vector;
  }
  writeFileSync(
    file,
    `{\n  "about": ${JSON.stringify({ ...about, features: weights.size })},\n  "classes": ${JSON.stringify(classes)},\n  "weights": {\n${lines.join(',\n')}\n  }\n}\n`,
  );
}

/**
 * Writes into the file of a learned model, beside how it was learned, what was measured of it.
 * @param file whose second line holds what is said of the model
 */
export function writeMeasured(file: URL, measured: string): void {
  const [first, second, ...rest] = readFileSync(file, 'utf8').split('\n');
  const { about } = JSON.parse(`{${second!.replace(/,$/, '')}}`) as { about: Record<string, unknown> };
  const line = `  "about": ${JSON.stringify({ ...about, measured })},`;
  writeFileSync(file, [first, line, ...rest].join('\n'));
}

const vectorOf = (feature: string) => /^meaning(?: [a-z0-9-]+)?(?=: \d+$)/.exec(feature)?.[0] ?? '';

/** By name; dimensions by number. */
function byPlace([a]: [string, unknown], [b]: [string, unknown]): number {
  const vector = vectorOf(a);
  if (vector && vector === vectorOf(b)) return Number(a.split(': ')[1]) - Number(b.split(': ')[1]);
  return a < b ? -1 : a > b ? 1 : 0;
}
