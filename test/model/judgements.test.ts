import { expect, test } from '@jest/globals';
import { GRADES, gradePoint } from '../../src/model/judgements.ts';

test('grades lie on the four points of the scale, but where none is given', () => {
  expect(GRADES.map(gradePoint)).toEqual([1, 2, 3, 3, 4, null]);
});
