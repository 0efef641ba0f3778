import { expect, test } from 'vitest';
import { parsePlan, planDifference, runsOf } from '../../../../src/cli/sweep/plan';

const plan = (changes = {}) => ({
  base: { seed: 7, 'network.units': 5 },
  axes: { 'curriculum.kind': ['single', 'multi'], 'training.learningRate': [0.1, 0.2] },
  networks: 2,
  ...changes,
});

test('runs are the product of the axes, the last changing first, each with networks that differ in seed alone', () => {
  const runs = runsOf(parsePlan(plan()));
  expect(
    runs.map(({ index, config: { curriculum, training, seed, network } }) =>
      [index, curriculum.kind, training.learningRate, seed, network.units].join(' '),
    ),
  ).toEqual([
    '0 single 0.1 7 5',
    '1 single 0.1 8 5',
    '2 single 0.2 7 5',
    '3 single 0.2 8 5',
    '4 multi 0.1 7 5',
    '5 multi 0.1 8 5',
    '6 multi 0.2 7 5',
    '7 multi 0.2 8 5',
  ]);
  expect(runs[5].settings).toEqual({ 'curriculum.kind': 'multi', 'training.learningRate': 0.1 });
});

test('conditions take the place of axes, each with settings, networks and measures of its own', () => {
  const parsed = parsePlan({
    networks: 2,
    keep: 'promotions',
    conditions: {
      wide: {
        settings: { 'network.units': 9 },
        networks: 1,
        measure: [{ name: 'promotions', settings: { damage: 3 } }],
      },
      slow: { settings: { 'curriculum.kind': 'single', 'network.units': 4 } },
    },
  });
  expect(
    runsOf(parsed).map(({ condition, config, measure }) => [
      [condition, config.network.units, config.curriculum.kind, config.seed].join(' '),
      measure.map(({ name }) => name),
    ]),
  ).toEqual([
    ['wide 9 multi 0', ['promotions']],
    ['slow 4 single 0', []],
    ['slow 4 single 1', []],
  ]);
  const other = { ...parsed, conditions: parsed.conditions?.slice(1) };
  expect(planDifference(parsed, other)).toMatch(/^conditions.wide was .* and is now not there$/);
});

test('what is left out has its default: one run', () => {
  const parsed = parsePlan({});
  expect(parsed).toMatchObject({ axes: [], networks: 1, measure: [], keep: 'last' });
  expect(runsOf(parsed)).toHaveLength(1);
});

test('what follows an axis goes along with it', () => {
  const runs = runsOf(parsePlan({ axes: { 'task.kind': ['parity', 'dms'] } }));
  expect(runs.map(({ config }) => config.task.p)).toEqual(['uniform', 0.5]);
});

test('measures have the settings of their commands, and others where the plan says so', () => {
  const { measure } = parsePlan({ measure: ['damage', { name: 'timescales', settings: { trials: 3 } }] });
  expect(measure).toEqual([
    { name: 'damage', settings: { trials: 10, bits: 1000, seed: 1, neurons: 'some' } },
    { name: 'timescales', settings: { steps: 20_000, trials: 3, p: 'uniform', lag: 30, seed: 1 } },
  ]);
});

test.each([
  [[], 'expected a plan, a JSON object'],
  [{ networks: 0 }, 'networks: expected a number, 1 or more, got 0'],
  [{ network: 3 }, 'network: no such setting'],
  [{ base: { network: { units: 0 } } }, 'base.network.units: expected a number, 1 or more, got 0'],
  [{ axes: { units: [3] } }, 'axes.units: no such setting'],
  [{ axes: { seed: [1, 2] } }, 'axes.seed: seeds are no axis; networks says how many there are'],
  [{ axes: { 'network.units': 3 } }, 'axes.network.units: expected a list of values, got 3'],
  [{ axes: { 'network.units': [] } }, 'axes.network.units: expected a list of values, got []'],
  [{ axes: { 'network.units': [3, 4, 3] } }, 'axes.network.units: 3 stands twice'],
  [
    { axes: { 'network.units': [3, 'x'] } },
    'with network.units = "x": network.units: expected number, got "x"',
  ],
  [
    { axes: { 'curriculum.startN': [2, 20] } },
    'with curriculum.startN = 20: curriculum.stopN: expected at least startN = 20',
  ],
  [{ measure: ['tau'] }, 'measure.0: expected "timescales" or "damage" or "promotions", got "tau"'],
  [{ measure: ['damage', 'damage'] }, 'measure: ["damage","damage"] names one twice'],
  [
    { measure: [{ name: 'timescales', settings: { steps: 20 } }] },
    'measure.0.settings.steps: expected two more than lag, or more',
  ],
  [
    { measure: [{ name: 'timescales', settings: { lag: 2 } }] },
    'measure.0.settings.lag: expected a number, 5 or more, got 2',
  ],
  [{ measure: ['promotions'] }, 'keep: expected "promotions", as those networks are measured'],
  [{ axes: { 'network.units': [3] }, conditions: {} }, 'conditions: a plan has axes or conditions, not both'],
  [{ conditions: { a: { settings: { unit: 3 } } } }, 'conditions.a.settings.unit: no such setting'],
  [{ conditions: { a: { sets: {} } } }, 'conditions.a.sets: no such setting'],
  [{ keep: 'all' }, 'keep: expected "promotions" or "last", got "all"'],
  [{ networks: 200_000 }, 'expected 100,000 runs or fewer, got 200,000'],
  [
    { base: { seed: 2_147_483_647 }, networks: 2 },
    'seed: expected a number, 2147483647 or less, got 2147483648',
  ],
])('%j is refused in a sentence', (value, sentence) => {
  expect(() => runsOf(parsePlan(value))).toThrow(new Error(sentence));
});

test.each([
  [{}, undefined],
  [{ keep: 'last' }, undefined],
  [{ networks: 3 }, 'networks was 2 and is now 3'],
  [{ keep: 'promotions' }, 'keep was last and is now promotions'],
  [{ measure: ['damage'] }, /^measure was \[\] and is now \[\{"name":"damage"/],
  [
    { axes: { 'curriculum.kind': ['single', 'multi', 'none'], 'training.learningRate': [0.1, 0.2] } },
    'axes.curriculum.kind was ["single","multi"] and is now ["single","multi","none"]',
  ],
  [
    { axes: { 'training.learningRate': [0.1, 0.2], 'curriculum.kind': ['single', 'multi'] } },
    'the order of axes was curriculum.kind, training.learningRate and is now training.learningRate, curriculum.kind',
  ],
  [
    { axes: { 'curriculum.kind': ['single', 'multi'] } },
    'axes.training.learningRate was [0.1,0.2] and is now not there',
  ],
  [{ base: { seed: 7, 'network.units': 6 } }, 'base.network.units was 5 and is now 6'],
])('a plan with %j differs: %s', (changes, difference) => {
  const found = planDifference(parsePlan(plan()), parsePlan(plan(changes)));
  if (difference instanceof RegExp) expect(found).toMatch(difference);
  else expect(found).toBe(difference);
});
