import { create } from 'zustand';
import { defaultLanes } from '../config/default-lanes';
import type { EpochRecord } from '../config/progress';
import { encodeExperiment } from '../config/url';
import { emptySeries } from '../math/decimate';
import { useExperiment } from './experiment';
import { firstLanes } from './first-lanes';
import { type Lane, newLane, type TauNetPoint } from './lane';
import { networkCount } from './network-count';

/** The last moment of a run of the default experiment, as scripts/record.mjs writes it: a network each lane. */
export interface Recording {
  lanes: readonly (Pick<Lane, 'epoch' | 'step' | 'heads' | 'reached' | 'accuracy'> & {
    status: string;
    /** τ of every neuron, in steps, then and at step 0: [H]. */
    tau: readonly number[];
    tauStart: readonly number[];
    records: readonly EpochRecord[];
    looks: readonly TauNetPoint[];
    /** Mean losses per head, in nats, every so many steps. */
    losses: { every: number; values: readonly number[] };
  })[];
}

/** The recording while it stands in the place of lanes in which nothing has happened yet. */
export const useRecording = create<{ lanes?: readonly Lane[] }>()(() => ({}));

/**
 * Shows the recording on a page that has just been opened with the default experiment. It goes as soon as a network
 * is trained or anything about the experiment is changed, and does not come back: after a reset there is nothing to see.
 */
export async function showRecording(): Promise<void> {
  if (!isUntouched(useExperiment.getState().lanes)) return;
  const { default: recording } = await import('./recorded-run.json');
  if (!isUntouched(useExperiment.getState().lanes)) return;
  useRecording.setState({ lanes: recordedLanes(recording as Recording) });
  const stop = useExperiment.subscribe(({ lanes }) => {
    if (isUntouched(lanes)) return;
    stop();
    useRecording.setState({ lanes: undefined });
  });
}

/** The lanes of a recording. */
export const recordedLanes = ({ lanes }: Recording): Lane[] =>
  lanes.map(({ status, tau, tauStart, losses: { every, values }, ...lane }, id) => ({
    ...newLane(id, defaultLanes()[id]),
    ...lane,
    recorded: true,
    status: status === 'target' ? status : 'paused',
    tau: Float32Array.from(tau),
    tauStart: Float32Array.from(tauStart),
    losses: { ...emptySeries, points: values.map((value, i) => ({ step: (i + 1) * every, value })) },
  }));

/** What a figure shows: the lanes of the page, or in their place the recording while there is one. */
export const lanesShown = (recorded: boolean): readonly Lane[] =>
  (recorded && useRecording.getState().lanes) || useExperiment.getState().lanes;

/** Whether these are the lanes of the default experiment, as it is here or anywhere, and nothing has happened in them. */
export function isUntouched(lanes: readonly Lane[]): boolean {
  if (lanes.some(({ step, status, resumed }) => step > 0 || status === 'running' || resumed)) return false;
  const said = new Set([defaultLanes(), firstLanes()].map((each) => encodeExperiment(each)));
  return [lanes.map(({ config }) => config), lanes.map(({ draft }) => draft)].every((configs) =>
    said.has(encodeExperiment(configs, networkCount(lanes))),
  );
}
