import { expect, test } from 'vitest';
import { setField } from '../../src/config/draft';
import { defaultConfig, type RunConfig } from '../../src/config/schema';
import { GROUPS, type Group, shownOf, TAU } from '../../src/ui/controls/sheet/groups';
import { meanwhileWords, waitingCountWords, waitingOf } from '../../src/ui/controls/sheet/waiting';
import { experimentWords, foldedRows, tauWords } from '../../src/ui/text/summary';

const single = setField(defaultConfig, 'curriculum.kind', 'single');
const both = (change: (config: RunConfig) => RunConfig) => [change(single), change(defaultConfig)];

test('the default comparison has its question, whatever the seed', () => {
  const question = {
    title: 'One head or many?',
    claim: 'Practising old tasks keeps neurons fast.',
    preset: 'heads',
  };
  expect(experimentWords([single, defaultConfig])).toEqual(question);
  expect(experimentWords(both((config) => setField(config, 'seed', 7)))).toEqual(question);
});

test('another experiment says in what it differs', () => {
  const changed = both((config) => setField(setField(config, 'network.units', 128), 'curriculum.stopN', 20));
  expect(experimentWords(changed)).toEqual({
    title: 'Your own experiment',
    claim: 'Stop at N = 20, units 128.',
  });
  const sliding = setField(defaultConfig, 'curriculum.kind', 'sliding');
  expect(experimentWords([single, sliding]).claim).toBe('Single-head and sliding window.');
});

test('folded rows say what lanes share once, and what they do not share of each', () => {
  const words = (drafts: RunConfig[]) => foldedRows(drafts).map((row) => row.words);
  expect(words([single, defaultConfig])).toEqual([
    'N-parity',
    '64 leaky neurons',
    'trained, from 1 to 2',
    'SGD, 64 a batch',
    '0 in both lanes',
  ]);
  expect(words([single, setField(defaultConfig, 'seed', 3)])[4]).toBe('0 | 3');
  expect(words(both((config) => setField(config, 'seed', 2_000_000_000)))[4]).toBe('2000000000');
});

test('a row says nothing of hidden settings, and goes with the last one', () => {
  const rows = (...hidden: string[]) =>
    Object.fromEntries(
      foldedRows([single, defaultConfig], new Set(hidden)).map((row) => [row.label, row.words]),
    );
  expect(rows('task.kind')).toMatchObject({ Task: 'other settings', Network: '64 leaky neurons' });
  expect(rows('network.cell')).toMatchObject({ Network: '64 neurons' });
  expect(rows('network.units')).toMatchObject({ Network: 'leaky neurons' });
  expect(rows('network.tau.trainable')).toHaveProperty('τ');
  expect(Object.keys(rows(...TAU, 'seed'))).toEqual(['Task', 'Network', 'Training']);
  const task = [
    'task.kind',
    'task.mix',
    'task.repeat',
    'task.repeatTo',
    'task.p',
    'task.coding',
    'task.length',
  ];
  expect(rows(...task)).not.toHaveProperty('Task');
});

test('a group of the sheet goes with its last setting, and hidden ones take none with them', () => {
  const group = (title: string) => GROUPS.find((each) => each.title === title) as Group;
  const shown = (title: string, ...hidden: string[]) => shownOf(group(title), new Set(hidden));
  const { keys, more } = group('Task');
  expect(shown('Task', 'task.kind')).toEqual({ keys: more, more: [] });
  expect(shown('Task', 'task.p')).toEqual({ keys, more: more.filter((key) => key !== 'task.p') });
  expect(shown('Task', ...keys, ...more)).toEqual({ keys: [], more: [] });
  expect(shown('Network', 'network.tau.trainable').keys).toContain('network.tau.trainable');
  expect(shown('Network', ...TAU).keys).not.toContain('network.tau.trainable');
});

test('τ that is fixed, or starts in one place', () => {
  const fixed = setField(defaultConfig, 'network.tau.trainable', false);
  expect(tauWords(fixed)).toBe('fixed, from 1 to 2');
  expect(tauWords(setField(fixed, 'network.tau.max', 1))).toBe('fixed at 1');
});

test('changes that wait are counted once for all lanes, and the run goes on with the first', () => {
  const change = (config: RunConfig) =>
    setField(setField(config, 'network.units', 128), 'network.leak', 'outside');
  const waiting = waitingOf([single, defaultConfig].map((config) => ({ config, draft: change(config) })));
  expect(waiting.map(({ key }) => key)).toEqual(['network.units', 'network.leak']);
  expect(waitingCountWords(waiting.length)).toBe('2 changes wait.');
  expect(meanwhileWords(waiting)).toBe('The run goes on with 64 units until then.');
  expect(waitingOf([{ config: single, draft: single }])).toEqual([]);
  const dale = setField(single, 'network.dale', true);
  expect(meanwhileWords(waitingOf([{ config: dale, draft: single }]))).toBe(
    'The run goes on with Dale’s law until then.',
  );
});
