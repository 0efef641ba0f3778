import { hasSelfConnections } from '../../cells/mask';
import type { EngineSpec } from '../engine';
import { hasRoomForSix } from './support';

/** Kinds of f, in the order in which the kernel numbers them (see assembly/leaky.ts). */
const ACTIVATIONS = ['leakyRelu', 'relu', 'tanh', 'sigmoid'];

/** Kinds of cells, in the order in which it numbers them (see assembly/memory.ts). */
const CELLS = ['leaky', 'gru', 'lstm'];

/** The functions that assembly/index.ts exports; what they answer as to room is 0 where there was not enough. */
interface Functions {
  chooseActivation(activation: number): void;
  chooseTiles(six: boolean): void;
  configure(
    cell: number,
    units: number,
    batch: number,
    slots: number,
    leakOutside: boolean,
    adam: boolean,
    selfConnected: boolean,
    masked: boolean,
  ): number;
  reserve(steps: number, outputs: number, training: boolean): number;
  gradient(first: number): number;
  train(
    first: number,
    trainTau: boolean,
    trainRecurrent: boolean,
    learningRate: number,
    momentum: number,
    nesterov: boolean,
    clipNorm: number,
    weightDecay: number,
  ): number;
  forward(first: number): void;
  simulate(): void;
  peak(rounds: number): number;
}

/** Its globals: sizes, addresses and distances in bytes, as assembly/memory.ts explains them. */
type Global =
  | 'bias'
  | 'ended'
  | 'headBiases'
  | 'headWeights'
  | 'height'
  | 'initial'
  | 'inputBias'
  | 'inputs'
  | 'inputWeight'
  | 'least'
  | 'logits'
  | 'most'
  | 'recurrent'
  | 'rows'
  | 'signs'
  | 'simulated'
  | 'tau'
  | 'toGradient'
  | 'toMomentum'
  | 'toVariance'
  | 'updates'
  | 'width';

type Exports = Functions &
  Record<Global, { value: number }> & { memory: WebAssembly.Memory; gradientNorm: { value: number } };

/** One network's instance of the compiled kernel, with a memory of its own. */
export class WasmKernel {
  readonly exports: Exports;

  /** @param masked whether some of the recurrent weights may not be what they like (see assembly/mask.ts) */
  constructor(
    module: WebAssembly.Module,
    { network, optimizer, batchSize, slots }: EngineSpec,
    masked = false,
  ) {
    this.exports = new WebAssembly.Instance(module).exports as unknown as Exports;
    if (!hasRoomForSix()) this.exports.chooseTiles(false);
    this.exports.chooseActivation(ACTIVATIONS.indexOf(network.activation));
    const cell = CELLS.indexOf(network.cell);
    const [outside, adam] = [network.leak === 'outside', optimizer === 'adam'];
    const self = hasSelfConnections(network);
    enough(this.exports.configure(cell, network.units, batchSize, slots, outside, adam, self, masked));
  }

  /** Makes room for a call: T steps and so many outputs of heads. Views from before are then of no more use. */
  reserve(steps: number, outputs: number, training: boolean): void {
    enough(this.exports.reserve(steps, outputs, training));
  }

  /** The value of a global. WebAssembly does not know that addresses have no sign. */
  get(name: Global): number {
    return this.exports[name].value >>> 0;
  }

  /** Numbers in the kernel's memory, not copied. */
  view(address: number, length: number): Float32Array {
    return new Float32Array(this.exports.memory.buffer, address, length);
  }
}

function enough(room: number): void {
  if (!room) throw new Error('The network needs more memory than there is, or than the 4 GB of WebAssembly.');
}
