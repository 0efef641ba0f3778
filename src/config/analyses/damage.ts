import { boundedNumber, count } from '../bounded';
import { z } from '../zod';
import { kept } from './kept';

const fraction = z.number().min(0).max(1);
/** 1 of the whole network, 0 of chance; noise can make it a little less than 0 or more than 1. */
const relative = boundedNumber.nullable();
const group = z.looseObject({
  mean: relative.describe('Their mean relative accuracy.'),
  count: count.describe('How many they are.'),
});
const curve = {
  epsilon: z.array(boundedNumber.min(0)).max(100).describe('Sizes of the noise, shares of the norm.'),
  relative: z
    .array(z.tuple([boundedNumber.nullable(), boundedNumber.min(0).nullable()]))
    .max(100)
    .describe(
      'Mean and s.d. over trials of the relative accuracy at each; null where the whole network is at chance.',
    ),
  half: boundedNumber.nullable().describe('Where half of the skill is lost; null where that is never so.'),
};

export const damageSettingsSchema = z.looseObject({
  N: count.describe('The N whose head was tested.'),
  trials: count.min(1).describe('How many streams there were.'),
  bits: count.min(1).describe('Bits of each that count.'),
  seed: count.describe('Where bits and noise start.'),
  neurons: z
    .enum(['all', 'some'])
    .describe('Whether all neurons were taken out, or of a large network some.'),
});
export type DamageSettings = z.output<typeof damageSettingsSchema>;

/** What a network can bear at one N, and what can be read from it. */
export const damageSchema = z.looseObject({
  N: count.describe('The N whose head was tested.'),
  accuracy: fraction.describe('Accuracy of the whole network on streams with p = 0.5.'),
  neurons: z
    .array(
      z.looseObject({
        neuron: count.describe('Which, from 0.'),
        tau: boundedNumber.min(0).describe('Its τ, or its forget-gate timescale, in steps.'),
        recruited: boundedNumber
          .min(0)
          .nullable()
          .describe('‖ΔW‖ in and out since the start; null where that is not known.'),
        relative: relative.describe(
          '(a − ½)/(a₀ − ½) without it; null where the whole network is at chance.',
        ),
      }),
    )
    .max(4096)
    .describe('What is left without each of the neurons.'),
  summary: z
    .looseObject({
      fastest: group.describe('The fastest.'),
      slowest: group.describe('The slowest.'),
      least: group.nullable().describe('The least recruited; null where recruitment is not known.'),
      most: group.nullable().describe('The most recruited.'),
      rankCorrelation: z
        .looseObject({
          tau: boundedNumber.nullable().describe('With raw τ.'),
          recruited: boundedNumber.nullable().describe('With recruitment.'),
        })
        .describe("Spearman's rank correlation of relative accuracy over neurons."),
    })
    .describe('Groups of neurons compared.'),
  noise: z
    .looseObject({
      weights: z.looseObject(curve).describe('Noise in the recurrent weights.'),
      tau: z
        .looseObject({
          ...curve,
          halfSteps: boundedNumber.nullable().describe('The same in steps: ε · τ_rms at half of the skill.'),
        })
        .nullable()
        .describe('Noise in τ; null where neurons have none.'),
    })
    .describe('What noise leaves.'),
  readout: z
    .record(
      z.string().regex(/^\d{1,3}$/),
      z.looseObject({
        head: fraction
          .nullable()
          .describe('Accuracy of the head that answers for N; null where there is none.'),
        linear: fraction.describe('Accuracy of a fresh linear readout of the states.'),
      }),
    )
    .describe('What can still be read, by N.'),
  pace: z
    .record(
      z.string().regex(/^\d$/),
      z.looseObject({
        plain: fraction.describe('Accuracy where every bit lasts k steps.'),
        stretched: fraction.nullable().describe('The same with τ stretched as bits are.'),
      }),
    )
    .describe('Other durations of bits, by k.'),
});
export type Damage = z.output<typeof damageSchema>;
export type LostNeuron = Damage['neurons'][number];
export type NoiseCurve = Damage['noise']['weights'];
export type TauNoiseCurve = NonNullable<Damage['noise']['tau']>;
export type Readable = Damage['readout'][string];
export type PaceResult = Damage['pace'][string];

export const keptDamage = kept(damageSettingsSchema, damageSchema);
