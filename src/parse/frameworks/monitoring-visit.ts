import type { Framework } from './framework.ts';
import { AREAS, LEFT_OUT, STRENGTHS } from './lists.ts';

/** Visits to authorities judged inadequate, reported by letter since 2016. */
export const monitoringVisit: Framework = {
  id: 'monitoring-visit',
  title: /\bmonitoring visit (?:to|of|at)\b/i,
  whole: false,
  judgements: [],
  frontPages: [],
  lists: [...AREAS, ...STRENGTHS],
  sections: [
    /^overview/i,
    /^(?:headline|main|summary of) findings/i,
    /^findings and evaluation/i,
    /^(?:progress|summary)\b/i,
  ],
  leftOut: [...LEFT_OUT, /^areas covered by/i],
};
