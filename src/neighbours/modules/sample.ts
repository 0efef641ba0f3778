import type { Stream } from '../../math/random';
import { type ForwardRun, runOf, type SilentHalf } from './forward';
import type { ModulesNetwork } from './network';
import { STEPS } from './settings';
import { drawFrame, drawPairs, type Pairs } from './task';

/** Sequences that are run at once: few enough to stay in the fast memory of a processor. */
const CHUNK = 100;

/** What a network is shown. */
export interface Showing {
  /** ν, which may be another than in training. */
  noise: number;
  silenced?: SilentHalf;
}

/** Runs a network on so many pairs, a chunk at a time; what comes is valid until the next. */
export function* sample(
  network: ModulesNetwork,
  { noise, silenced }: Showing,
  count: number,
  stream: Stream,
): Generator<{ run: ForwardRun; pairs: Pairs }> {
  const run = runOf(network, CHUNK);
  for (let done = 0; done < count; done += CHUNK) {
    const pairs = drawPairs(CHUNK, stream);
    show(network, run, pairs, { noise, silenced }, stream);
    yield { run, pairs };
  }
}

/** Draws frames of these pairs and runs them. */
export function show(
  { settings, weights }: ModulesNetwork,
  run: ForwardRun,
  pairs: Pairs,
  { noise, silenced }: Showing,
  stream: Stream,
): void {
  for (let t = 0; t < STEPS; t++)
    drawFrame(pairs, { noise, onset: settings.onset }, t + 1, stream, run.steps[t]);
  run.run(weights, silenced);
}
