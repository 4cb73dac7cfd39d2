import { describe, expect, test } from '@jest/globals';
import { fingerprint, readWording, reportFingerprint, wordingOf } from '../../src/model/review.ts';
import { finding, inspection } from '../diff/made.ts';

describe('what a person decided on', () => {
  test('is the same whatever its case, spaces and marks, and another with other words', () => {
    const [one] = [fingerprint('Improve the case files.')];
    for (const text of ['improve  THE\ncase files', '“Improve” the – case files!', 'Improve the case ﬁles'])
      expect(fingerprint(text)).toBe(one);
    for (const text of ['Improve case files', 'Improve the casefiles', ''])
      expect(fingerprint(text)).not.toBe(one);
    expect(one).toMatch(/^[0-9a-f]{16}$/);
  });

  test('is the area and all that the later report says', () => {
    const later = inspection('2012', [finding('Files are poor.'), finding('Visits are late.')]);
    expect(readWording(wordingOf('Files', later))).toEqual({
      area: fingerprint('Files'),
      later: fingerprint('Files are poor. Visits are late.'),
    });
    expect(reportFingerprint(later)).toBe(reportFingerprint({ ...later, published: '2013' }));
    for (const text of ['', 'w-1-2', `${wordingOf('Files', later)}0`, `x${wordingOf('Files', later)}`])
      expect(readWording(text)).toBeNull();
  });
});
