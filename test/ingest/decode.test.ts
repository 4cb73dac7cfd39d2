import { expect, test } from '@jest/globals';
import { decodeText } from '../../src/ingest/decode.ts';

const decode = (bytes: Uint8Array) => decodeText('x.txt', bytes);
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from('Children’s views')],
  ['UTF-16 with a mark', Buffer.from('\ufeffChildren’s views', 'utf16le')],
  ['UTF-16 without a mark', Buffer.from('Children’s views', 'utf16le')],
  ['UTF-16 with the greater byte first', bigEndian('Children’s views')],
  ['the same with a mark', bigEndian('\ufeffChildren’s views')],
  ['Windows-1252', Buffer.from('Children\x92s views', 'latin1')],
])('text in %s', (_, bytes) => expect(decode(bytes)).toBe('Children’s views'));

test('each line of a text is decoded as what it is', () => {
  const mixed = [Buffer.from('the child’s café\n'), Buffer.from('the child\x92s caf\xe9', 'latin1')];
  expect(decode(Buffer.concat(mixed))).toBe('the child’s café\nthe child’s café');
});

test('a few controls leave a text a text, many make it binary', () => {
  expect(decode(Buffer.from('Plans\u0002 are\u0002 clear'))).toBe('Plans\u0002 are\u0002 clear');
  expect(() => decode(Buffer.from('\u0001\u0002\u0003'.repeat(4)))).toThrow(/^x\.txt: The content is binary/);
});
