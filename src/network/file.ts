import { z } from 'zod';
import { version as program } from '../../package.json';
import { layoutOf } from '../cells';
import { names } from '../cells/named';
import type { Resume, Snapshot } from '../cells/snapshot';
import { parseConfig } from '../config/draft';
import { describe, explain } from '../config/explain';
import { type Measurement, measurementSchema } from '../config/measurement';
import { progressSchema } from '../config/progress';
import type { RunConfig } from '../config/schema';
import { arraysSchema, checkNames, decodeArrays, encodeArrays } from './arrays';

const FORMAT = 'tau-playground/network';
const VERSION = 1;
/** The largest file that is read, in bytes. */
export const MAX_BYTES = 64 * 2 ** 20;

const streamState = z.array(z.int()).length(4);

const fileSchema = z.looseObject({
  config: z.looseObject({}),
  progress: progressSchema,
  parameters: arraysSchema,
  resume: z
    .looseObject({
      momentum: arraysSchema,
      variance: arraysSchema.optional(),
      updates: z.record(z.string(), z.int32().min(0)).optional(),
      streams: z.looseObject({ init: streamState, train: streamState, test: streamState }),
      epochStep: z.int().min(0),
      epochLoss: z.number(),
    })
    .optional(),
  measurements: z.array(measurementSchema).optional(),
});

/** A network as the text of a network file, version 1. */
export function encodeNetwork(snapshot: Snapshot, createdAt: Date): string {
  const { config, progress, parameters, resume, measurements } = snapshot;
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    createdAt: createdAt.toISOString(),
    generator: `tau-playground ${program}`,
    config,
    progress,
    parameters: encodeArrays(parameters),
    resume: resume && {
      ...resume,
      momentum: encodeArrays(resume.momentum),
      variance: resume.variance && encodeArrays(resume.variance),
    },
    measurements,
  });
}

/** The network in the text of a network file; throws one sentence that says what is wrong and where. */
export function decodeNetwork(text: string): Snapshot {
  if (text.length > MAX_BYTES) throw new Error(`file: larger than ${MAX_BYTES / 2 ** 20} MiB`);
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('file: expected a network, a JSON object');
  }
  checkKind(value);
  const result = fileSchema.safeParse(value);
  if (!result.success) throw new Error(explain(result.error, value));
  const { progress, parameters, resume, measurements } = result.data;
  const config = parseConfig(result.data.config, 'config');
  checkHeads(progress.heads, config);
  if (resume && resume.epochStep > config.training.stepsPerEpoch) {
    const steps = config.training.stepsPerEpoch;
    throw new Error(
      `resume.epochStep: expected at most ${steps}, the steps of an epoch, got ${resume.epochStep}`,
    );
  }
  const expected = parametersOf(config, progress.heads);
  return {
    config,
    progress,
    parameters: decodeArrays(parameters, expected, 'parameters'),
    ...(resume && { resume: decodeResume(resume, expected) }),
    ...(measurements && { measurements: measurementsOf(config, measurements) }),
  };
}

/** Of Adam's memory there must be both parts, or none. */
function decodeResume(
  { momentum, variance, updates, ...rest }: NonNullable<z.output<typeof fileSchema>['resume']>,
  expected: ReturnType<typeof parametersOf>,
): Resume {
  if (!variance !== !updates) throw new Error(`resume.${variance ? 'updates' : 'variance'}: missing`);
  if (updates) checkNames(updates, expected, 'resume.updates');
  return {
    ...rest,
    momentum: decodeArrays(momentum, expected, 'resume.momentum'),
    ...(variance && { variance: decodeArrays(variance, expected, 'resume.variance'), updates }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, ' ').slice(0, 120);
    throw new Error(text.trim() === '' ? 'file: empty' : `file: not JSON (${reason})`);
  }
}

function checkKind(value: { format?: unknown; version?: unknown }): void {
  if (value.format !== FORMAT) throw new Error(`format: expected "${FORMAT}", got ${describe(value.format)}`);
  if (value.version !== VERSION) {
    throw new Error(
      `version: this program reads version ${VERSION}, the file has ${describe(value.version)}`,
    );
  }
}

function checkHeads(heads: readonly number[], { curriculum }: RunConfig): void {
  const { kind } = curriculum;
  const oneHead = kind === 'single' || (kind === 'none' && curriculum.heads === 'one');
  if (oneHead && heads.length > 1) {
    throw new Error(`progress.heads: a ${kind} network has one head, got ${describe(heads)}`);
  }
  if (heads.some((N, k) => N !== heads[0] + k)) {
    throw new Error(`progress.heads: expected consecutive Ns, smallest first, got ${describe(heads)}`);
  }
}

/** Measurements, if they are of networks of this size. */
function measurementsOf({ network: { units } }: RunConfig, measurements: Measurement[]): Measurement[] {
  for (const [i, { tauNet, model }] of measurements.entries()) {
    for (const [key, values] of Object.entries({ tauNet, model })) {
      if (values.length === units) continue;
      throw new Error(`measurements.${i}.${key}: expected ${units}, one for each unit, got ${values.length}`);
    }
  }
  return measurements;
}

/** Names and shapes of all arrays of a network. */
function parametersOf(config: RunConfig, heads: readonly number[]): { name: string; shape: number[] }[] {
  return names(layoutOf(config.network, heads.length), heads, 0).map(([name, { shape }]) => ({
    name,
    shape,
  }));
}
