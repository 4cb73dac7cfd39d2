import type { Random } from './random.ts';

/** What a mutation does to a text. */
type TextChange = (text: string, random: Random) => string;

const MARKUP = [
  ...[
    '<sup>',
    'a<sup>',
    '<em>b',
    '<blockquote>',
    '<a href=x>',
    '<li><ol>',
    '<td><table><tr>',
    '> ',
    '  - ',
    '[',
    '![a](',
    '((',
  ],
  ...[
    '<script>alert(1)</script>',
    '</ul>',
    '<ul><li>',
    '<li>',
    '<p>',
    '</p></div>',
    '<br/>',
    '<table><tr><td>',
  ],
  ...[
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
    '&#x0;',
    '&#1114112;',
    '&amp',
    '<b',
    '<h1>',
    '</h2>',
    '<svg/onload=x>',
  ],
  ...[
    '**',
    '# ',
    '## Areas for improvement\n',
    '- ',
    '1. ',
    '| a | b |\n|---|---|\n',
    '```\n',
    '[a](javascript:x)',
  ],
  ...[
    '\t',
    '    ',
    '\f',
    '\r',
    '\u00b7 ',
    '\u25aa\t',
    '\uf0b7',
    '\uf0b7\t',
    ': ',
    '; ',
    '. ',
    '.',
    ',',
    '(',
    ')"',
  ],
];
const UNICODE = [
  ...[
    '\u0000',
    '\u0002',
    '\u00ad',
    '\u00a0',
    '\u200b',
    '\u200d',
    '\u200f',
    '\u202e',
    '\u2028',
    '\u2029',
    '\u2066',
  ],
  ...[
    '\ufeff',
    '\ufffe',
    '\uffff',
    '\ufffd',
    '\u0085',
    '\u0301',
    'e\u0301\u0301\u0301',
    '\u0130',
    '\u0131',
    '\ufb01',
  ],
  ...[
    '\u1e9e',
    '\u01c5',
    '\u03a3',
    '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67',
    '\ud835\udc9c',
    '\ud800',
    '\udc00',
  ],
  ...[
    '\u05d0\u05d1',
    '\u4e2d\u6587',
    '\u0660\u0661',
    '\uff1d',
    '\u2019',
    '\u201c',
    '\u2026',
    '\u2010',
    '\u2212',
    '\u2044',
  ],
];
const NUMBERS = [
  '0',
  '-1',
  '99999999999999999999',
  '1e999',
  '2147483648',
  '-0',
  '9'.repeat(400),
  '00',
  '\u0661',
  '1.5',
];
const DIGITS = /\d+/g;

/** A range of a text, seldom long. */
function range(text: string, random: Random): [number, number] {
  const start = random.below(text.length + 1);
  const most = random.pick([4, 40, 400, text.length]);
  return [start, Math.min(text.length, start + random.below(most + 1))];
}

const put = (text: string, at: number, what: string) => text.slice(0, at) + what + text.slice(at);
const anywhere = (text: string, random: Random) => random.below(text.length + 1);

/** Changes the lines of a text. */
const inLines =
  (change: (lines: string[], random: Random) => void): TextChange =>
  (text, random) => {
    const lines = text.split('\n');
    change(lines, random);
    return lines.join('\n');
  };

export const TEXT_CHANGES: Record<string, TextChange> = {
  cut: (text, random) => {
    const [start, end] = range(text, random);
    return text.slice(0, start) + text.slice(end);
  },
  'cut the end': (text, random) => text.slice(0, anywhere(text, random)),
  double: (text, random) => {
    const [start, end] = range(text, random);
    return put(text, end, text.slice(start, end));
  },
  move: (text, random) => {
    const [start, end] = range(text, random);
    const rest = text.slice(0, start) + text.slice(end);
    return put(rest, anywhere(rest, random), text.slice(start, end));
  },
  'swap lines': inLines((lines, random) => {
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  }),
  'join lines': inLines((lines, random) => {
    const at = random.below(lines.length);
    lines.splice(at, 2, lines.slice(at, at + 2).join(random.pick(['', ' '])));
  }),
  'break lines': (text, random) =>
    put(text, anywhere(text, random), random.pick(['\n', '\n\n', '\r\n', '\f', '-\n', '\n\n\n'])),
  'end lines otherwise': (text, random) =>
    text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\u2028', ' '])),
  'put markup in': (text, random) => put(text, anywhere(text, random), random.pick(MARKUP)),
  'put odd characters in': (text, random) => put(text, anywhere(text, random), random.pick(UNICODE)),
  'strew characters': (text, random) => {
    const odd = random.pick([...UNICODE, ...MARKUP]);
    const every = 1 + random.below(200);
    return text.length > 20_000
      ? put(text, anywhere(text, random), odd)
      : text.replace(/ /g, (s, at) => (at % every === 0 ? odd : s));
  },
  'change a number': (text, random) => {
    const found = [...text.matchAll(DIGITS)];
    if (found.length === 0) return text;
    const { 0: digits, index } = random.pick(found);
    return text.slice(0, index) + random.pick(NUMBERS) + text.slice(index + digits.length);
  },
  repeat: (text, random) => {
    const start = anywhere(text, random);
    const what = random.below(2) ? random.pick(MARKUP) : text.slice(start, start + 1 + random.below(12));
    return put(text, start, what.repeat(random.below(500)));
  },
  'change case': (text, random) => {
    const [start, end] = range(text, random);
    const part = text.slice(start, end);
    return (
      text.slice(0, start) + (random.below(2) ? part.toUpperCase() : part.toLowerCase()) + text.slice(end)
    );
  },
  'take spaces out': (text, random) => {
    const [start, end] = range(text, random);
    return text.slice(0, start) + text.slice(start, end).replace(/\s+/g, '') + text.slice(end);
  },
};

/** What a mutation does to bytes. */
export const BYTE_CHANGES: Record<string, (bytes: Buffer, random: Random) => Buffer> = {
  'flip bits': (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let n = 1 + random.below(8); n > 0 && bytes.length > 0; n--)
      changed[random.below(bytes.length)]! ^= 1 << random.below(8);
    return changed;
  },
  'set bytes': (bytes, random) => {
    const changed = Buffer.from(bytes);
    const start = random.below(bytes.length + 1);
    return changed.fill(random.below(256), start, Math.min(bytes.length, start + 1 + random.below(40)));
  },
  'cut bytes': (bytes, random) => {
    const start = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + random.below(200))]);
  },
  'double bytes': (bytes, random) => {
    const start = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, start + random.below(200)), bytes.subarray(start)]);
  },
  'cut the last bytes': (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  'change a number': (bytes, random) =>
    Buffer.from(TEXT_CHANGES['change a number']!(bytes.toString('latin1'), random), 'latin1'),
};

/** A few changes to a text, one after another, and their names. */
export function mutateText(text: string, random: Random): { text: string; changes: string[] } {
  const changes = Array.from({ length: 1 + random.below(4) }, () => random.pick(Object.keys(TEXT_CHANGES)));
  return { text: changes.reduce((result, name) => TEXT_CHANGES[name]!(result, random), text), changes };
}

/** The same for bytes. */
export function mutateBytes(bytes: Buffer, random: Random): { bytes: Buffer; changes: string[] } {
  const changes = Array.from({ length: 1 + random.below(3) }, () => random.pick(Object.keys(BYTE_CHANGES)));
  return { bytes: changes.reduce((result, name) => BYTE_CHANGES[name]!(result, random), bytes), changes };
}
