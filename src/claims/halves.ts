import type { Evidence } from './evidence';
import { courses, measured } from './numbers';
import type { TrialId } from './trials';

/** The steps after which it is measured what halves know. */
export const STEPS = [1, 2, 3, 4, 5];

/** F by probe of each network of a trial, step by step. */
export const probeCourse = (evidence: Evidence, id: TrialId): (number | null)[][] =>
  courses(evidence, id, STEPS, (each, t) => measured(`probe${t}`)(each));
