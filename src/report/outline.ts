import type { Authority } from '../model/authority.ts';
import { courses, keepsComingBack, wanting } from '../model/course.ts';
import { inspectionDate } from '../model/inspection.ts';
import type { Trail } from '../model/trail.ts';
import { isOfBoard } from './phrases.ts';
import { type Fate, summarise } from './summary.ts';
import { opening } from './terminal.ts';

/** What is told of one authority where it stands among others; a small part of its trail, so that many fit in memory. */
export interface Outline {
  authority: Pick<Authority, 'id' | 'name'>;
  /** How many reports were supplied. */
  reports: number;
  /** The date of the latest of them, as `YYYY-MM-DD`; null where none could be read. */
  latest: string | null;
  /** Earlier areas for improvement that a later report was supplied for, and how many of them are what. */
  followed: { all: number; ofBoard: number; reviewed: number; unclear: number; fates: Record<Fate, number> };
  /** Ids of the themes that keep coming back, those found wanting most often first. */
  recurring: string[];
  /** Ids of the themes that the latest report found wanting and that do not keep coming back. */
  wantingNow: string[];
  /** The trail in a sentence or two, for the terminal. */
  told: string;
}

/** Whether there is anything to compare over time. */
export function isCompared({ reports }: Outline): boolean {
  return reports > 1;
}

/** The outline of a trail. */
export function outlineOf(trail: Trail): Outline {
  const { authority, inspections, themes } = trail;
  const { followed, fates, reviewed, unclear, recurring } = summarise(trail);
  const courseOf = courses(inspections);
  const wantingNow = themes.filter(({ byInspection }) => {
    const course = courseOf(byInspection);
    return !keepsComingBack(course) && wanting(course.reports.at(-1)!);
  });
  return {
    authority: { id: authority.id, name: authority.name },
    reports: inspections.length,
    latest: inspectionDate(inspections.at(-1)!),
    followed: {
      all: followed.length,
      ofBoard: followed.filter(isOfBoard).length,
      reviewed,
      unclear,
      fates,
    },
    recurring: recurring.map((t) => t.id),
    wantingNow: wantingNow.map((t) => t.id),
    told: opening(trail),
  };
}
