import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

test('the mutation run names files and folders that exist', () => {
  const { mochaOptions, mutate } = JSON.parse(readFileSync('test/mutation/stryker.config.json', 'utf8')) as {
    mochaOptions: { spec: string[] };
    mutate: string[];
  };
  const places = [...mochaOptions.spec, ...mutate].map((glob) =>
    glob.replace(/^!/, '').replace(/[^/]*\*.*$/, ''),
  );
  expect(places.filter((place) => !existsSync(place))).toEqual([]);
});
