import { describe } from './explain';
import { FIELDS } from './fields';

/** The kinds of tasks that a mix can have. */
export type SingleKind = Exclude<keyof (typeof FIELDS)['task.kind']['options'], 'mix'>;
export const SINGLE_KINDS = Object.keys(FIELDS['task.kind'].options).filter(
  (kind): kind is SingleKind => kind !== 'mix',
);

/** One task of a mix. */
export interface MixedTask {
  kind: SingleKind;
  N: number;
}

/** As many as there can be heads. */
const MOST = 128;

/**
 * The tasks of a mix, from a text that has each kind before its Ns: "parity 2 3 dms 2-5".
 * Throws one sentence where it is none.
 */
export function readMix(text: string): MixedTask[] {
  const tasks: MixedTask[] = [];
  let kind: SingleKind | undefined;
  for (const word of text
    .toLowerCase()
    .split(/[\s+,]+/)
    .filter(Boolean)) {
    const named = SINGLE_KINDS.find((each) => each === word);
    if (named) {
      kind = named;
      continue;
    }
    const [, from, to = from] = /^(\d{1,3})(?:[-–](\d{1,3}))?$/.exec(word) ?? [];
    const [low, high] = [Number(from), Number(to)];
    if (!kind || !from)
      throw new Error(`expected ${SINGLE_KINDS.join(', ')} and Ns after each, got ${describe(word)}`);
    if (low < 2 || high > MOST || low > high)
      throw new Error(`expected Ns from 2 to ${MOST}, got ${describe(word)}`);
    for (let N = low; N <= high; N++) tasks.push({ kind, N });
  }
  if (tasks.length === 0 || tasks.length > MOST)
    throw new Error(`expected 1 to ${MOST} tasks, got ${tasks.length}`);
  return tasks;
}

/** How many of the last bits the tasks up to N ask about. */
export const longestOf = ({ kind, mix }: { kind: string; mix: string }, N: number): number =>
  kind === 'mix'
    ? Math.max(
        ...readMix(mix)
          .slice(0, N)
          .map((task) => task.N),
      )
    : N;
