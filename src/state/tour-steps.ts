import { changedFields } from '../config/draft';
import type { RunConfig } from '../config/schema';
import { useBench } from './bench';
import { useExperiment } from './experiment';
import type { Lane } from './lane';
import { type Damaged, useLesions } from './lesions';
import { usePicked, type Whose } from './picked';
import { useRecording } from './recording';
import { TOUR_STEPS, type TourStep } from './tour';
import { useWatched } from './watched';

/** What the reader has done so far, as far as the tour asks for it. */
export interface PageMoment {
  lanes: readonly Lane[];
  /** What the figures show: the recording, while it stands in the place of the lanes. */
  seen: readonly Lane[];
  cursor?: number;
  /** Each time that something is picked, or shown, it is another object. */
  picked: { laneId?: number; whose?: Whose };
  watched: object;
  /** What damage has done, by lane; and whether they are being broken. */
  damaged: Readonly<Record<number, Damaged>>;
  isBreaking: boolean;
}

/** Whether what a step asks for was done between two moments, or was done before and stays so. */
const DONE: Record<TourStep, (before: PageMoment, now: PageMoment) => boolean> = {
  climb: (_, { lanes }) => lanes.some(hasClimbed),
  compare: cursorMoved,
  forget: (before, now) => {
    const left = leftBehind(now.seen);
    return cursorMoved(before, now) && (left.size === 0 || left.has(now.cursor as number));
  },
  slow: (before, now) => now.picked !== before.picked && typeof now.picked.whose === 'number',
  watch: (before, now) => now.watched !== before.watched,
  damage: (_, { damaged, isBreaking }) => isBreaking || Object.keys(damaged).length > 0,
  change: (before, now) => differ(before.lanes, now.lanes),
  end: () => false,
};

export const isDone = (step: TourStep, before: PageMoment, now: PageMoment): boolean =>
  DONE[step](before, now);

/** Waits until the reader has done what a step asks for; returns what stops waiting. */
export function whenDone(step: TourStep, act: () => void): () => void {
  let before = momentNow();
  const look = () => {
    const now = momentNow();
    const done = isDone(step, before, now);
    before = now;
    if (!done) return;
    stop();
    act();
  };
  const listening = [useExperiment, usePicked, useWatched, useLesions, useBench].map((store) =>
    store.subscribe(look),
  );
  const stop = () => {
    for (const end of listening.splice(0)) end();
  };
  look();
  return stop;
}

export function momentNow(): PageMoment {
  const { lanes, cursor } = useExperiment.getState();
  const seen = useRecording.getState().lanes ?? lanes;
  const { damaged } = useLesions.getState();
  const isBreaking = useBench.getState().breaking !== undefined;
  return {
    ...{ lanes, seen, cursor, damaged, isBreaking },
    picked: usePicked.getState(),
    watched: useWatched.getState(),
  };
}

/**
 * The steps of the tour that these lanes and this page have something for.
 * @param panel whether the page has its panel
 */
export const stepsFor = (lanes: readonly Lane[], panel: boolean): TourStep[] =>
  TOUR_STEPS.filter((step) => {
    if (step === 'change') return panel;
    // Networks that have not been set up yet may have one.
    if (step === 'slow' || step === 'damage')
      return lanes.some(({ tau }) => tau === undefined || tau.length > 0);
    return true;
  });

/** The Ns that some lane was promoted from and is no longer asked for. */
export function leftBehind(lanes: readonly Lane[]): ReadonlySet<number> {
  return new Set(
    lanes.flatMap(({ accuracy, heads, reached }) =>
      Object.keys(accuracy)
        .map(Number)
        .filter((N) => N <= reached && !heads.includes(N)),
    ),
  );
}

/** Where no N is easier than the target nobody is promoted on the way: an epoch has to do. */
const hasClimbed = ({ reached, epoch, config: { curriculum } }: Lane) =>
  reached >= curriculum.startN || (curriculum.kind === 'none' && epoch > 0);

function cursorMoved(before: PageMoment, now: PageMoment): boolean {
  return now.cursor !== undefined && now.cursor !== before.cursor;
}

const differ = (before: readonly Lane[], now: readonly Lane[]) =>
  before.length !== now.length || now.some(({ draft }, i) => isOther(before[i].draft, draft));

const isOther = (before: RunConfig, now: RunConfig) =>
  before !== now && changedFields(before, now).length > 0;
