import { cellOf, layoutOf } from '../../cells';
import type { Drive } from '../../cells/cell';
import type {
  Batch,
  Engine,
  EngineFactory,
  EngineSpec,
  EngineState,
  Heads,
  Statistics,
  Update,
} from '../engine';
import { headsBackward, readOut } from './heads';
import { descend, norm } from './optimizer';

/** The engine to read beside the equations, and the oracle of every other one. */
export const referenceFactory: EngineFactory = {
  info: { engine: 'reference', backend: 'Plain TypeScript' },
  create: (spec) => new ReferenceEngine(spec),
};

/** Numbers are stored as float32 and computed in double precision. */
export class ReferenceEngine implements Engine {
  readonly layout;
  private readonly cell;
  private readonly parameters: Float32Array;
  private readonly momentum: Float32Array;
  private sums: Statistics = { steps: 0, loss: 0, good: 0 };

  constructor(readonly spec: EngineSpec) {
    this.cell = cellOf(spec.network);
    this.layout = layoutOf(spec.network, spec.slots);
    this.parameters = new Float32Array(this.layout.size);
    this.momentum = new Float32Array(this.layout.size);
  }

  train(batch: Batch, heads: Heads, update: Update): void {
    const { loss, gradient } = this.gradient(batch, heads);
    const ranges = this.trained(heads, update.trainTau);
    const length = norm(gradient, ranges);
    const { sums } = this;
    if (sums.good === sums.steps && Number.isFinite(loss) && Number.isFinite(length)) sums.good++;
    sums.steps++;
    sums.loss += loss;
    const scale = Math.min(1, update.clipNorm / (length + 1e-6));
    descend(this.parameters, this.momentum, gradient, ranges, scale, update);
    this.cell.constrain(this.parameters, this.layout);
  }

  /** The loss of a batch and its gradient, before clipping. */
  gradient(batch: Batch, heads: Heads): { loss: number; gradient: Float64Array } {
    const { parameters, layout, cell } = this;
    const { network } = this.spec;
    const gradient = new Float64Array(layout.size);
    const trace = cell.forward(parameters, layout, network, batch);
    const last = new Float64Array(this.spec.batchSize * layout.units);
    const end = trace.states.subarray(batch.length * last.length);
    const loss = headsBackward(parameters, layout, heads, end, batch.labels, gradient, last);
    cell.backward(parameters, layout, network, batch, trace, last, gradient);
    return { loss, gradient };
  }

  statistics(): Statistics {
    const sums = this.sums;
    this.sums = { steps: 0, loss: 0, good: 0 };
    return sums;
  }

  ready(): boolean {
    return true;
  }

  forward(drive: Drive, heads: Heads): Float32Array {
    const { states } = this.run(drive);
    const end = states.subarray(drive.length * this.spec.batchSize * this.layout.units);
    return readOut(this.parameters, this.layout, heads, end);
  }

  simulate(drive: Drive): Float32Array {
    return Float32Array.from(this.run(drive).states.subarray(this.spec.batchSize * this.layout.units));
  }

  save(): EngineState {
    return { parameters: this.parameters.slice(), momentum: this.momentum.slice() };
  }

  load({ parameters, momentum }: EngineState): void {
    this.parameters.set(parameters);
    this.momentum.set(momentum);
    this.cell.constrain(this.parameters, this.layout);
  }

  dispose(): void {}

  private run(drive: Drive) {
    return this.cell.forward(this.parameters, this.layout, this.spec.network, drive);
  }

  /** The ranges of the flat vector that an update changes: what is in use, and τ only where it learns. */
  private trained({ first, count }: Heads, trainTau: boolean): [number, number][] {
    const { cell, heads } = this.layout;
    const core = Object.entries(cell).filter(([name]) => trainTau || name !== 'tau');
    const used = heads.slice(first, first + count).flatMap(({ weight, bias }) => [weight, bias]);
    return [...core.map(([, slice]) => slice), ...used].map(({ offset, size }) => [offset, offset + size]);
  }
}
