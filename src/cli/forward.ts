import { cellOf } from '../cells';
import { silentStart } from '../cells/silence';
import { type ToldSubject, toldNetwork } from '../cells/told';
import { explain } from '../config/explain';
import { silentOf } from '../config/silent';
import { z } from '../config/zod';
import type { EngineFactory } from '../engines/engine';
import { readOut } from '../engines/reference/heads';
import { HeadedNetwork } from '../evaluation/headed-network';
import { inputsOf } from '../tasks/batch';
import { engineOf } from './engine';
import { readJson, readNetwork } from './files';
import type { Terminal } from './terminal';
import { readArguments, UsageError } from './usage';

/** `forward`: logits of every head and the hidden state after the last of the given bits. */
export async function forward(
  args: string[],
  terminal: Terminal,
): Promise<{ logits: Record<string, [number, number]>; hidden: number[] }> {
  const { values, positionals } = readArguments(args, { bits: { type: 'string' }, h0: { type: 'string' } }, [
    'the network file',
  ]);
  const { bits, h0 = 'zeros' } = values;
  if (!bits || !/^[01]+$/.test(bits)) throw new UsageError('--bits: expected a row of 0s and 1s');

  const { config, progress, parameters } = readNetwork(positionals[0], terminal);
  const { heads } = progress;
  const factory = await engineOf();
  const start = silentStart(
    startFrom(h0, config.network.units, cellOf(config.network).carries),
    config.network.units,
    silentOf(config.network),
  );
  if (config.network.context === 'none') return read(factory, { config, parameters }, heads, bits, start);
  // Told another N it is another network; the state is that of the last.
  const answers = [];
  for (const N of heads) {
    const told = toldNetwork({ config, parameters }, heads, N);
    answers.push(await read(factory, told, [N], bits, start));
  }
  return {
    logits: Object.assign({}, ...answers.map(({ logits }) => logits)),
    hidden: answers[answers.length - 1].hidden,
  };
}

/** What a network's heads say of a row of bits. */
async function read(
  factory: EngineFactory,
  { config, parameters }: ToldSubject,
  heads: readonly number[],
  bits: string,
  h0: Float32Array,
) {
  const one = { ...config, training: { ...config.training, batchSize: 1 } };
  const network = HeadedNetwork.from(factory, one, heads, parameters);
  const { engine } = network;
  const { repeat } = config.task;
  const { states } = await engine.simulate({
    length: bits.length * repeat,
    inputs: inputsOf(config.task, {
      length: bits.length,
      batch: 1,
      repeat,
      values: Uint8Array.from(bits, (bit) => Number(bit)),
    }),
    h0,
  });
  const hidden = states.slice(-config.network.units);
  const logits = readOut((await engine.save()).parameters, engine.layout, network.slots(heads), hidden);
  return {
    logits: Object.fromEntries(
      heads.map((N, k): [number, [number, number]] => [N, [logits[2 * k], logits[2 * k + 1]]]),
    ),
    hidden: [...hidden],
  };
}

/** Zeros, or the H numbers of h(0) in a file; for an LSTM those of c(0) may follow, else they are zeros. */
function startFrom(path: string, units: number, carries: number): Float32Array {
  const start = new Float32Array(carries * units);
  if (path === 'zeros') return start;
  const value = readJson(path);
  const given = Array.isArray(value) && value.length > units ? carries * units : units;
  const result = z.array(z.number()).length(given).safeParse(value);
  if (!result.success) throw new Error(explain(result.error, value, path));
  start.set(result.data);
  return start;
}
