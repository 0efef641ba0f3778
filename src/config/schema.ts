import type { ChoiceField, NumberField, SwitchField } from './field';
import { FIELDS } from './fields';
import { longestOf, readMix } from './mix';
import { z } from './zod';

const within = ({ integer, min, max }: NumberField) => (integer ? z.int() : z.number()).min(min).max(max);

const numeric = (field: NumberField) => within(field).default(field.default).describe(field.help);

const oneOf = <T extends string>(field: ChoiceField<T>) =>
  z
    .enum(Object.keys(field.options) as [T, ...T[]])
    .default(() => field.default as never)
    .describe(field.help);

const flag = (field: SwitchField) => z.boolean().default(field.default).describe(field.help);

/** A setting that takes its default from another one: until that is known it may be missing. */
const following = (field: NumberField) => within(field).optional().describe(field.help);

const mix = z
  .string()
  .max(400)
  .default(FIELDS['task.mix'].default)
  .describe(FIELDS['task.mix'].help)
  .superRefine((text, context) => {
    try {
      readMix(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
    }
  });

const task = z
  .strictObject({
    kind: oneOf(FIELDS['task.kind']),
    mix,
    repeat: numeric(FIELDS['task.repeat']),
    repeatTo: within(FIELDS['task.repeatTo']).optional().describe(FIELDS['task.repeatTo'].help),
    length: numeric(FIELDS['task.length']),
    p: z
      .union([z.literal('uniform'), z.number().min(0).max(1)])
      .optional()
      .describe(`${FIELDS['task.p'].help} Left out, 0.5 for DMS and a mix, and "uniform" for all others.`),
    coding: oneOf(FIELDS['task.coding']),
  })
  // Parity is trained with p ~ U(0, 1), DMS with p = 0.5 (paper, section 2.2).
  .transform((value) => ({
    ...value,
    repeatTo: value.repeatTo ?? value.repeat,
    p: value.p ?? (value.kind === 'dms' || value.kind === 'mix' ? 0.5 : ('uniform' as const)),
  }))
  .refine((value) => value.repeat <= value.repeatTo, {
    path: ['repeatTo'],
    error: ({ input }) => `expected at least repeat = ${(input as { repeat: number }).repeat}`,
  });

const curriculum = z
  .strictObject({
    kind: oneOf(FIELDS['curriculum.kind']),
    startN: following(FIELDS['curriculum.startN']),
    stopN: following(FIELDS['curriculum.stopN']),
    window: numeric(FIELDS['curriculum.window']),
    forget: numeric(FIELDS['curriculum.forget']),
    perPromotion: numeric(FIELDS['curriculum.perPromotion']),
    heads: oneOf(FIELDS['curriculum.heads']),
    threshold: numeric(FIELDS['curriculum.threshold']),
  })
  .refine((value) => value.kind !== 'sliding' || value.forget <= value.window, {
    path: ['forget'],
    error: ({ input }) => `expected at most window = ${(input as { window: number }).window}`,
  });

const tau = z
  .strictObject({
    trainable: flag(FIELDS['network.tau.trainable']),
    min: numeric(FIELDS['network.tau.min']),
    max: numeric(FIELDS['network.tau.max']),
  })
  .refine((value) => value.min <= value.max, {
    path: ['max'],
    error: ({ input }) => `expected at least min = ${(input as { min: number }).min}`,
  });

const network = z
  .strictObject({
    cell: oneOf(FIELDS['network.cell']),
    units: numeric(FIELDS['network.units']),
    leak: oneOf(FIELDS['network.leak']),
    activation: oneOf(FIELDS['network.activation']),
    chrono: numeric(FIELDS['network.chrono']).refine((T) => T === 0 || T >= 2, 'expected 0, or at least 2'),
    /** False where the recurrence is cut: all recurrent weights are 0 and stay 0. */
    recurrent: flag(FIELDS['network.recurrent']),
    density: numeric(FIELDS['network.density']),
    dale: flag(FIELDS['network.dale']),
    excitatory: numeric(FIELDS['network.excitatory']),
    selfConnections: flag(FIELDS['network.selfConnections']),
    context: oneOf(FIELDS['network.context']),
    contextRank: numeric(FIELDS['network.contextRank']),
    tau: tau.prefault({}).describe('The time constants of the neurons.'),
    silent: z
      .array(z.int().min(0))
      .max(FIELDS['network.units'].max)
      .optional()
      .describe('Neurons, from 0, that take no part: they stay at 0, whatever is learnt.'),
  })
  .refine(
    ({ units, silent = [] }) => silent.every((neuron, i) => neuron < units && silent.indexOf(neuron) === i),
    {
      path: ['silent'],
      error: ({ input }) => `expected different neurons from 0 to ${(input as { units: number }).units - 1}`,
    },
  )
  .refine(({ cell, context }) => cell === 'leaky' || context === 'none', {
    path: ['context'],
    error: 'expected none: only leaky cells can be told which N they are asked',
  });

const modulation = z.strictObject({
  gain: numeric(FIELDS['modulation.gain']),
  decay: numeric(FIELDS['modulation.decay']),
  groups: oneOf(FIELDS['modulation.groups']),
});

const training = z
  .strictObject({
    optimizer: oneOf(FIELDS['training.optimizer']),
    learningRate: numeric(FIELDS['training.learningRate']),
    finalRate: following(FIELDS['training.finalRate']),
    rateSchedule: oneOf(FIELDS['training.rateSchedule']),
    momentum: numeric(FIELDS['training.momentum']),
    nesterov: flag(FIELDS['training.nesterov']),
    clipNorm: numeric(FIELDS['training.clipNorm']),
    weightDecay: numeric(FIELDS['training.weightDecay']),
    batchSize: numeric(FIELDS['training.batchSize']),
    contexts: numeric(FIELDS['training.contexts']),
    contextNoise: numeric(FIELDS['training.contextNoise']),
    stepsPerEpoch: numeric(FIELDS['training.stepsPerEpoch']),
    testBatches: numeric(FIELDS['training.testBatches']),
    maxEpochs: numeric(FIELDS['training.maxEpochs']),
  })
  .transform((value) => ({ ...value, finalRate: value.finalRate ?? value.learningRate }));

/** Everything that decides a run. A key left out takes its default. */
export const runConfigSchema = z
  .strictObject({
    task: task.prefault({}).describe('What is asked of the network.'),
    curriculum: curriculum.prefault({}).describe('In which order it is asked.'),
    network: network.prefault({}).describe('What the network is made of.'),
    training: training.prefault({}).describe('How its parameters are changed.'),
    modulation: modulation.prefault({}).describe('A gain that answers uncertainty.'),
    seed: numeric(FIELDS.seed),
  })
  .transform(({ curriculum, ...value }) => {
    // The Ns of a mix are places in its list.
    const [first, last] =
      value.task.kind === 'mix'
        ? [1, readMix(value.task.mix).length]
        : [FIELDS['curriculum.startN'].default, FIELDS['curriculum.stopN'].default];
    const { startN = first, stopN = last } = curriculum;
    return { ...value, curriculum: { ...curriculum, startN, stopN } };
  })
  .refine(({ curriculum }) => curriculum.startN <= curriculum.stopN, {
    path: ['curriculum', 'stopN'],
    error: ({ input }) => `expected at least startN = ${(input as Ordered).curriculum.startN}`,
  })
  .refine(({ network, modulation }) => network.cell === 'leaky' || modulation.gain === 0, {
    path: ['modulation', 'gain'],
    error: 'expected 0: only leaky cells have such a gain',
  })
  .refine(({ task, curriculum }) => task.kind !== 'mix' || curriculum.stopN <= readMix(task.mix).length, {
    path: ['curriculum', 'stopN'],
    error: ({ input }) =>
      `expected at most ${readMix((input as Ordered).task.mix).length}, the tasks of the mix`,
  })
  .refine(({ task, curriculum }) => task.length === 0 || task.length >= longestOf(task, curriculum.stopN), {
    path: ['task', 'length'],
    error({ input }) {
      const { task, curriculum } = input as Ordered;
      return `expected 0, or at least ${longestOf(task, curriculum.stopN)}, the largest N in bits`;
    },
  });

/** What a sentence about Ns needs to know. */
interface Ordered {
  task: { kind: string; mix: string };
  curriculum: { startN: number; stopN: number };
}

export type RunConfig = z.output<typeof runConfigSchema>;
export type TaskConfig = RunConfig['task'];
export type CurriculumConfig = RunConfig['curriculum'];
export type NetworkConfig = RunConfig['network'];
export type TrainingConfig = RunConfig['training'];
export type ModulationConfig = RunConfig['modulation'];

/** The default experiment's settings, multi-head. */
export const defaultConfig: RunConfig = runConfigSchema.parse({});
