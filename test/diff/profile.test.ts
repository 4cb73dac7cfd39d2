import { describe, expect, test } from '@jest/globals';
import { laterReport } from '../../src/diff/later.ts';
import { profile, rarity } from '../../src/diff/profile.ts';
import { cosine } from '../../src/text/vectors.ts';
import { claim, finding, inspection } from './made.ts';

const length = (v: Float32Array) => Math.sqrt(cosine(v, v));

describe('a finding prepared for comparison', () => {
  const made = () =>
    profile(
      finding('Chronologies of children in care are not recorded, and chronologies are late.', {
        themes: ['case-recording', 'plans'],
        section: 'Care leavers',
      }),
    );

  test('holds its content words in order, and each stem once', () => {
    expect(made().words.map((w) => w.form.token.lower)).toEqual([
      'chronologies',
      'children',
      'care',
      'recorded',
      'chronologies',
      'late',
    ]);
    expect(made().stems.size).toBe(5);
    expect([...made().rarities.keys()]).toEqual([...made().stems]);
  });

  test('weighs each stem by how rare it is', () => {
    const [chronology, child] = [...made().stems];
    expect(made().rarities.get(chronology!)).toBe(rarity(chronology!));
    expect(rarity(chronology!)).toBeGreaterThan(rarity(child!));
    expect(rarity('zzz')).toBeCloseTo(-Math.log(0.0001), 10);
    const squares = [...made().rarities.values()].map((r) => r * r);
    expect(made().weight).toBeCloseTo(Math.sqrt(squares.reduce((a, b) => a + b)), 10);
  });

  test('tells whom its words and whom its heading name apart', () => {
    expect([...made().groups]).toEqual(['children in care']);
    expect([...made().sectionGroups]).toEqual(['care leavers']);
    expect([...made().facets]).toEqual(['timeliness', 'recording']);
    expect([...made().themes]).toEqual([
      ['case-recording', 0.9],
      ['plans', 0.9],
    ]);
  });

  test('has a meaning of length 1, near that of the same said otherwise', () => {
    expect(length(made().vector)).toBeCloseTo(1, 5);
    const to = (text: string) => cosine(made().vector, profile(finding(text)).vector);
    expect(to('Records and chronologies of looked after children are out of date.')).toBeGreaterThan(
      to('Foster carers praise the adoption panel.'),
    );
  });

  test('of nothing but small words is no fault', () => {
    const empty = profile(finding('It is not.'));
    expect([empty.words, empty.weight, length(empty.vector)]).toEqual([[], 1, 0]);
  });
});

describe('a later report prepared for looking up', () => {
  const findings = [
    finding('Supervision is regular.', { themes: ['supervision', 'case-recording'] }),
    finding('Supervision is recorded.', { themes: ['supervision'] }),
    finding('Plans are clear.', { themes: ['plans'] }),
    finding('Nothing else.', { stance: 'strength' }),
  ];
  const later = () =>
    laterReport(inspection('2012', findings, { claims: [claim('x', { finding: 'Plans are clear.' })] }));

  test('keeps the findings in reading order, and which of them speak of earlier inspections', () => {
    expect(later().profiles.map((p) => p.finding)).toEqual(findings);
    const speaks = new Map(later().alone).get('speaks of an earlier inspection');
    expect(speaks).toEqual(findings.map((f) => Number(f.text === 'Plans are clear.')));
  });

  test('knows how rare each theme is', () => {
    expect([...later().themeRarity]).toEqual([
      ['supervision', Math.log(5 / 3)],
      ['case-recording', Math.log(5 / 2)],
      ['plans', Math.log(5 / 2)],
    ]);
  });

  test('knows what the findings of a main theme have in common, and each one’s share of it', () => {
    expect([...later().themeCentre.keys()]).toEqual(['supervision', 'plans']);
    const { vector, shares } = later().themeCentre.get('supervision')!;
    expect(length(vector)).toBeCloseTo(1, 5);
    expect([...shares]).toEqual(later().profiles.map((p) => cosine(p.vector, vector)));
    expect(Math.min(shares[0]!, shares[1]!)).toBeGreaterThan(Math.max(shares[2]!, shares[3]!));
    expect(shares[0]).toBeCloseTo(shares[1]!, 5);
    expect(later().themeCentre.get('plans')!.shares[2]).toBeCloseTo(1, 5);
  });

  test('may hold nothing', () => {
    expect(laterReport(inspection('2012')).profiles).toEqual([]);
    const wordless = laterReport(inspection('2012', [finding('It is.', { themes: ['plans'] })]));
    expect([...wordless.themeCentre.get('plans')!.shares]).toEqual([0]);
  });
});
