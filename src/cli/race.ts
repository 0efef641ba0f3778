import { median, quantile } from 'd3-array';
import { operationsOf, SIZES, type SizeName } from '../engines/workload';

/** Somebody who trains a network of a certain size, and says after every round how that went. */
export interface Contender {
  engine: string;
  size: SizeName;
  measure: () => Sample | Promise<Sample>;
}

/** What one round found. */
export interface Sample {
  /** Time of a training step. */
  ms: number;
  /** CPU time of a training step, all processes together, where `ms` is none. */
  cpuMs?: number;
  /** GFLOP/s of the engine's own matrix product at about the same time. */
  peak?: number;
  /** Calls of WebGL that draw and dispatches of WebGPU, in a training step. */
  dispatches?: number;
}

export interface Result {
  engine: string;
  size: SizeName;
  /** The median and the quartiles over rounds. */
  msPerStep: number;
  quartiles: [number, number];
  gflops: number;
  /** Of the matrix product's GFLOP/s: the median over rounds. */
  shareOfPeak?: number;
  cpuMsPerStep?: number;
  dispatches?: number;
  rounds: number;
}

/** Steps that take longer than this, in ms, are known well enough after so many rounds. */
const SLOW = 700;
const SLOW_ROUNDS = 3;

/** Lets all run in turn, round after round, so that a busy moment of the machine hits all alike. */
export async function race(
  contenders: Contender[],
  rounds: number,
  log: (line: string) => void,
): Promise<Result[]> {
  const runs = contenders.map((contender) => ({ contender, samples: [] as Sample[] }));
  for (let round = 1; round <= rounds; round++) {
    for (const { contender, samples } of runs) {
      if (round <= SLOW_ROUNDS || samples[0].ms < SLOW) samples.push(await contender.measure());
    }
    log(`round ${round} of ${rounds}`);
  }
  return runs.map(({ contender, samples }) => resultOf(contender, samples));
}

function resultOf({ engine, size }: Contender, samples: Sample[]): Result {
  const times = samples.map(({ ms }) => ms);
  const gflops = (ms: number) => operationsOf(SIZES[size]) / ms / 1e6;
  const msPerStep = median(times) ?? Number.NaN;
  return {
    engine,
    size,
    msPerStep,
    quartiles: [quantile(times, 0.25) ?? Number.NaN, quantile(times, 0.75) ?? Number.NaN],
    gflops: gflops(msPerStep),
    shareOfPeak: median(samples, ({ ms, peak }) => peak && gflops(ms) / peak),
    cpuMsPerStep: median(samples, ({ cpuMs }) => cpuMs),
    dispatches: median(samples, ({ dispatches }) => dispatches),
    rounds: samples.length,
  };
}
