import { readFileSync } from 'node:fs';
import type { Authority } from '../model/authority.ts';
import { slug } from '../model/slug.ts';

/** Authorities that were abolished, and those that took their services over. */
const SUCCESSORS: Record<string, readonly string[]> = {
  northamptonshire: ['north-northamptonshire', 'west-northamptonshire'],
  cumbria: ['cumberland', 'westmorland-and-furness'],
  poole: ['bournemouth-christchurch-and-poole'],
};

interface Entry {
  authority: Authority;
  /** Every form in which the name is printed, without "Council" and the like. */
  names: string[];
}

interface Register {
  byId: Map<string, Authority>;
  byKey: Map<string, Authority>;
  mention: RegExp;
}

let loaded: Register | null = null;

function register(): Register {
  loaded ??= load();
  return loaded;
}

function load(): Register {
  const csv = readFileSync(new URL('../../data/authorities.csv', import.meta.url), 'utf8');
  const entries = csv
    .split(/\r?\n/)
    .slice(1)
    .filter(Boolean)
    .map((line) => entry(cells(line)));
  const byKey = new Map<string, Authority>();
  for (const { authority, names } of entries) for (const name of names) byKey.set(key(name), authority);
  const printed = entries
    .flatMap(({ names }) => names)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = printed.map((name) =>
    name
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/ and /g, ' (?:and|&) ')
      .replace(/[ -]/g, '[\\s-]+'),
  );
  return {
    byId: new Map(entries.map(({ authority }) => [authority.id, authority])),
    byKey,
    mention: new RegExp(`(?<![\\p{L}\\d])(?:${pattern.join('|')})(?![\\p{L}\\d])`, 'gu'),
  };
}

/** The cells of a line of comma-separated values. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    (found) => found[1]?.replaceAll('""', '"') ?? found[2] ?? '',
  );
}

function entry([, , gss, name, known]: string[]): Entry {
  const aliases = (known ?? '').replace(/^\[|\]$/g, '').split(/,\s*(?![^,]* & )/);
  const turned = /^(.+), City of$/.exec(name!);
  const names = [
    name!,
    ...(turned ? [turned[1]!, `City of ${turned[1]}`] : []),
    ...aliases.map((a) => a.trim()),
  ];
  const plain = name!.replace(/\bSt\. /, 'St ').replace(/ Borough$/, '');
  return {
    authority: { id: slug(name!), name: shortName(name!), gss: gss || null },
    names: [...new Set([...names, plain])].filter(Boolean),
  };
}

/** The name in use: "Bristol" for "Bristol, City of", "Bedford" for "Bedford Borough". */
function shortName(name: string): string {
  return name
    .replace(/, City of$/, '')
    .replace(/ Borough$/, '')
    .replace(/\bUpon\b/, 'upon');
}

/** What is left of a name without the words that only say what kind of authority it is. */
function key(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .replace(
      /\b(?:london borough|royal borough|metropolitan borough|local authority|childrens? (?:social care )?services)\b/g,
      ' ',
    )
    .replace(/\b(?:the|council|county|city|borough|metropolitan|district|unitary|authority|mbc|cc)\b/g, ' ')
    .trim();
  return words
    .replace(/^of\b|\bof$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The authority that a name means, under any name in use: with or without "Council", "City of", "London Borough of",
 * with "&" or "and", or as a slug.
 * @returns null where the register holds no such name
 */
export function findAuthority(name: string): Authority | null {
  const { byId, byKey } = register();
  const known = key(name);
  // what lies in the capital is rarely the City
  if (known === 'london' && !/\bcity\b/i.test(name)) return null;
  return byId.get(slug(name)) ?? byKey.get(known) ?? null;
}

/** Words that may stand before an authority's name without making it another: "Council", "Services", "In". */
const BEFORE =
  /^(?:The|Of|In|To|At|For|By|And|Within|Across|London|Royal|Borough|City|County|Metropolitan|District|Unitary|Council|Authority|Services|Board|Inspection|Visit|Review)$/;

/**
 * Every authority named in a text, in the order of the text and as often as it is named there. A name after another word
 * with a capital is that of something else: "East Surrey", "Greater Manchester", "Redcliffe Way Bristol".
 */
export function namedAuthorities(text: string): Authority[] {
  const { mention, byKey } = register();
  let end = 0;
  return [...text.matchAll(mention)].flatMap(({ 0: name, index }) => {
    const before = /(\p{Lu}[\p{L}’'.]*)(?:[^\S\n]+|-)$/u.exec(
      text.slice(Math.max(end, index - 60), index),
    )?.[1];
    end = index + name.length;
    return before === undefined || BEFORE.test(before) ? (byKey.get(key(name)) ?? []) : [];
  });
}

/** Up to five authorities whose names are nearest to a name that fits none, the nearest first. */
export function suggestAuthorities(name: string): Authority[] {
  const wanted = key(name);
  const nearest = new Map<Authority, number>();
  for (const [known, authority] of register().byKey) {
    const near = distance(wanted, known);
    nearest.set(authority, Math.min(near, nearest.get(authority) ?? Number.POSITIVE_INFINITY));
  }
  return [...nearest]
    .filter(([, near]) => near <= 0.5)
    .sort(([a, x], [b, y]) => x - y || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
    .map(([authority]) => authority);
}

/** How far two names are apart: 0 the same, 0.1 where one holds the other as words, else the share of letters to change. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  if (a && (` ${b} `.includes(` ${a} `) || ` ${a} `.includes(` ${b} `))) return 0.1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]! / Math.max(a.length, b.length, 1);
}

/** The abolished authorities whose services one has taken over: their reports can be read together with its own. */
export function predecessorsOf(id: string): Authority[] {
  const { byId } = register();
  return Object.keys(SUCCESSORS)
    .filter((old) => SUCCESSORS[old]!.includes(id))
    .flatMap((old) => byId.get(old) ?? []);
}
