import type { Claim } from './claim';
import { judgement } from './judgement';
import { average, measured, percent, valuesOf, written } from './numbers';

const conditions = ['wall-swells', 'wall-shrinks', 'wall-attracts-swells'] as const;

/** Whether the way back is another one wherever two walls are possible. */
export const wallHysteresis: Claim = {
  id: 'wall-hysteresis',
  group: 'Neighbours',
  sentence:
    'Where two walls are possible, the push that opens is not the push that shuts: the wall remembers one bit.',
  paper: null,
  refuted:
    'A wall with two states that gives way at a push no higher while pushes rise than while they fall, or one with two states whose feedback is negative.',
  conditions,
  unit: ['wall', 'walls'],
  page: 'neighbours/membrane/',
  question: 'At which pushes does it give way?',
  judge(evidence) {
    const of = (id: (typeof conditions)[number], name: string) =>
      average(valuesOf(evidence, id, measured(name)));
    const pushes = (['wall-swells', 'wall-shrinks'] as const).map((id) => ({
      up: of(id, 'risingPush'),
      down: of(id, 'fallingPush'),
    }));
    const [swells, shrinks] = pushes;
    const two = of('wall-attracts-swells', 'two');
    const width = swells.up === null || swells.down === null ? null : swells.up - swells.down;
    return judgement(evidence, conditions, {
      effect: { value: width, interval: null },
      criteria: [...pushes.map(({ up, down }) => up !== null && down !== null && up > down), two === 0],
      words: `Repelled and swelling, it gives way at ${written(swells.up)} up and at ${written(swells.down)} down; repelled and shrinking, at ${written(shrinks.up)} and ${written(shrinks.down)}. Attracted and swelling, there ${two === 0 ? 'is one wall for every push' : `are two walls at ${percent(two)} of pushes`}.`,
      numbers: {
        swellsUp: swells.up,
        swellsDown: swells.down,
        shrinksUp: shrinks.up,
        shrinksDown: shrinks.down,
        two,
      },
    });
  },
};
