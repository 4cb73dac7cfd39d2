import type { ListRule } from './framework.ts';

/** Areas for improvement under the names that frameworks give them. */
export const AREAS: readonly ListRule[] = [
  {
    heading:
      /^(?:areas? (?:for|of|that require) )?(?:immediate and )?priority (?:and immediate )?actions?\b|^areas? for (?:immediate and )?priority (?:and immediate )?action/i,
    kind: 'area-for-improvement',
    priority: 'priority-action',
  },
  {
    heading: /^(?:for )?immediate(?:ly|\s+action)?:?$/i,
    kind: 'area-for-improvement',
    priority: 'immediately',
  },
  { heading: /^within three months(?: of .*)?:?$/i, kind: 'area-for-improvement', priority: 'three-months' },
  { heading: /^within six months(?: of .*)?:?$/i, kind: 'area-for-improvement', priority: 'six-months' },
  {
    heading:
      /^(?:what|areas) (?:that )?needs? to improve|^areas? (?:for|of|requiring) (?:further )?(?:improvement|development)\b|^recommendations?\b|^main areas for improvement/i,
    kind: 'area-for-improvement',
    priority: null,
  },
];

/** Listed strengths. */
export const STRENGTHS: readonly ListRule[] = [
  { heading: /^(?:key |areas? of )?strengths?:?$/i, kind: 'strength', priority: null },
];
/** What is listed as meeting requirements. */
export const REQUIREMENTS: readonly ListRule[] = [
  {
    heading:
      /^(?:the service meets|areas? (?:of practice )?that met?e?t?s?) the requirements|^areas? of practice that met|^satisfactory practice/i,
    kind: 'meets-requirements',
    priority: null,
  },
];

/** Sections of any report that hold no findings. */
export const LEFT_OUT: readonly RegExp[] = [
  /^contents$/i,
  /^about (?:this|the) (?:inspection|visit|review)/i,
  /^information about/i,
  /^other information about/i,
  /\bin this area$/i,
  /^(?:previous|other) (?:ofsted )?inspections$/i,
  /^(?:the inspection judgements and )?what (?:they|(?:the )?(?:[\w ]+ )?judge?ments) mean/i,
  /^the inspection judgements\b/i,
  /^the (?:LSCB|board|local authority) is likely to be\b/i,
  /^the inspection team/i,
  /^(?:service|area) information$/i,
  /^record of main findings/i,
  /^(?:annex|appendix)\b/i,
  /^(?:about|contacting) ofsted/i,
  /^next steps$/i,
];
