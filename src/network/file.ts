import type { Resume, Snapshot } from '../cells/snapshot';
import { explain } from '../config/explain';
import { z } from '../config/zod';
import { arraysSchema, encodeArrays } from './arrays';
import { type ArrayGroup, assemble, contentsSchema, resumeSchema } from './contents';
import { checkHeader, headerOf, headerSchema } from './header';
import { isObject, readJson } from './json';
import { checkSize } from './limits';

/** A network file, version 1; published as JSON Schema in public/schema. */
export const networkFileSchema = z.looseObject({
  ...headerSchema,
  ...contentsSchema,
  parameters: arraysSchema.describe('All arrays of the network by name.'),
  resume: resumeSchema
    .extend({
      momentum: arraysSchema.describe(
        "SGD's momentum, or Adam's mean of the gradients, under the parameters' names.",
      ),
      variance: arraysSchema.optional().describe("Adam's mean of the squared gradients, likewise."),
    })
    .optional()
    .describe('What training goes on from; without it the optimizer and the random numbers begin afresh.'),
});

/** A network as the text of a network file, in the order of its schema, also where it was read from a file. */
export function encodeNetwork(snapshot: Snapshot, createdAt?: Date): string {
  const { config, progress, parameters, resume, measurements, analyses } = snapshot;
  const { epoch, step, heads, reached, changed, history, ...others } = progress;
  return JSON.stringify({
    ...headerOf(createdAt),
    config,
    progress: { epoch, step, heads, reached, changed, history, ...others },
    parameters: encodeArrays(parameters),
    resume: resume && encodeResume(resume),
    measurements,
    analyses,
  });
}

function encodeResume({ streams, epochStep, epochLoss, updates, momentum, variance, ...others }: Resume) {
  return {
    ...{ streams, epochStep, epochLoss, updates },
    momentum: encodeArrays(momentum),
    variance: variance && encodeArrays(variance),
    ...others,
  };
}

/** The network in the text of a network file; throws one sentence that says what is wrong and where. */
export function decodeNetwork(text: string, notes: string[] = []): Snapshot {
  checkSize(text.length);
  return networkOf(readJson(text, 'file'), notes);
}

/**
 * The network in the value of a network file; throws one sentence that says what is wrong and where.
 * @param notes gets a sentence for whatever is not taken as it stands
 */
export function networkOf(value: unknown, notes: string[]): Snapshot {
  if (!isObject(value)) throw new Error('file: expected a network, a JSON object');
  checkHeader(value);
  const result = networkFileSchema.safeParse(value);
  if (!result.success) throw new Error(explain(result.error, value));
  const { parameters, ...rest } = result.data;
  const { momentum, variance } = rest.resume ?? {};
  const groups = { parameters, 'resume.momentum': momentum, 'resume.variance': variance };
  return assemble(rest, (group: ArrayGroup) => groups[group], notes);
}
