import { layoutOf } from '../cells';
import { fromNamed, type NamedArray, names, toNamed } from '../cells/named';
import { silence } from '../cells/silence';
import type { NamedMemory, Resume, Snapshot } from '../cells/snapshot';
import { analysesSchema, type KeptAnalyses } from '../config/analyses';
import { boundedNumber, count } from '../config/bounded';
import { describe } from '../config/explain';
import { type Measurement, measurementSchema } from '../config/measurement';
import { type Progress, progressSchema } from '../config/progress';
import { type RunConfig, runConfigSchema } from '../config/schema';
import { z } from '../config/zod';
import { whole } from '../math/english';
import { checkNames, decodeArrays, type StoredArray } from './arrays';
import { leaveOutWeights } from './left-out-weights';

const streamState = z
  .array(
    z
      .int()
      .min(-(2 ** 31))
      .max(2 ** 32 - 1),
  )
  .length(4);

/** What training goes on from, besides arrays. */
export const resumeSchema = z.looseObject({
  streams: z
    .looseObject({
      init: streamState.describe('The stream of initial weights.'),
      train: streamState.describe('The stream of training batches.'),
      test: streamState.describe('The stream of test batches.'),
    })
    .describe('The states of the random streams.'),
  epochStep: z.int().min(0).describe('Updates done in the present epoch.'),
  epochLoss: boundedNumber.describe('The sum of their losses, in nats.'),
  epochGradients: z
    .looseObject({
      norm: boundedNumber.min(0).describe('The sum of the norms of their gradients before clipping.'),
      clipped: count.describe('How many of them were clipped.'),
    })
    .optional()
    .describe('What their gradients were; left out where it is not known of all of them.'),
  gain: boundedNumber.optional().describe('The gain that answers uncertainty, as the last update left it.'),
  updates: z
    .record(z.string().max(64), z.int32().min(0))
    .optional()
    .describe("How many of Adam's updates each parameter has had, under its name."),
});

/** What every network file says besides its arrays, whatever its format. */
export const contentsSchema = {
  config: runConfigSchema.describe('All settings of the run; what is left out takes its default.'),
  progress: progressSchema.describe('How far the network has come.'),
  measurements: z
    .array(measurementSchema)
    .max(10_000)
    .optional()
    .describe('What was measured of the network on its way, first to last.'),
  analyses: analysesSchema
    .optional()
    .describe('What analyses found out about the network on its way, by their names.'),
};

/** The groups of arrays in a file, by where they stand in it. */
export type ArrayGroup = 'parameters' | `resume.${ResumeArrays}`;
/** Names of the arrays of the optimizer: each holds one number for every parameter, under the same names. */
export const RESUME_ARRAYS = ['momentum', 'variance'] as const;
type ResumeArrays = (typeof RESUME_ARRAYS)[number];

type StoredArrays = Record<string, StoredArray>;

interface Contents {
  config: RunConfig;
  progress: Progress;
  measurements?: Measurement[];
  analyses?: KeptAnalyses;
  resume?: Omit<Resume, ResumeArrays>;
}

/**
 * The network of a file whose parts have been read; throws one sentence where they do not fit together.
 * @param stored the arrays of a group as they stand in the file, if it has that group
 * @param notes gets a sentence for whatever is not taken as it stands
 */
export function assemble(
  contents: Contents,
  stored: (group: ArrayGroup) => StoredArrays | undefined,
  notes: string[],
): Snapshot {
  const { config, progress, measurements, analyses, resume } = contents;
  checkHeads(progress.heads, config);
  const steps = config.training.stepsPerEpoch;
  if (resume && resume.epochStep > steps) {
    throw new Error(
      `resume.epochStep: expected at most ${steps}, the steps of an epoch, got ${resume.epochStep}`,
    );
  }
  const expected = parametersOf(config, progress.heads);
  const read = (group: ArrayGroup) => decodeArrays(stored(group) ?? {}, expected, group, notes);
  /** Of Adam's memory there must be both parts, or none. */
  const readMemory = ({ updates }: Pick<Resume, 'updates'>): NamedMemory => {
    const variance = stored('resume.variance');
    if (!variance !== !updates) throw new Error(`resume.${variance ? 'updates' : 'variance'}: missing`);
    if (updates) checkNames(updates, expected, 'resume.updates');
    const momentum = read('resume.momentum');
    return { momentum, ...(variance && { variance: read('resume.variance'), updates }) };
  };
  const given = read('parameters');
  leaveOutWeights(given, config, notes);
  const parameters = silenced(given, config, progress.heads, notes);
  noteMissing(progress.history, notes);
  return {
    config,
    progress,
    parameters,
    ...(resume && { resume: { ...resume, ...readMemory(resume) } }),
    ...(measurements && { measurements: measurementsOf(config, measurements) }),
    ...(analyses && { analyses: analysesOf(config, analyses) }),
  };
}

function checkHeads(heads: readonly number[], { curriculum }: RunConfig): void {
  const { kind } = curriculum;
  const oneHead = kind === 'single' || kind === 'stream' || (kind === 'none' && curriculum.heads === 'one');
  if (oneHead && heads.length > 1) {
    throw new Error(`progress.heads: a ${kind} network has one head, got ${describe(heads)}`);
  }
  if (heads.some((N, k) => N !== heads[0] + k)) {
    throw new Error(`progress.heads: expected consecutive Ns, smallest first, got ${describe(heads)}`);
  }
}

/** Without what silent neurons have not, and says so where they had some. */
function silenced(
  parameters: NamedArray[],
  { network }: RunConfig,
  heads: readonly number[],
  notes: string[],
): NamedArray[] {
  if (!network.silent) return parameters;
  const layout = layoutOf(network, heads.length);
  const given = fromNamed(parameters, layout, heads, 0);
  const vector = given.slice();
  silence(vector, layout, network, network.silent);
  if (vector.some((value, i) => value !== given[i])) {
    notes.push(
      'parameters: the weights of neurons in config.network.silent are left out, since they take no part',
    );
  }
  return toNamed(vector, layout, heads, 0);
}

/** Says where losses are missing. */
function noteMissing(history: Progress['history'], notes: string[]): void {
  const missing = history.filter(({ loss }) => !Number.isFinite(loss));
  if (missing.length === 0) return;
  const which = missing.length > 1 ? `${whole(missing.length)} epochs` : `epoch ${whole(missing[0].epoch)}`;
  notes.push(`progress.history: the loss of ${which} is missing`);
}

/** Measurements, if they are of networks of this size. */
function measurementsOf({ network: { units } }: RunConfig, measurements: Measurement[]): Measurement[] {
  for (const [i, { tauNet, tauNetError, model, mark }] of measurements.entries()) {
    for (const [key, values] of Object.entries({ tauNet, tauNetError, model, mark })) {
      if (!values || values.length === units) continue;
      throw new Error(`measurements.${i}.${key}: expected ${units}, one for each unit, got ${values.length}`);
    }
  }
  return measurements;
}

/** What analyses found, if it is about neurons that there are. */
function analysesOf({ network: { units } }: RunConfig, analyses: KeptAnalyses): KeptAnalyses {
  for (const [i, { result }] of (analyses.damage ?? []).entries()) {
    for (const [k, { neuron }] of result.neurons.entries()) {
      if (neuron < units) continue;
      throw new Error(
        `analyses.damage.${i}.result.neurons.${k}.neuron: expected one of ${units}, from 0, got ${neuron}`,
      );
    }
  }
  return analyses;
}

/** Names and shapes of all arrays of a network. */
function parametersOf(config: RunConfig, heads: readonly number[]): { name: string; shape: number[] }[] {
  return names(layoutOf(config.network, heads.length), heads, 0).map(([name, { shape }]) => ({
    name,
    shape,
  }));
}
