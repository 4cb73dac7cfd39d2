import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { writeMeasured, writeModel } from '../../eval/model-file.ts';
import { readModel } from '../../src/model/linear.ts';

test('what was measured of a model stands in its file beside how it was learned, the newest alone', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'throughline-')), 'model.json');
  const file = pathToFileURL(path);
  const model = { about: {}, classes: ['kept'], weights: new Map([['bias', [0.5]]]) };
  writeModel(file, model, { method: 'by hand' });
  writeMeasured(file, 'right in 0.7');
  writeMeasured(file, 'right in 0.8');
  const { about, ...rest } = readModel(readFileSync(path, 'utf8'));
  expect(about).toEqual({ method: 'by hand', features: 1, measured: 'right in 0.8' });
  expect(rest).toEqual({ classes: model.classes, weights: model.weights });
});
