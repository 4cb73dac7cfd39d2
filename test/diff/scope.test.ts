import { describe, expect, test } from '@jest/globals';
import { looksAtTheme } from '../../src/diff/scope.ts';
import { finding, inspection, visit } from './made.ts';

const THEMES = ['thresholds', 'assessment', 'health', 'care-leavers', 'supervision', 'lscb'];
const seen = (made: Parameters<typeof looksAtTheme>[0]) => THEMES.filter((id) => looksAtTheme(made, id));
const unseen = (made: Parameters<typeof looksAtTheme>[0]) =>
  THEMES.filter((id) => looksAtTheme(made, id) === false);
const part = { scope: { whole: false, statements: [] } };

test('an inspection of the whole looks at every theme', () => {
  expect(seen(inspection('2011'))).toEqual(THEMES);
});

test('so does one whose kind leaves something out, where it says that it inspected the whole', () => {
  expect(seen(inspection('2011', [], { framework: 'child-protection-arrangements' }))).toEqual(THEMES);
});

describe('the remit of a kind of inspection', () => {
  test.each([
    ['contact-referral-assessment', ['thresholds', 'assessment', 'supervision', 'lscb']],
    ['child-protection-arrangements', ['thresholds', 'assessment', 'supervision', 'lscb']],
    ['lscb-review', ['lscb']],
  ] as const)('%s holds %j', (framework, themes) => {
    const made = inspection('2011', [], { framework, ...part });
    expect(seen(made)).toEqual(themes);
    expect(unseen(made)).toEqual(THEMES.filter((id) => !(themes as readonly string[]).includes(id)));
  });

  test.each(['focused-visit', 'monitoring-visit', 'jtai', 'unknown'] as const)(
    'of a %s that does not say what it looked at is not known',
    (framework) => {
      const made = inspection('2011', [], { framework, ...part });
      expect(THEMES.map((id) => looksAtTheme(made, id))).toEqual(THEMES.map(() => null));
    },
  );

  test('differs in pre-proceedings and private fostering, which only the front door leaves out', () => {
    for (const theme of ['pre-proceedings', 'private-fostering']) {
      const at = (framework: 'contact-referral-assessment' | 'child-protection-arrangements') =>
        looksAtTheme(inspection('2011', [], { framework, ...part }), theme);
      expect([at('contact-referral-assessment'), at('child-protection-arrangements')]).toEqual([false, true]);
    }
  });
});

describe('what a visit looked at, by its own words:', () => {
  test.each([
    ['the arrangements for children in care', ['health']],
    ['the experiences of children in our care', ['health']],
    ['looked-after children and those cared for', ['health']],
    ['planning and achieving permanence for care leavers', ['care-leavers']],
    ['care-experienced young people', ['care-leavers']],
    ['the support for young people leaving care', ['care-leavers']],
    ['the local authority’s arrangements for the front door', ['thresholds']],
    ['contacts and referrals', ['thresholds']],
    ['the work of the MASH', ['thresholds']],
    ['children in need and children subject to a protection plan', ['assessment']],
    ['the child protection arrangements', ['assessment']],
    ['children in need of help or protection', ['assessment']],
    ['children at risk of harm outside the home', ['assessment']],
    ['arrangements for children in care and care leavers', ['health', 'care-leavers']],
  ])('%s', (words, themes) => {
    const made = visit('2024', [], `Inspectors looked at ${words}.`);
    expect(seen(made)).toEqual(themes);
    expect(unseen(made)).toEqual(THEMES.filter((id) => !themes.includes(id)));
  });

  test.each(['the quality of management', 'workforce and harmony', 'a range of evidence'])(
    'nothing is known of themes where it looked at %s',
    (words) => {
      const made = visit('2024', [], `Inspectors looked at ${words}.`);
      expect([...seen(made), ...unseen(made)]).toEqual([]);
    },
  );

  test('unaccompanied children with children in care', () => {
    const at = (words: string) => looksAtTheme(visit('2024', [], words), 'unaccompanied');
    expect([at('children in care'), at('the front door')]).toEqual([true, false]);
  });

  test('and the themes given to the sentences in which it says so, and to no others', () => {
    const statement = 'Inspectors looked at how social workers are supervised.';
    const findings = [
      finding(statement, { themes: ['supervision'] }),
      finding('Thresholds are clear.', { themes: ['thresholds'] }),
    ];
    expect(seen(visit('2024', findings, statement))).toEqual(['supervision']);
    expect(seen(visit('2024', findings, 'how social workers are supervised'))).toEqual(['supervision']);
    expect(seen(visit('2024', findings, `${statement} They met staff.`))).toEqual(['supervision']);
    expect(seen(visit('2024', findings, 'They met staff.', statement, 'They met care leavers.'))).toEqual([
      'care-leavers',
      'supervision',
    ]);
  });
});
