import { type FAMILIES, TASKS } from '../../../neighbours/packing/settings';

type Kind = (typeof FAMILIES)[number]['kind'];

/** What a family of tasks asks about the last N bits, and what the answer 1 is called. */
const QUESTIONS: Record<Kind, { family: string; ask(N: number): string; says: string }> = {
  parity: {
    family: 'odd number of 1s?',
    ask: (N) => `odd number of 1s in the last ${N}?`,
    says: 'odd',
  },
  dms: { family: 'same as N back?', ask: (N) => `first of the last ${N} same as the last?`, says: 'same' },
  majority: { family: 'more 1s than 0s?', ask: (N) => `more 1s than 0s in the last ${N}?`, says: 'more' },
};

export const familyQuestion = (kind: Kind): string => QUESTIONS[kind].family;

/** "odd number of 1s in the last 3?" @param place of the task, from 0 */
export function taskQuestion(place: number): string {
  const { kind, N } = TASKS[place];
  return QUESTIONS[kind].ask(N);
}

/** "parity 3", for tables. */
export const taskName = (place: number): string => `${TASKS[place].kind} ${TASKS[place].N}`;

/** What the answer 1 is called. */
export const yesWord = (place: number): string => QUESTIONS[TASKS[place].kind].says;
