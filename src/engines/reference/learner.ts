import { layoutOf } from '../../cells';
import { arrayAt, arraysOf, type Layout, type Slice, view } from '../../cells/layout';
import { constrain, type Mask, maskOf } from '../../cells/mask';
import { allowedState } from '../allowed-state';
import type { EngineSpec, EngineState, GivenState, Heads, Statistics, Update } from '../engine';
import { learning } from '../learning';
import { UpdateSums } from '../update-sums';
import { adam, norm, sgd } from './optimizer';

/**
 * The parameters of a network, what the optimizer remembers of them, and the sums that `Engine.statistics` reports. Numbers
 * are stored as float32 and computed in double precision; what float32 has no room for counts as infinite.
 */
export class Learner {
  readonly layout: Layout;
  readonly parameters: Float32Array;
  readonly mask: Mask | undefined;
  private readonly arrays: readonly Slice[];
  private readonly momentum: Float32Array;
  /** Adam's. */
  private readonly variance: Float32Array;
  private updates: number[];
  private readonly sums = new UpdateSums();

  constructor(private readonly spec: EngineSpec) {
    this.layout = layoutOf(spec.network, spec.slots);
    this.arrays = arraysOf(this.layout);
    this.mask = maskOf(spec);
    this.parameters = new Float32Array(this.layout.size);
    this.momentum = new Float32Array(this.layout.size);
    this.variance = new Float32Array(this.layout.size);
    this.updates = this.arrays.map(() => 0);
  }

  /** One update by a gradient, which is clipped first. */
  follow(loss: number, gradient: Float64Array, heads: Heads, update: Update): void {
    const changing = learning(this.layout, heads, update);
    const length = norm(changing.map((slice) => view(gradient, slice)));
    const finite = [loss, length].every((each) => Number.isFinite(Math.fround(each)));
    this.sums.count(loss, length, update.clipNorm, finite);
    const scale = Math.min(1, update.clipNorm / (length + 1e-6));
    for (const slice of changing) this.learn(slice, gradient, scale, update);
    constrain(view(this.parameters, this.layout.cell['recurrent.weight']), this.spec.network, this.mask);
  }

  statistics(): Statistics {
    return this.sums.take();
  }

  save(): EngineState {
    const { parameters, momentum, variance, updates } = this;
    const memory = this.spec.optimizer === 'adam' && { variance: variance.slice(), updates: [...updates] };
    return { parameters: parameters.slice(), momentum: momentum.slice(), ...memory };
  }

  load(state: GivenState): void {
    const { layout, spec, mask } = this;
    const { parameters, momentum, variance, updates } = allowedState(state, layout, spec.network, mask);
    this.parameters.set(parameters);
    replace(this.momentum, momentum);
    replace(this.variance, variance);
    this.updates = this.arrays.map((_, i) => updates?.[i] ?? 0);
  }

  private learn(slice: Slice, gradient: Float64Array, scale: number, update: Update): void {
    const array = {
      parameters: view(this.parameters, slice),
      gradient: view(gradient, slice),
      scale,
      momentum: view(this.momentum, slice),
    };
    const pace = slice === this.layout.cell.tau ? { ...update, weightDecay: 0 } : update;
    if (this.spec.optimizer === 'sgd') {
      sgd(array, pace);
    } else {
      const t = ++this.updates[arrayAt(this.arrays, slice.offset)];
      adam({ ...array, variance: view(this.variance, slice) }, t, pace);
    }
  }
}

/** Without values all are 0. */
function replace(vector: Float32Array, values?: Float32Array): void {
  if (values) vector.set(values);
  else vector.fill(0);
}
