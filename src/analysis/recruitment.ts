import { initialise, layoutOf } from '../cells';
import { initialiseHead } from '../cells/heads';
import { view } from '../cells/layout';
import type { NamedArray } from '../cells/named';
import { silence } from '../cells/silence';
import type { RunConfig } from '../config/schema';
import { silentOf } from '../config/silent';
import { Stream, type StreamState } from '../math/random';

/** The most heads that a network may have been given on its way. */
const MOST_HEADS = 256;

/** A network, and where its stream for new weights stands, where it is known. */
export interface Grown {
  config: Pick<RunConfig, 'network' | 'seed'>;
  parameters: readonly NamedArray[];
  resume?: { streams: { init: StreamState } };
}

/**
 * How much training has changed the weights of every neuron: √(Σⱼ ΔW²ᵢⱼ + Σⱼ ΔW²ⱼᵢ) of its recurrent weights in and
 * out, in all gates, since the start: [H]. Undefined where the start is not known.
 */
export function recruitmentOf(network: Grown): Float64Array | undefined {
  const start = initialWeights(network);
  const now = network.parameters.find(({ name }) => name === 'recurrent.weight')?.values;
  if (!start || now?.length !== start.length) return undefined;
  const H = network.config.network.units;
  const squares = new Float64Array(H);
  for (let k = 0; k < now.length; k++) {
    const square = (now[k] - start[k]) ** 2;
    const [to, from] = [Math.floor(k / H) % H, k % H];
    squares[to] += square;
    if (to !== from) squares[from] += square;
  }
  return squares.map(Math.sqrt);
}

/**
 * The recurrent weights that a network began with. They follow from its seed if it was begun here: then the stream
 * they were drawn from has gone on from there, to the weights of heads at most.
 */
function initialWeights({ config, resume }: Grown): Float32Array | undefined {
  if (!resume) return undefined;
  const { network } = config;
  const { vector, layout, stream } = beginning(config);
  silence(vector, layout, network, silentOf(network)); // what they have lost is nothing that was learnt
  const W = view(vector, layout.cell['recurrent.weight']).slice();
  const now = resume.streams.init.join();
  for (let heads = 0; heads <= MOST_HEADS; heads++) {
    if (stream.state.join() === now) return network.recurrent ? W : W.fill(0);
    initialiseHead(vector, layout, 0, stream);
  }
  return undefined;
}

/** Where the stream for new weights of a network stands that has begun with its seed, before it is given heads. */
export const startOfHeads = (config: Grown['config']): StreamState => beginning(config).stream.state;

function beginning(config: Grown['config']) {
  const layout = layoutOf(config.network, 1);
  const vector = new Float32Array(layout.size);
  const stream = Stream.of(config.seed, 'init');
  initialise(vector, layout, config, stream);
  return { vector, layout, stream };
}
