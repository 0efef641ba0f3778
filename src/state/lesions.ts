import { create } from 'zustand';
import type { Lesion } from '../analysis/lesion';
import { silentOf } from '../config/silent';
import { ascending } from '../math/ascending';
import { Stream } from '../math/random';
import { useExperiment } from './experiment';
import type { Lane } from './lane';

/** The most neurons of a lane that are silenced: so few are enough to see it. */
export const MOST_SILENT = 16;

/** What a damaged network shows in the place of the whole one, and what that is compared with. */
export interface Damaged {
  N: number;
  step: number;
  lesion: Lesion;
  /** What the whole network answers of the same questions. */
  whole: Lane['accuracy'];
  accuracy: Lane['accuracy'];
  tau: Float32Array;
  findings: Lane['findings'];
}

/** How networks are damaged while one looks at them; their training knows nothing of it, and nothing of it is kept. */
interface Lesions {
  /** Silent neurons, by lane. */
  silent: Readonly<Record<number, readonly number[]>>;
  /** Of all lanes. */
  noise: Lesion['noise'];
  /** What came of it, by lane. */
  damaged: Readonly<Record<number, Damaged>>;
  /** Whether a neuron was just asked for that is one too many. */
  isFull: boolean;
  /** Silences a neuron, or heals it; one that is silent for good stays so. */
  toggle(laneId: number, neuron: number): void;
  /** Silences the slowest or the fastest neurons of every lane, and no others. */
  silence(lanes: readonly Lane[], which: 'slowest' | 'fastest', count: number): void;
  setNoise(noise: Lesion['noise']): void;
  /** Heals one lane, or all that there is. */
  heal(laneId?: number): void;
  show(laneId: number, damaged: Damaged | undefined): void;
}

/** The seed's stream that decides between neurons of the same τ. */
const TIES = 3000;

export const useLesions = create<Lesions>()((set) => ({
  silent: {},
  noise: { of: 'weights', size: 0 },
  damaged: {},
  isFull: false,

  toggle: (laneId, neuron) =>
    set(({ silent }) => {
      if (isSilentForGood(laneId, neuron)) return {};
      const before = silent[laneId] ?? [];
      if (before.includes(neuron)) {
        return { silent: { ...silent, [laneId]: before.filter((each) => each !== neuron) }, isFull: false };
      }
      if (before.length >= MOST_SILENT) return { isFull: true };
      return { silent: { ...silent, [laneId]: [...before, neuron] } };
    }),

  silence: (lanes, which, count) => {
    const silent = lanes.map(({ id, tau = [], config }) => {
      const others = ascending(tau, Stream.of(config.seed, 'look', TIES));
      const order = others.filter((neuron) => !silentOf(config.network).includes(neuron));
      if (which === 'slowest') order.reverse();
      return [id, order.slice(0, count)];
    });
    set({ silent: Object.fromEntries(silent), isFull: false });
  },

  setNoise: (noise) => set({ noise }),

  heal: (laneId) =>
    set(({ silent, noise, damaged }) => {
      const isWhole = [silent, damaged].every((all) => Object.keys(all).length === 0) && noise.size === 0;
      if (isWhole) return {};
      if (laneId === undefined)
        return { silent: {}, noise: { ...noise, size: 0 }, damaged: {}, isFull: false };
      return { silent: without(silent, laneId), damaged: without(damaged, laneId), isFull: false };
    }),

  show: (laneId, one) =>
    set(({ damaged }) => ({ damaged: one ? { ...damaged, [laneId]: one } : without(damaged, laneId) })),
}));

const isSilentForGood = (laneId: number, neuron: number): boolean => {
  const lane = useExperiment.getState().lanes.find(({ id }) => id === laneId);
  return lane !== undefined && silentOf(lane.config.network).includes(neuron);
};

function without<T>(all: Readonly<Record<number, T>>, laneId: number): Readonly<Record<number, T>> {
  const { [laneId]: _, ...others } = all;
  return others;
}

type Asked = Pick<Lesions, 'silent' | 'noise'>;
const NONE: readonly number[] = [];

/** What a lane is damaged by; undefined where it is whole. */
export function lesionOf({ silent, noise }: Asked, laneId: number): Lesion | undefined {
  const neurons = silent[laneId] ?? NONE;
  return neurons.length > 0 || noise.size > 0 ? { silent: neurons, noise } : undefined;
}

/** A lane as it is shown: as its damaged network does, where it is damaged. */
export function asShown(lane: Lane, { damaged }: Pick<Lesions, 'damaged'>): Lane {
  const shown = damaged[lane.id];
  if (!shown || lane.recorded) return lane;
  const { accuracy, tau, findings } = shown;
  return { ...lane, accuracy, tau, findings };
}
