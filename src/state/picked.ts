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

/** Whether the reader has picked that very neuron. */
export const isPicked = (laneId: number, neuron: number): boolean => {
  const picked = usePicked.getState();
  return picked.laneId === laneId && picked.whose === neuron;
};

/** The lane and the neuron that the figures of the second region are about. */
export const usePicked = create<Picked>()((set) => ({
  pickLane: (laneId) => set(({ whose }) => ({ laneId, whose: whose === 'population' ? whose : undefined })),
  pick: (laneId, whose) => set({ laneId, whose }),
}));
