import { describe, expect, test } from '@jest/globals';
import {
  findAuthority,
  namedAuthorities,
  predecessorsOf,
  suggestAuthorities,
} from '../../src/parse/authorities.ts';

test.each([
  ['Shropshire', 'shropshire'],
  ['Shropshire Council', 'shropshire'],
  ['SHROPSHIRE COUNTY COUNCIL', 'shropshire'],
  ['Hull', 'kingston-upon-hull-city-of'],
  ['Kingston upon Hull City Council', 'kingston-upon-hull-city-of'],
  ['Bristol City Council', 'bristol-city-of'],
  ['City of Bristol', 'bristol-city-of'],
  ['City of York Council', 'york'],
  ['North Yorkshire County Council', 'north-yorkshire'],
  ['Derby City', 'derby'],
  ['Derbyshire', 'derbyshire'],
  ['Bedford', 'bedford-borough'],
  ['Durham County Council', 'durham'],
  ['St Helens', 'st-helens'],
  ['Telford & Wrekin', 'telford-and-wrekin'],
  ['London Borough of Barking & Dagenham', 'barking-and-dagenham'],
  ['The Royal Borough of Windsor and Maidenhead', 'windsor-and-maidenhead'],
  ['Rotherham Metropolitan Borough Council', 'rotherham'],
  ['City of London', 'city-of-london'],
  ['BCP', 'bournemouth-christchurch-and-poole'],
  ['Stoke-on-Trent', 'stoke-on-trent'],
  ['kingston-upon-hull-city-of', 'kingston-upon-hull-city-of'],
])('%s is %s', (name, id) => {
  expect(findAuthority(name)?.id).toBe(id);
});

test('a name that fits none gets suggestions, the nearest first', () => {
  expect(findAuthority('Shropshyre')).toBeNull();
  expect(suggestAuthorities('Shropshyre')[0]?.id).toBe('shropshire');
  expect(suggestAuthorities('Yorkshire').map(({ id }) => id)).toContain('north-yorkshire');
  expect(suggestAuthorities('zzzzzzzz')).toEqual([]);
  expect(suggestAuthorities('North')).toHaveLength(5);
  expect(
    suggestAuthorities('Shropshire and all that lies around it in every direction').map(({ id }) => id),
  ).toEqual(['shropshire']);
});

test('the longest name is meant: what stands within another name is not named', () => {
  const ids = (text: string) => namedAuthorities(text).map(({ id }) => id);
  expect(ids('Inspection of North Northamptonshire local authority')).toEqual(['north-northamptonshire']);
  expect(ids('Telford & Wrekin, Windsor &\nMaidenhead')).toEqual([
    'telford-and-wrekin',
    'windsor-and-maidenhead',
  ]);
  expect(ids('Nottinghamshire, Nottingham and reading groups')).toEqual(['nottinghamshire', 'nottingham']);
});

test('London by itself is no authority', () => {
  expect(findAuthority('London')).toBeNull();
  expect(findAuthority('London Council')).toBeNull();
  expect(suggestAuthorities('London')[0]?.id).toBe('city-of-london');
  expect(findAuthority('London, City of')?.id).toBe('city-of-london');
});

test('a name after another word with a capital is that of something else', () => {
  const ids = (text: string) => namedAuthorities(text).map(({ id }) => id);
  expect(ids('Inspection of East Surrey local authority')).toEqual([]);
  expect(ids('policies of Greater Manchester, a house in Redcliffe Way Bristol, Mid-Devon')).toEqual([]);
  expect(ids('the London Borough of Brent, Council Surrey, City of York, In Wigan: Kent')).toEqual([
    'brent',
    'surrey',
    'york',
    'wigan',
    'kent',
  ]);
  expect(ids('Derby Nottingham Leicester')).toEqual(['derby', 'nottingham', 'leicester']);
  expect(ids('Services\nSurrey County Council')).toEqual(['surrey']);
  expect(ids('Quality\nSurrey County Council')).toEqual(['surrey']);
});

describe('authorities that were abolished', () => {
  test('are known to their successors', () => {
    const ids = (list: { id: string }[]) => list.map(({ id }) => id);
    expect(ids(predecessorsOf('cumberland'))).toEqual(['cumbria']);
    expect(predecessorsOf('shropshire')).toEqual([]);
  });
});
