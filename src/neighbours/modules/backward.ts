import type { ForwardRun } from './forward';
import type { ModulesWeights } from './network';
import { DIGITS, STEPS } from './settings';
import { gather, gatherGradient, type Readers, readersOf, weightsOf } from './sparse';
import { FIRST_UNIT } from './wiring';

/** Gradients of the mean cross-entropy of what the deciding half answers, by backpropagation through all steps. */
export class BackwardRun {
  readonly gradient: ModulesWeights;
  private readonly errors: Float64Array;
  private readonly delta: Float64Array;
  private readonly back: Float64Array;
  private readonly readers: Readers;
  private readonly readoutReaders: Readers;
  private readonly sorted: Float64Array;
  private readonly sortedReadout: Float64Array;

  constructor(private readonly forward: ForwardRun) {
    const { wiring, batch } = forward;
    const { units, recurrent, readout } = wiring;
    this.errors = new Float64Array(2 * DIGITS * batch);
    this.delta = new Float64Array(2 * units * batch);
    this.back = new Float64Array(2 * units * batch);
    this.readers = readersOf(recurrent, FIRST_UNIT, 2 * units);
    this.readoutReaders = readersOf(readout, FIRST_UNIT, 2 * units);
    this.sorted = new Float64Array(this.readers.places.length);
    this.sortedReadout = new Float64Array(this.readoutReaders.places.length);
    this.gradient = {
      recurrent: new Float64Array(recurrent.sources.length),
      readout: new Float64Array(readout.sources.length),
      bias: new Float64Array(2 * DIGITS),
    };
  }

  /** After a forward run: fills `gradient`, and returns the loss. @param answers the right ones: [B] */
  run(weights: ModulesWeights, answers: Uint8Array): number {
    const { forward, gradient, errors, delta, back } = this;
    const { steps, wiring, batch } = forward;
    for (const values of Object.values(gradient)) values.fill(0);
    const loss = this.errorsOf(answers);
    gatherGradient(wiring.readout, steps[STEPS], errors, gradient.readout, batch);
    for (let answer = 0; answer < 2 * DIGITS; answer++)
      for (let b = 0; b < batch; b++) gradient.bias[answer] += errors[answer * batch + b];
    weightsOf(this.readoutReaders, weights.readout, this.sortedReadout);
    weightsOf(this.readers, weights.recurrent, this.sorted);
    gather(this.readoutReaders, this.sortedReadout, errors, back, 0, batch);
    const first = FIRST_UNIT * batch;
    for (let t = STEPS; t > 0; t--) {
      const states = steps[t];
      for (let i = 0; i < delta.length; i++) delta[i] = back[i] * (1 - states[first + i] ** 2);
      gatherGradient(wiring.recurrent, steps[t - 1], delta, gradient.recurrent, batch);
      if (t > 1) gather(this.readers, this.sorted, delta, back, 0, batch);
    }
    return loss;
  }

  /** dL/dlogits of the deciding halves: (softmax − one-hot) / B; of the others 0. */
  private errorsOf(answers: Uint8Array): number {
    const { forward, errors } = this;
    const { logits, batch, decider } = forward;
    errors.fill(0);
    let loss = 0;
    for (let b = 0; b < batch; b++) {
      const first = decider[b] * DIGITS;
      const { logit } = forward.largest(decider[b], b);
      let sum = 0;
      for (let digit = 0; digit < DIGITS; digit++)
        sum += Math.exp(logits[(first + digit) * batch + b] - logit);
      for (let digit = 0; digit < DIGITS; digit++) {
        const at = (first + digit) * batch + b;
        errors[at] = (Math.exp(logits[at] - logit) / sum - Number(digit === answers[b])) / batch;
      }
      loss += Math.log(sum) + logit - logits[(first + answers[b]) * batch + b];
    }
    return loss / batch;
  }
}
