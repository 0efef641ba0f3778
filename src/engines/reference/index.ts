import { cellOf } from '../../cells';
import type { InputBatch } from '../../cells/cell';
import { type Layout, view } from '../../cells/layout';
import { clearAbsent } from '../../cells/mask';
import type {
  Batch,
  Engine,
  EngineFactory,
  EngineSpec,
  EngineState,
  GivenState,
  Heads,
  Simulation,
  Statistics,
  Update,
} from '../engine';
import { withFolded } from '../folded';
import { headsBackward, readOut } from './heads';
import { Learner } from './learner';

/** The engine to read beside the equations, and the oracle of every other one. */
export const referenceFactory: EngineFactory = withFolded({
  info: { engine: 'reference', backend: 'Plain TypeScript' },
  create: (spec) => new ReferenceEngine(spec),
});

/** Numbers are stored as float32 and computed in double precision. */
export class ReferenceEngine implements Engine {
  readonly layout: Layout;
  private readonly cell;
  private readonly learner: Learner;

  constructor(readonly spec: EngineSpec) {
    this.cell = cellOf(spec.network);
    this.learner = new Learner(spec);
    this.layout = this.learner.layout;
  }

  train(batch: Batch, heads: Heads, update: Update): void {
    const { loss, gradient } = this.gradient(batch, heads);
    this.learner.follow(loss, gradient, heads, update);
  }

  gradient(batch: Batch, heads: Heads): { loss: number; gradient: Float64Array } {
    const { layout, cell, spec } = this;
    const { parameters } = this.learner;
    const gradient = new Float64Array(layout.size);
    const trace = cell.forward(parameters, layout, spec.network, batch);
    const last = new Float64Array(spec.batchSize * layout.units);
    const states = trace.states.subarray(batch.length * last.length);
    const loss = headsBackward(parameters, layout, heads, states, batch.labels, gradient, last);
    cell.backward(parameters, layout, spec.network, batch, trace, last, gradient);
    clearAbsent(view(gradient, layout.cell['recurrent.weight']), this.learner.mask);
    return { loss, gradient };
  }

  statistics(): Statistics {
    return this.learner.statistics();
  }

  ready(): boolean {
    return true;
  }

  forward(input: InputBatch, heads: Heads): Float32Array {
    const { states } = this.run(input);
    const end = states.subarray(input.length * this.spec.batchSize * this.layout.units);
    return readOut(this.learner.parameters, this.layout, heads, end);
  }

  simulate(input: InputBatch): Simulation {
    const { states, end } = this.run(input);
    const first = this.spec.batchSize * this.layout.units;
    return { states: Float32Array.from(states.subarray(first)), end: Float32Array.from(end) };
  }

  save(): EngineState {
    return this.learner.save();
  }

  load(state: GivenState): void {
    this.learner.load(state);
  }

  dispose(): void {}

  private run(input: InputBatch) {
    return this.cell.forward(this.learner.parameters, this.layout, this.spec.network, input);
  }
}
