import { availableParallelism } from 'node:os';
import { type Snapshot, withSettings } from '../cells/snapshot';
import { changedFields, type FieldValue, parseConfig, setFields } from '../config/draft';
import type { Field } from '../config/field';
import { FIELDS, type FieldKey } from '../config/fields';
import { readNumber } from '../config/number-text';
import type { RunConfig } from '../config/schema';
import { withSilent } from '../config/silent';
import { whole } from '../math/english';
import { withRoom } from '../network/room';
import { Guard } from '../training/guard';
import { Trainer } from '../training/trainer';
import { engineOf } from './engine';
import { readNetwork, readSettings, writeNetwork } from './files';
import type { Terminal } from './terminal';
import { trainUnder } from './training-loop';
import { Interrupted, readArguments, UsageError, wholeNumber } from './usage';

/** `train`: a JSON line an epoch on stdout, and the network in a file. */
export async function train(args: string[], terminal: Terminal): Promise<void> {
  const { values } = readArguments(
    args,
    {
      from: { type: 'string' },
      config: { type: 'string' },
      set: { type: 'string', multiple: true },
      epochs: { type: 'string' },
      'stop-n': { type: 'string' },
      silence: { type: 'string' },
      engine: { type: 'string' },
      threads: { type: 'string' },
      out: { type: 'string' },
    },
    [],
  );
  const { out } = values;
  if (!out) throw new UsageError('--out is missing: say where to put the network');
  const threads = wholeNumber('threads', values.threads, 1) ?? availableParallelism();
  const factory = await engineOf(values.engine, threads);
  const epochs = wholeNumber('epochs', values.epochs, 1) ?? Number.POSITIVE_INFINITY;
  const stopN = wholeNumber('stop-n', values['stop-n'], 2);
  const changes = values.set ?? [];
  const fields = fieldsOf(stopN === undefined ? changes : [...changes, `curriculum.stopN=${stopN}`]);
  if (values.from && values.config)
    throw new UsageError('--from has settings of its own: leave out --config');
  const from = values.from === undefined ? undefined : readNetwork(values.from, terminal);
  const start = from && withSettings(from, changedWhileTrained(from.config, fields));

  const config = start?.config ?? configFrom(values.config, fields, terminal);
  const silenced = values.silence && parseConfig(withSilent(config, neuronsOf(values.silence)));
  const trainer = await Trainer.begin(factory, config, start);
  if (silenced) await trainer.adjust(silenced);
  const guard = await Guard.begin(trainer);
  withRoom(guard.latest); // before anything is trained that no file has room for
  let interrupted = false;
  terminal.onInterrupt(() => {
    interrupted = true;
  });
  try {
    await trainUnder(guard, trainer, {
      epochs,
      stopped: () => interrupted,
      remark: terminal.note,
      epochEnded: (line) => terminal.print(JSON.stringify(line)),
    });
  } finally {
    writeNetwork(out, await guard.snapshot(), terminal);
    trainer.dispose();
  }
  if (guard.trouble) throw new Error(`${guard.trouble.message}; ${wayOut(out, guard.best)}`);
  if (interrupted) {
    throw new Interrupted(`interrupted at step ${whole(trainer.progress.step)}; the network is in ${out}`);
  }
}

/** What can be done where training has stopped. */
const wayOut = (out: string, { progress: { epoch, step } }: Snapshot) =>
  `${out} holds the network as it was after epoch ${whole(epoch)}, at step ${whole(step)}: go on --from it with a smaller ` +
  'training.learningRate or training.clipNorm';

/** The configuration in a file, or the default one, with single fields changed. */
const configFrom = (
  path: string | undefined,
  changes: ReadonlyMap<FieldKey, FieldValue>,
  terminal: Terminal,
): RunConfig => setFields(path === undefined ? parseConfig({}) : readSettings(path, terminal), changes);

/** The configuration of a trained network with single fields changed; throws where one cannot be, in the midst of a run. */
function changedWhileTrained(config: RunConfig, changes: ReadonlyMap<FieldKey, FieldValue>): RunConfig {
  const changed = setFields(config, changes);
  const fixed = changedFields(config, changed).find((key) => FIELDS[key].applies !== 'live');
  if (fixed) throw new UsageError(`--set: ${fixed} cannot change in a network that is trained`);
  return changed;
}

/** Neurons, from 0, from "3,17,40". */
const neuronsOf = (text: string): number[] =>
  text.split(',').map((neuron) => wholeNumber('silence', neuron, 0) as number);

/** Fields and their values from KEY=VALUE. */
function fieldsOf(changes: readonly string[]): Map<FieldKey, FieldValue> {
  const fields = new Map<FieldKey, FieldValue>();
  for (const change of changes) {
    const [, key, text] = /^([^=]+)=(.*)$/.exec(change) ?? [];
    if (!key || !Object.hasOwn(FIELDS, key))
      throw new UsageError(`--set: no such setting "${key ?? change}"`);
    fields.set(key as FieldKey, literal(key as FieldKey, text));
  }
  return fields;
}

/** A value as it is written on a command line; a choice that there is not is refused with the config. */
function literal(key: FieldKey, text: string): FieldValue {
  const field: Field = FIELDS[key];
  if (field.kind === 'choice' || field.kind === 'text') return text;
  if (field.kind === 'switch') return text === 'true' || (text === 'false' ? false : text);
  try {
    return readNumber(text, field);
  } catch (error) {
    throw new Error(`${key}: ${(error as Error).message}`);
  }
}
