import type { RunConfig } from '../config/schema';
import { Stream } from '../math/random';
import { cellOf, drawStart } from './index';
import type { Layout } from './layout';
import { RandomBits } from './random-bits';

/** The length of the run that shows what gates do, in bits, and about how many products it may take. */
const BITS = 20;
const PRODUCTS = 2.5e5;
const MOST_SEQUENCES = 8;

/**
 * The time constant of every neuron, in steps, 1 or more: [H]. Of a leaky one its τ; of one with gates the forget-gate
 * timescale, from a short run on its task's inputs. That run is always the same one: what differs from one look to
 * the next is the network.
 * @param vector the parameters, as `layout` says
 */
export function timescalesOf(
  vector: Float32Array,
  layout: Layout,
  { network, task }: Pick<RunConfig, 'network' | 'task'>,
  seed: number,
): Float32Array {
  const cell = cellOf(network);
  return cell.timescales(vector, layout, () => {
    const stream = Stream.of(seed, 'look');
    const length = BITS * task.repeatTo;
    const affordable = Math.round(PRODUCTS / (length * network.units ** 2));
    const batch = Math.min(MOST_SEQUENCES, Math.max(1, affordable));
    return cell.forward(vector, layout, network, {
      length,
      inputs: new RandomBits(task, batch, task.p, stream).next(length),
      h0: drawStart(network, batch, stream),
    });
  });
}
