import { create } from 'zustand';

/** A neuron by its place in the network, from 0; or all of them together. */
export type Whose = number | 'population';

/** What the reader looks into; what nobody has picked is left to the figures. */
interface Picked {
  laneId?: number;
  whose?: Whose;
  /** Picks a lane; of another lane than before, only what every lane has stays picked. */
  pickLane(laneId: number): void;
  pick(laneId: number, whose: Whose): void;
}

/** The neuron of a lane that the reader has picked. */
export const neuronPicked = (laneId: number, picked: Pick<Picked, 'laneId' | 'whose'>): number | undefined =>
  picked.laneId === laneId && typeof picked.whose === 'number' ? picked.whose : undefined;

/** The lane and the neuron that the figures of the second region are about. */
export const usePicked = create<Picked>()((set) => ({
  pickLane: (laneId) => set(({ whose }) => ({ laneId, whose: whose === 'population' ? whose : undefined })),
  pick: (laneId, whose) => set({ laneId, whose }),
}));
