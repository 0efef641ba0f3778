import { layoutOf } from '../../cells';
import type { InputBatch } from '../../cells/cell';
import type { Layout } from '../../cells/layout';
import { maskOf } from '../../cells/mask';
import type {
  Batch,
  Engine,
  EngineSpec,
  EngineState,
  GivenState,
  Gradient,
  Heads,
  Simulation,
  Statistics,
  Update,
} from '../engine';
import { UpdateSums } from '../update-sums';
import { WasmKernel } from './kernel';
import { KernelParameters } from './parameters';
import { writeInput, writeLabels } from './sequence';

/** Trains with the compiled kernel: one call an update, done when the call returns. */
export class WasmEngine implements Engine {
  readonly layout: Layout;
  private readonly kernel: WasmKernel;
  private readonly parameters: KernelParameters;
  private readonly sums = new UpdateSums();

  constructor(
    module: WebAssembly.Module,
    readonly spec: EngineSpec,
  ) {
    this.layout = layoutOf(spec.network, spec.slots);
    const mask = maskOf(spec);
    this.kernel = new WasmKernel(module, spec, Boolean(mask));
    this.parameters = new KernelParameters(this.kernel, this.layout, spec, mask);
  }

  train(batch: Batch, { first, count }: Heads, update: Update): void {
    const { kernel } = this;
    this.write(batch, count);
    const { learningRate, momentum, nesterov, clipNorm, weightDecay, trainTau, trainRecurrent } = update;
    const loss = kernel.exports.train(
      first,
      trainTau,
      trainRecurrent,
      learningRate,
      momentum,
      nesterov,
      clipNorm,
      weightDecay,
    );
    const norm = kernel.exports.gradientNorm.value;
    this.sums.count(loss, norm, clipNorm, Number.isFinite(loss) && Number.isFinite(norm));
  }

  gradient(batch: Batch, heads: Heads): Gradient {
    this.write(batch, heads.count);
    const loss = this.kernel.exports.gradient(heads.first);
    return { loss, gradient: this.parameters.readGradient(heads) };
  }

  statistics(): Statistics {
    return this.sums.take();
  }

  ready(): boolean {
    return true;
  }

  forward(input: InputBatch, { first, count }: Heads): Float32Array {
    const { kernel, spec } = this;
    const outputs = 2 * count;
    kernel.reserve(input.length, outputs, false);
    writeInput(kernel, input, spec);
    kernel.exports.forward(first);
    const B = spec.batchSize;
    const rows = kernel.get('rows');
    const found = kernel.view(kernel.get('logits'), Math.ceil(outputs / 8) * 8 * rows);
    const logits = new Float32Array(outputs * B);
    for (let o = 0; o < outputs; o++) {
      const from = (o >> 3) * 8 * rows + (o & 7);
      for (let s = 0; s < B; s++) logits[((o >> 1) * B + s) * 2 + (o & 1)] = found[from + 8 * s];
    }
    return logits;
  }

  simulate(input: InputBatch): Simulation {
    const { kernel, spec } = this;
    kernel.reserve(input.length, 0, false);
    writeInput(kernel, input, spec);
    kernel.exports.simulate();
    const size = input.length * spec.batchSize * this.layout.units;
    return {
      states: kernel.view(kernel.get('simulated'), size).slice(),
      end: kernel.view(kernel.get('ended'), input.h0.length).slice(),
    };
  }

  save(): EngineState {
    return this.parameters.read();
  }

  load(state: GivenState): void {
    this.parameters.write(state);
  }

  dispose(): void {}

  /** Puts a batch to learn from where the kernel finds it. */
  private write(batch: Batch, heads: number): void {
    const { kernel, spec } = this;
    kernel.reserve(batch.length, heads, true);
    writeInput(kernel, batch, spec);
    writeLabels(kernel, batch.labels, heads, spec.batchSize);
  }
}
