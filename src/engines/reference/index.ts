import { cellOf, layoutOf } from '../../cells';
import type { InputBatch } from '../../cells/cell';
import { arraysOf, type Slice, view } from '../../cells/layout';
import { clearAbsent, constrain, maskOf } from '../../cells/mask';
import { allowedState } from '../allowed-state';
import type {
  Batch,
  Engine,
  EngineFactory,
  EngineSpec,
  EngineState,
  Heads,
  Simulation,
  Statistics,
  Update,
} from '../engine';
import { learning } from '../learning';
import { headsBackward, readOut } from './heads';
import { adam, norm, sgd } from './optimizer';

/** The engine to read beside the equations, and the oracle of every other one. */
export const referenceFactory: EngineFactory = {
  info: { engine: 'reference', backend: 'Plain TypeScript' },
  create: (spec) => new ReferenceEngine(spec),
};

/** Numbers are stored as float32 and computed in double precision. */
export class ReferenceEngine implements Engine {
  readonly layout;
  private readonly cell;
  private readonly arrays;
  private readonly recurrent;
  private readonly mask;
  private readonly parameters: Float32Array;
  private readonly momentum: Float32Array;
  /** Adam's. */
  private readonly variance: Float32Array;
  private updates: number[];
  private sums: Statistics = { steps: 0, loss: 0, finiteSteps: 0 };

  constructor(readonly spec: EngineSpec) {
    this.cell = cellOf(spec.network);
    this.layout = layoutOf(spec.network, spec.slots);
    this.arrays = arraysOf(this.layout);
    this.recurrent = this.layout.cell['recurrent.weight'];
    this.mask = maskOf(spec);
    this.parameters = new Float32Array(this.layout.size);
    this.momentum = new Float32Array(this.layout.size);
    this.variance = new Float32Array(this.layout.size);
    this.updates = this.arrays.map(() => 0);
  }

  train(batch: Batch, heads: Heads, update: Update): void {
    const { loss, gradient } = this.gradient(batch, heads);
    const changing = learning(this.layout, heads, update);
    const length = norm(changing.map((slice) => view(gradient, slice)));
    const { sums } = this;
    if (sums.finiteSteps === sums.steps && Number.isFinite(loss) && Number.isFinite(length))
      sums.finiteSteps++;
    sums.steps++;
    sums.loss += loss;
    const scale = Math.min(1, update.clipNorm / (length + 1e-6));
    const clipped = gradient.map((g) => g * scale);
    for (const slice of changing) this.learn(slice, clipped, update);
    constrain(view(this.parameters, this.recurrent), this.spec.network, this.mask);
  }

  gradient(batch: Batch, heads: Heads): { loss: number; gradient: Float64Array } {
    const { parameters, layout, cell } = this;
    const { network } = this.spec;
    const gradient = new Float64Array(layout.size);
    const trace = cell.forward(parameters, layout, network, batch);
    const last = new Float64Array(this.spec.batchSize * layout.units);
    const states = trace.states.subarray(batch.length * last.length);
    const loss = headsBackward(parameters, layout, heads, states, batch.labels, gradient, last);
    cell.backward(parameters, layout, network, batch, trace, last, gradient);
    clearAbsent(view(gradient, this.recurrent), this.mask);
    return { loss, gradient };
  }

  statistics(): Statistics {
    const sums = this.sums;
    this.sums = { steps: 0, loss: 0, finiteSteps: 0 };
    return sums;
  }

  ready(): boolean {
    return true;
  }

  forward(input: InputBatch, heads: Heads): Float32Array {
    const { states } = this.run(input);
    const end = states.subarray(input.length * this.spec.batchSize * this.layout.units);
    return readOut(this.parameters, this.layout, heads, end);
  }

  simulate(input: InputBatch): Simulation {
    const { states, end } = this.run(input);
    const first = this.spec.batchSize * this.layout.units;
    return { states: Float32Array.from(states.subarray(first)), end: Float32Array.from(end) };
  }

  save(): EngineState {
    const { parameters, momentum, variance, updates } = this;
    const memory = this.spec.optimizer === 'adam' && { variance: variance.slice(), updates: [...updates] };
    return { parameters: parameters.slice(), momentum: momentum.slice(), ...memory };
  }

  load(state: EngineState): void {
    const { layout, spec, mask } = this;
    const { parameters, momentum, variance, updates } = allowedState(state, layout, spec.network, mask);
    this.parameters.set(parameters);
    this.momentum.set(momentum);
    this.variance.set(variance ?? new Float32Array(layout.size));
    this.updates = this.arrays.map((_, i) => updates?.[i] ?? 0);
  }

  dispose(): void {}

  private run(input: InputBatch) {
    return this.cell.forward(this.parameters, this.layout, this.spec.network, input);
  }

  private learn(slice: Slice, clipped: Float64Array, update: Update): void {
    const array = {
      parameters: view(this.parameters, slice),
      gradient: view(clipped, slice),
      momentum: view(this.momentum, slice),
    };
    if (this.spec.optimizer === 'sgd') {
      sgd(array, update);
    } else {
      const t = ++this.updates[this.arrays.indexOf(slice)];
      adam({ ...array, variance: view(this.variance, slice) }, t, update.learningRate);
    }
  }
}
