import type { Trail } from '../../src/model/trail.ts';
import { area, evidence, found, inspection, themeTrails, trail, verdict } from './fixture.ts';

/** Small trails made by hand from sentences of the letters in `seeds/`. */

const s2011 = inspection({
  name: 'Shropshire',
  path: 'shropshire-2011-10-05-contact-referral-assessment.txt',
  framework: 'contact-referral-assessment',
  start: '2011-09-06',
  end: '2011-09-07',
  published: '2011-10-05',
  words: 760,
  whole: true,
  strengths: [
    [
      'Highly effective measures have been taken to recruit and retain staff which have led to most posts being filled by permanent staff.',
      'strength',
      [['workforce', 'recruit and retain staff']],
    ],
  ],
  met: [
    [
      'Thresholds for access to children’s services are clear and have been recently reviewed effectively, in partnership with other agencies.',
      'strength',
      [['thresholds', 'Thresholds']],
    ],
    [
      'Staff receive regular supervision, which is appropriately recorded.',
      'strength',
      [
        ['supervision', 'supervision'],
        ['case-recording', 'recorded'],
      ],
    ],
    [
      'The views of children and their carers are evident within assessments and taken into consideration in case planning.',
      'strength',
      [
        ['voice-of-child', 'views of children'],
        ['assessment', 'assessments'],
      ],
    ],
  ],
  areas: [
    [
      'Referrals to the children with disability services, other than those for children at risk of significant harm, are assessed within the common assessment framework with insufficiently clear prioritisation, risk assessment and management oversight.',
      'weakness',
      [
        ['contact-referral', 'Referrals'],
        ['management-oversight', 'management oversight'],
      ],
    ],
    [
      'The service operates a combined electronic and hard copy case file system which is inefficient. This has been acknowledged by the council and plans have been developed to address this.',
      'weakness',
      [['case-recording', 'case file system']],
    ],
    [
      'Robust systems for case audits have been developed by managers within the service and by the Local Safeguarding Children Board. However routine case audits by service managers have not been undertaken since April 2011, as a result of the service reorganisation.',
      'weakness',
      [['audit-qa', 'case audits']],
    ],
  ],
  narrative: [
    [
      'The areas for development identified at the previous inspection of contact, referral and assessment arrangements in May 2010 have been appropriately addressed.',
      'strength',
      [],
    ],
  ],
});

const s2012 = inspection({
  name: 'Shropshire',
  path: 'shropshire-2012-11-child-protection.txt',
  framework: 'child-protection-arrangements',
  start: '2012-11-19',
  end: '2012-11-28',
  published: null,
  words: 5600,
  whole: true,
  judgements: {
    'overall-effectiveness': 'adequate',
    'help-and-protection': 'adequate',
    'quality-of-practice': 'adequate',
    leadership: 'adequate',
  },
  areas: [
    [
      'develop and implement a revised threshold document involving all partners to ensure this is clear and fully understood across all services',
      'weakness',
      [['thresholds', 'threshold']],
      { paragraph: 3, page: 2 },
      'three-months',
    ],
    [
      'establish a coherent case recording system that facilitates management oversight, accurate recording of decisions in all aspects of cases and facilitates the consistent use of historical information',
      'weakness',
      [
        ['case-recording', 'case recording system'],
        ['management-oversight', 'management oversight'],
      ],
      { paragraph: 3, page: 2 },
      'six-months',
    ],
    [
      'enhance current audit systems to ensure there is greater scrutiny of plans and engagement of all partners in the processes.',
      'weakness',
      [
        ['audit-qa', 'audit systems'],
        ['plans', 'plans'],
      ],
      { paragraph: 3, page: 2 },
      'six-months',
    ],
  ],
  narrative: [
    [
      "Previous inspections and a recent peer review have identified problems with the recording system within children's social care services in that it is not user friendly.",
      'weakness',
      [['case-recording', 'recording system']],
      { paragraph: 16, page: 5 },
    ],
    [
      'Auditing, quality assurance and performance management systems are in place and being utilised across the partnership.',
      'strength',
      [['audit-qa', 'Auditing, quality assurance']],
      { paragraph: 18, page: 6 },
    ],
    [
      'However, aspects of performance management are not sufficiently robust, including auditing, to ensure there is greater consistency in planning, recording, decision making and in the application of defined thresholds.',
      'weakness',
      [
        ['audit-qa', 'auditing'],
        ['thresholds', 'thresholds'],
      ],
      { paragraph: 18, page: 6 },
    ],
    [
      'Staff supervision is regular although it is not being recorded in ways that fully demonstrate professional challenge and case reflection.',
      'mixed',
      [
        ['supervision', 'supervision'],
        ['case-recording', 'recorded'],
      ],
      { paragraph: 15, page: 5 },
    ],
  ],
});

const s2024 = inspection({
  name: 'Shropshire',
  path: 'shropshire-2024-08-30-focused-visit.txt',
  framework: 'focused-visit',
  start: '2024-07-30',
  end: '2024-07-31',
  published: '2024-08-30',
  words: 1400,
  whole: false,
  areas: [
    [
      "The effectiveness of management and independent reviewing officer (IRO) oversight in the progression of children's plans.",
      'weakness',
      [
        ['iro-reviews', 'independent reviewing officer'],
        ['management-oversight', 'management'],
        ['plans', 'plans'],
      ],
    ],
    [
      'The engagement of children in developing corporate parenting plans and priorities.',
      'weakness',
      [
        ['corporate-parenting', 'corporate parenting'],
        ['voice-of-child', 'engagement of children'],
      ],
    ],
  ],
  narrative: [
    [
      'The sufficiency of local placement options and the partnership response to the emotional health needs of children in care were areas for improvement at the last judgement inspection in February 2022.',
      'weakness',
      [
        ['placements', 'sufficiency of local placement options'],
        ['mental-health', 'emotional health'],
      ],
    ],
    [
      'While this has been further strengthened since the last focused visit, audits are not consistently completed collaboratively with social workers and feedback from children and families is not routinely obtained.',
      'mixed',
      [['audit-qa', 'audits']],
    ],
    [
      'Inspectors looked at a range of evidence, which included speaking with social workers, managers and senior leaders.',
      'neutral',
      [],
    ],
  ],
});

/** Three inspections: an area that persists and is raised again, one partly addressed, a strength lost, a visit of narrow scope. */
export function shropshire(): Trail {
  const inspections = [s2011, s2012, s2024];
  const recording = area(s2012, 'establish a coherent', [verdict(s2024)]);
  const areas = [
    area(s2011, 'Referrals', [verdict(s2012, { confidence: 0.6 }), verdict(s2024)]),
    area(
      s2011,
      'The service operates',
      [
        verdict(s2012, {
          verdict: 'persists',
          confidence: 0.92,
          evidence: [
            evidence(s2012, 'Previous inspections', 'recording system'),
            evidence(s2012, 'establish a coherent', 'case recording system'),
          ],
        }),
        verdict(s2024),
      ],
      { raisedAgainAs: recording.id },
    ),
    area(s2011, 'Robust systems', [
      verdict(s2012, {
        verdict: 'partly',
        confidence: 0.45,
        evidence: [
          evidence(s2012, 'Auditing, quality', 'Auditing'),
          evidence(s2012, 'However, aspects', 'auditing'),
        ],
        candidates: [evidence(s2012, 'enhance current', 'audit systems')],
      }),
      verdict(s2024),
    ]),
    area(s2012, 'develop and implement', [verdict(s2024)]),
    recording,
    area(s2012, 'enhance current', [
      verdict(s2024, {
        verdict: 'partly',
        inScope: true,
        confidence: 0.75,
        evidence: [evidence(s2024, 'While this', 'audits')],
      }),
    ]),
    area(s2024, 'The effectiveness', []),
    area(s2024, 'The engagement', []),
  ];
  const cited = found(s2024, 'The sufficiency');
  const addressed = found(s2011, 'The areas for development');
  return trail(inspections, areas, {
    themes: themeTrails(inspections, ['thresholds', 'contact-referral', 'case-recording', 'assessment']),
    missing: [
      {
        date: '2010-05',
        framework: 'contact-referral-assessment',
        citedBy: [s2011.document.sha256],
        overall: [
          {
            text: addressed.text,
            citedBy: s2011.document.sha256,
            finding: addressed.id,
            outcome: 'addressed',
            themes: [],
          },
        ],
        areas: [],
        shared: [],
      },
      {
        date: '2022-02',
        framework: 'ilacs',
        citedBy: [s2024.document.sha256],
        overall: [],
        areas: ['placements', 'mental-health'].map((id) => ({
          text: cited.text,
          citedBy: s2024.document.sha256,
          finding: cited.id,
          outcome: 'unstated' as const,
          themes: [id],
        })),
        shared: [],
      },
    ],
  });
}

/** One letter that speaks of areas of an inspection that was not supplied. */
export function wiltshire(): Trail {
  const letter = inspection({
    name: 'Wiltshire',
    path: 'wiltshire-2011-07-27-contact-referral-assessment.txt',
    framework: 'contact-referral-assessment',
    start: '2011-06-28',
    end: '2011-06-29',
    published: '2011-07-27',
    words: 1150,
    whole: true,
    met: [
      [
        'Supervision has become increasingly timely and quality of recording is improving. This was an area for development at the last inspection.',
        'strength',
        [
          ['supervision', 'Supervision'],
          ['case-recording', 'recording'],
        ],
      ],
    ],
    areas: [
      [
        'In some cases, the voice of the child and their family is not explicitly recognised in assessments. This was an area for development at the last inspection.',
        'weakness',
        [
          ['voice-of-child', 'voice of the child'],
          ['assessment', 'assessments'],
        ],
      ],
    ],
    warnings: ['One list item had lost its list mark and was read as an item of the list before it.'],
  });
  const sha256 = letter.document.sha256;
  const cite = (beginning: string, outcome: 'addressed' | 'persists') => {
    const { id, text } = found(letter, beginning);
    return { text, citedBy: sha256, finding: id, outcome, themes: [] };
  };
  return trail([letter], [area(letter, 'In some cases', [])], {
    missing: [
      {
        date: '2010-07',
        framework: 'contact-referral-assessment',
        citedBy: [sha256],
        overall: [],
        areas: [cite('Supervision', 'addressed'), cite('In some cases', 'persists')],
        shared: [],
      },
    ],
  });
}

/** One letter and nothing to compare it with. */
export function staffordshire(): Trail {
  const letter = inspection({
    name: 'Staffordshire',
    path: 'staffordshire-2010-08-11-contact-referral-assessment.txt',
    framework: 'contact-referral-assessment',
    start: '2010-07-13',
    end: '2010-07-14',
    published: '2010-08-11',
    words: 780,
    whole: true,
    strengths: [
      [
        'Social workers have excellent access to training and staff development opportunities.',
        'strength',
        [['training', 'training']],
      ],
    ],
    areas: [
      [
        'The electronic recording system, which is undergoing substantial development, is hindering the smooth operation of assessment and case planning.',
        'weakness',
        [['case-recording', 'electronic recording system']],
      ],
    ],
  });
  return trail([letter], [area(letter, 'The electronic', [])]);
}
