import type { Layout } from '../cells/layout';
import type { SeededNetwork } from '../cells/mask';
import { FIELDS } from '../config/fields';
import type { Engine, EngineFactory } from '../engines/engine';
import type { TestStream } from './test-stream';

/** How many numbers are simulated at once: a few MB. */
const PIECE = 2 ** 19;

/** A readout of two classes: the difference of its two rows, and of their biases. */
export interface Readout {
  /** [H]. */
  weight: Float64Array;
  bias: number;
}

/** Runs networks of one kind, with whatever parameters, on a test stream. */
export class StreamRunner {
  private readonly engine: Engine;
  private readonly most: number;

  /** @param stream whose trials are run at once */
  constructor(
    factory: EngineFactory,
    private readonly config: SeededNetwork,
    private readonly stream: TestStream,
  ) {
    const { network, seed } = config;
    this.most = Math.max(1, Math.floor(PIECE / (network.units * stream.trials)));
    const optimizer = FIELDS['training.optimizer'].default; // any: nothing is learnt
    const spec = { network, seed, optimizer, batchSize: stream.trials, slots: 0, maxLength: this.most };
    this.engine = factory.create(spec);
  }

  get layout(): Layout {
    return this.engine.layout;
  }

  /**
   * Tells the states after the last step of every bit that counts, in turn.
   * @param parameters a flat vector, as `layout` says
   * @param start what each trial begins with: [B, carries · H]
   * @param tell told which bit, and where in `states` its row [B, H] begins
   */
  async run(
    parameters: Float32Array,
    start: Float32Array,
    tell: (bit: number, states: Float32Array, at: number) => void,
  ): Promise<void> {
    const { engine, stream } = this;
    const { trials, repeat, warmUp, inputs } = stream;
    const { units } = this.config.network;
    engine.load({ parameters, momentum: new Float32Array(parameters.length) });
    const steps = inputs.length / trials;
    let h0 = start;
    for (let from = 0; from < steps; ) {
      const length = Math.min(this.most, steps - from);
      const input = { length, inputs: inputs.subarray(from * trials, (from + length) * trials), h0 };
      const { states, end } = await engine.simulate(input);
      for (let t = 0; t < length; t++) {
        const bit = (from + t + 1) / repeat - 1 - warmUp;
        if (bit >= 0 && Number.isInteger(bit)) tell(bit, states, t * trials * units);
      }
      h0 = end;
      from += length;
    }
  }

  /**
   * The share of right answers of a readout in every trial: [B].
   * @param answers the right ones: [bits, B]
   */
  async accuracy(
    parameters: Float32Array,
    { weight, bias }: Readout,
    answers: Uint8Array,
    start = this.stream.h0,
  ): Promise<Float64Array> {
    const { trials, bits } = this.stream;
    const { units } = this.config.network;
    const right = new Float64Array(trials);
    await this.run(parameters, start, (bit, states, at) => {
      for (let b = 0; b < trials; b++) {
        let d = bias;
        for (let i = 0, s = at + b * units; i < units; i++, s++) d += weight[i] * states[s];
        if ((d > 0 ? 1 : 0) === answers[bit * trials + b]) right[b]++;
      }
    });
    return right.map((count) => count / bits);
  }

  /** Whether all states at the end are numbers: what is not stays so. */
  async staysFinite(parameters: Float32Array): Promise<boolean> {
    let finite = true;
    await this.run(parameters, this.stream.h0, (bit, states, at) => {
      const row = states.subarray(at, at + this.stream.trials * this.config.network.units);
      if (bit === this.stream.bits - 1) finite = row.every(Number.isFinite);
    });
    return finite;
  }

  dispose(): void {
    this.engine.dispose();
  }
}
