import { Stream } from '../../math/random';
import { Adam } from './adam';
import { BackwardRun } from './backward';
import { runOf } from './forward';
import { initialNetwork, type ModulesNetwork } from './network';
import { BATCH, LOWERED_AT, type ModulesSettings, RATES, STEPS, UPDATES } from './settings';
import { askedSide, drawFrame, drawPairs } from './task';

/** Updates from one report to the next. */
export const BLOCK = 50;

/** How far the training of a network is: its weights are the same arrays throughout. */
export interface ModulesTraining {
  update: number;
  /** Mean over the last block. */
  loss: number;
  network: ModulesNetwork;
}

/** Trains a network and says every 50 updates how far it is; throws one sentence where its numbers break down. */
export function* trainModules(
  settings: ModulesSettings,
  seed: number,
): Generator<ModulesTraining, ModulesNetwork, undefined> {
  const network = initialNetwork(settings, seed);
  const { weights } = network;
  const stream = Stream.of(seed, 'train');
  const forward = runOf(network, BATCH);
  const backward = new BackwardRun(forward);
  const adam = new Adam(weights);
  let loss = 0;
  for (let update = 1; update <= UPDATES; update++) {
    const pairs = drawPairs(BATCH, stream);
    for (let t = 0; t < STEPS; t++) drawFrame(pairs, settings, t + 1, stream, forward.steps[t]);
    forward.run(weights);
    const answers = Uint8Array.from({ length: BATCH }, (_, b) => {
      const [left, right] = [pairs[0][b], pairs[1][b]];
      return pairs[askedSide(left, right)][b];
    });
    loss += backward.run(weights, answers);
    adam.update(weights, backward.gradient, update <= LOWERED_AT ? RATES.first : RATES.last);
    if (update % BLOCK > 0) continue;
    if (!Number.isFinite(loss))
      throw new Error(`loss is not a number since update ${update}; take another seed`);
    yield { update, loss: loss / BLOCK, network };
    loss = 0;
  }
  return network;
}
