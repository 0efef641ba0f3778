import { median } from 'd3-array';
import type { InputBatch } from '../../cells/cell';
import { view } from '../../cells/layout';
import type { ModulationConfig } from '../../config/schema';
import { meanEntropy } from '../../math/entropy';
import type {
  Batch,
  Engine,
  EngineFactory,
  EngineSpec,
  EngineState,
  GivenState,
  Heads,
  Later,
  Simulation,
  Statistics,
  Update,
} from '../engine';
import { after } from './after';
import { FoldedEngine } from './folded-engine';

/** What the gain multiplies. */
const DRIVEN = ['recurrent.weight', 'input.weight'];

/**
 * A network whose gain answers uncertainty: when answers are uncertain, every weight speaks louder. Our reading of a
 * perspective by Rodriguez-Garcia, Mei and Ramaswamy (2024); the equations are ours. In place of the drive of the leaky cell stands
 *
 *   u = g (W h(t−1) + w_in x(t)) + b + b_in
 *
 * and after every update g ← γ g + (1 − γ) + η S / ln 2, where S is the mean entropy of the answers to its batch, in nats: g is 1
 * where all answers are certain, and at most 1 + η / (1 − γ). The gain is of all neurons, or of those whose τ is above the
 * median, or not; folded into W and w_in it leaves a plain network.
 */
export class ModulatedEngine extends FoldedEngine {
  private readonly inner: Engine;
  private readonly modulation: ModulationConfig;
  private gain = 1;

  constructor(factory: EngineFactory, spec: EngineSpec & { modulation: ModulationConfig }) {
    super(spec);
    this.modulation = spec.modulation;
    this.inner = factory.create({ ...spec, modulation: undefined, optimizer: 'sgd' });
  }

  override ready(): boolean {
    return super.ready() && this.inner.ready();
  }

  override statistics(): Later<Statistics> {
    return after(super.statistics(), (statistics) => ({ ...statistics, gain: this.gain }));
  }

  override save(): Later<EngineState> {
    return after(super.save(), (state) => ({ ...state, gain: this.gain }));
  }

  override load(state: GivenState): void {
    super.load(state);
    this.queue(() => {
      this.gain = state.gain ?? 1;
    });
  }

  simulate(input: InputBatch): Later<Simulation> {
    return this.afterwards(() => {
      this.tell();
      return this.inner.simulate(input);
    });
  }

  dispose(): void {
    this.inner.dispose();
  }

  protected override step(batch: Batch, heads: Heads, update: Update): Later<void> {
    return after(this.gather(batch, heads), (loss) =>
      // The inner network is still as it was before the update.
      after(this.inner.forward(batch, heads), (logits) => {
        this.learner.follow(loss, this.sum, heads, update);
        const { decay, gain } = this.modulation;
        this.gain = decay * this.gain + (1 - decay) + (gain * meanEntropy(logits)) / Math.LN2;
      }),
    );
  }

  protected gather(batch: Batch, heads: Heads): Later<number> {
    this.tell();
    return after(this.inner.gradient(batch, heads), ({ loss, gradient }) => {
      this.sum.set(gradient);
      this.multiply(this.sum);
      return loss;
    });
  }

  protected answer(input: InputBatch, heads: Heads): Later<Float32Array> {
    this.tell();
    return this.inner.forward(input, heads);
  }

  /** Gives the inner network the parameters that the gain makes. */
  private tell(): void {
    const parameters = this.learner.parameters.slice();
    this.multiply(parameters);
    this.inner.load({ parameters });
  }

  /** Multiplies what belongs to W and w_in, of the neurons that answer, by the gain. */
  private multiply(vector: Float32Array | Float64Array): void {
    const { gain, layout } = this;
    const answers = this.answering();
    for (const name of DRIVEN) {
      const rows = view(vector, layout.cell[name]);
      const width = rows.length / layout.units;
      for (let i = 0; i < layout.units; i++) {
        if (answers(i)) for (let k = i * width; k < (i + 1) * width; k++) rows[k] *= gain;
      }
    }
  }

  /** Which neurons have the gain. */
  private answering(): (neuron: number) => boolean {
    const { groups } = this.modulation;
    if (groups === 'all') return () => true;
    const tau = view(this.learner.parameters, this.layout.cell.tau);
    const middle = median(tau) ?? 1;
    return groups === 'slow' ? (i) => tau[i] > middle : (i) => tau[i] <= middle;
  }
}
