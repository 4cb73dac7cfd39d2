import { describe, expect, test } from '@jest/globals';
import { facetsOf, groupsOf } from '../../src/diff/issue.ts';

describe('whom a text is about', () => {
  test.each([
    ['Care leavers have pathway plans.', ['care leavers']],
    ['Personal advisers see young adults.', ['care leavers']],
    ['Care-experienced young people meet their PAs.', ['care leavers']],
    ['Looked-after children move placement too often.', ['children in care']],
    ['IROs challenge plans for children in care.', ['children in care']],
    ['Core groups and initial child protection conferences.', ['child protection']],
    ['Strategy discussions lead to section 47 enquiries.', ['child protection']],
    ['Children in need have plans.', ['children in need']],
    ['Disabled children get short breaks.', ['disabled children']],
    ['Return home interviews for children missing.', ['missing and exploitation']],
    ['Children at risk of exploitation.', ['missing and exploitation']],
    ['Adopters are prepared.', ['adoption']],
    ['16- and 17-year-olds who are homeless', ['homeless']],
    ['Privately fostered children', ['children in care', 'private fostering']],
    ['CAFs are completed by early help.', ['early help']],
    ['The LSCB holds partners to account.', ['safeguarding board']],
    ['Domestic violence and neglect', ['domestic abuse', 'neglect']],
    ['PEPs raise attainment.', ['education']],
    ['Initial health assessments', ['health']],
    ['Caseloads of social workers', ['workforce']],
    ['Thresholds in the MASH', ['front door']],
    ['Corporate parents', ['corporate parenting']],
    ['The council is ambitious.', []],
  ])('%s', (text, groups) => expect([...groupsOf(text)]).toEqual(groups));
});

describe('which side of the service a text speaks of', () => {
  test.each([
    ['Visits are timely.', ['timeliness']],
    ['There is drift and delay.', ['timeliness']],
    ['The quality of plans is variable.', ['quality']],
    ['Chronologies are recorded.', ['recording']],
    ['Managers supervise staff.', ['oversight']],
    ['A shortage of placements, and little choice', ['sufficiency']],
    ['Children’s wishes and feelings', ['participation']],
    ['Staff are trained.', ['training']],
    ['Performance data', ['information']],
    ['Monitor the timeliness of records.', ['timeliness', 'recording', 'oversight']],
    ['Families are helped.', []],
  ])('%s', (text, facets) => expect([...facetsOf(text)]).toEqual(facets));
});
