import { ToldNetwork } from '../../analysis/told-network';
import { spanOf, taskOf } from '../../tasks';
import type { PackedInside } from './network';
import { networkOf, type PackingSettings, TASK, TASKS } from './settings';

/** What a network makes of one sequence. */
export interface ToldAnswers {
  /** After every step, 0 or 1. */
  says: number[];
  /** |h| after every step from 0 to 1, of the largest there is, the slowest neuron first: [T, H]. */
  activity: number[][];
}

/** The sequences begin with h(0) at its mean in training. */
const START = 0.05;

/** Runs networks that were trained before: small enough to follow a ring that is dragged. */
export class ToldReader {
  private readonly network: ToldNetwork;
  private readonly order: number[];

  constructor(settings: PackingSettings, { parameters }: PackedInside) {
    this.network = new ToldNetwork(networkOf(settings), parameters, TASKS.length);
    const { tau } = this.network;
    this.order = [...tau.keys()].sort((a, b) => tau[b] - tau[a]);
  }

  /** @param context what it is told: [K] */
  read(bits: readonly number[], context: readonly number[]): ToldAnswers {
    const { network, order } = this;
    const H = network.network.units;
    network.tell(context);
    const inputs = Float32Array.from(bits);
    const h0 = new Float32Array(H).fill(START);
    const states = network.states({ length: bits.length, inputs, h0 }).subarray(H);
    const largest = Math.max(...states.map(Math.abs)) || 1;
    return {
      says: [...network.answers(states)],
      activity: bits.map((_, t) => order.map((i) => Math.abs(states[t * H + i]) / largest)),
    };
  }
}

/** The right answer after every step; undefined before there are as many bits as the task asks about. */
export const rightAnswers = (bits: readonly number[], place: number): (number | undefined)[] =>
  bits.map((_, t) => {
    const before = (back: number) => bits[t - back];
    return t + 1 < spanOf(TASK, place + 1) ? undefined : taskOf(TASK).answer(before, place + 1);
  });
