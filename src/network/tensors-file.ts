import type { NamedArray } from '../cells/named';
import type { Snapshot } from '../cells/snapshot';
import { explain } from '../config/explain';
import { z } from '../config/zod';
import type { StoredArray } from './arrays';
import { type ArrayGroup, assemble, contentsSchema, RESUME_ARRAYS, resumeSchema } from './contents';
import { foreignWeights } from './foreign-weights';
import { checkHeader, FORMAT, headerOf, VERSION } from './header';
import { readJson } from './json';
import { decodeSafetensors, encodeSafetensors, type Tensors } from './safetensors';

const contents = z.looseObject({ ...contentsSchema, resume: resumeSchema.optional() });

/** What stands in the notes as JSON. */
const JSON_NOTES = ['config', 'progress', 'measurements', 'analyses', 'resume'] as const;

/**
 * A network as a safetensors file: its arrays under their names, those of the optimizer under theirs with
 * `resume.momentum.` before it, all else as notes.
 */
export function encodeTensorsFile(snapshot: Snapshot, createdAt?: Date): Uint8Array<ArrayBuffer> {
  const { config, progress, measurements, analyses, parameters, resume } = snapshot;
  const { momentum, variance, ...rest } = resume ?? {};
  const notes = { config, progress, measurements, analyses, resume: resume && rest };
  const { createdAt: written, ...header } = headerOf(createdAt);
  return encodeSafetensors(
    [...parameters, ...under('resume.momentum', momentum), ...under('resume.variance', variance)],
    {
      ...header,
      ...(written ? { createdAt: written } : undefined),
      version: String(VERSION),
      ...Object.fromEntries(
        Object.entries(notes).flatMap(([name, value]) => (value ? [[name, JSON.stringify(value)]] : [])),
      ),
    },
  );
}

const under = (group: ArrayGroup, arrays: readonly NamedArray[] = []) =>
  arrays.map((array) => ({ ...array, name: `${group}.${array.name}` }));

/**
 * The network in a safetensors file; throws one sentence that says what is wrong and where.
 * @param remarks gets a sentence for whatever is not taken as it stands
 */
export const decodeTensorsFile = (bytes: Uint8Array, remarks: string[]): Snapshot =>
  networkOfTensors(decodeSafetensors(bytes), remarks);

/** The same, from what stands in the file. */
export function networkOfTensors({ arrays, metadata }: Tensors, remarks: string[]): Snapshot {
  checkNotes(metadata, arrays);
  const notes = Object.fromEntries(
    JSON_NOTES.filter((name) => Object.hasOwn(metadata, name)).map((name) => [
      name,
      readJson(metadata[name], name),
    ]),
  );
  const result = contents.safeParse(notes);
  if (!result.success) throw new Error(explain(result.error, notes));
  const groups = grouped(arrays, result.data.resume ? RESUME_ARRAYS : []);
  return assemble(
    result.data,
    (group) => {
      const arrays = groups.get(group);
      return arrays && Object.fromEntries(arrays);
    },
    remarks,
  );
}

/** Whether notes are those of a network of this program whose `format` Python has written anew. */
const isRewritten = (metadata: Tensors['metadata']): boolean =>
  metadata.format !== FORMAT && 'config' in metadata && 'progress' in metadata;

/** Whether a file has the notes of a network of this program. */
export const hasNotes = (metadata: Tensors['metadata']): boolean =>
  metadata.format === FORMAT || isRewritten(metadata);

/** Throws one sentence where the notes are not those of a network. */
function checkNotes(metadata: Tensors['metadata'], arrays: Tensors['arrays']): void {
  const rewritten = isRewritten(metadata);
  if (!hasNotes(metadata)) {
    const what = foreignWeights(arrays);
    if (what) throw new Error(`file: ${what}`);
  }
  const version =
    metadata.version === String(VERSION) || (rewritten && !metadata.version) ? VERSION : metadata.version;
  checkHeader({ format: rewritten ? FORMAT : metadata.format, version });
}

/** Arrays by where they belong, under the names they have there. */
function grouped(
  arrays: ReadonlyMap<string, StoredArray>,
  parts: readonly (typeof RESUME_ARRAYS)[number][],
): Map<ArrayGroup, [string, StoredArray][]> {
  const groups = new Map<ArrayGroup, [string, StoredArray][]>();
  for (const [name, array] of arrays) {
    const part = parts.find((each) => name.startsWith(`resume.${each}.`));
    const group: ArrayGroup = part ? `resume.${part}` : 'parameters';
    const within = part ? name.slice(`${group}.`.length) : name;
    groups.set(group, [...(groups.get(group) ?? []), [within, array]]);
  }
  return groups;
}
