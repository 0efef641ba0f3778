import { expect, test } from 'vitest';
import { configsOf, PRESETS } from '../../../src/config/presets';
import { append, emptySeries } from '../../../src/math/decimate';
import { type Lane, newLane } from '../../../src/state/lane';
import { receive } from '../../../src/state/receive';
import { gainCaption } from '../../../src/ui/figures/gain/caption';
import { bordersOf, gainAxis, gainLine, hasGain } from '../../../src/ui/figures/gain/data';
import { gainTable } from '../../../src/ui/figures/gain/table';
import { headlineOf } from '../../../src/ui/headline/headline';
import { plain } from '../../../src/ui/text/phrase';
import { placeOf, shortStateWords, stateWords } from '../../../src/ui/text/standing';

const configs = configsOf(PRESETS.gain);

/** A lane of the preset after two and a half blocks; the gain leaps after every border and decays, or the other way round. */
function streamed(
  index: number,
  { loss = 0.1, leaps = true, ...part }: Partial<Lane> & { loss?: number; leaps?: boolean } = {},
): Lane {
  const records = [1, 2].map((epoch) => ({
    epoch,
    step: 250 * epoch,
    heads: [epoch],
    loss,
    accuracy: {},
    promoted: false,
  }));
  const gains = Array.from({ length: 62 }, (_, i) => ({
    step: 10 * (i + 1),
    value: (10 * i) % 250 < 100 === leaps ? 1.2 : 1.05,
  }));
  return {
    ...newLane(index, configs[index]),
    status: 'running',
    epoch: 2,
    step: 620,
    heads: [3],
    records,
    gains: hasGain({ config: configs[index] }) ? append(emptySeries, gains) : emptySeries,
    ...part,
  };
}

test('gains come with losses, and only where there is a gain', () => {
  const { gains, losses } = receive(streamed(1, { gains: emptySeries }), {
    kind: 'telemetry',
    runId: 0,
    telemetry: {
      activity: 'running',
      epoch: 0,
      step: 20,
      heads: [1],
      reached: 0,
      stepsPerSecond: 100,
      records: [],
      losses: [
        { step: 10, value: 0.7, gain: 1.3 },
        { step: 20, value: 0.6 },
      ],
    },
  });
  expect(gains.points).toEqual([{ step: 10, value: 1.3 }]);
  expect(losses.points).toHaveLength(2);
});

test('the gain is drawn against epochs from 1 upwards, with a border at the end of each block', () => {
  const lane = streamed(1);
  expect(gainLine(lane)[24]).toEqual({ epoch: 1, gain: 1.05 });
  expect(gainAxis([lane])).toMatchObject({ min: 1, max: 1.2 });
  expect(bordersOf(lane)).toEqual([1]);
  expect(gainTable([streamed(0), lane]).rows).toHaveLength(62);
});

test('the caption says whether it rises after a border, and what the losses come to where both are as long', () => {
  expect(gainCaption([streamed(0, { loss: 0.2 }), streamed(1)])).toEqual({
    look: 'Look after each triangle.',
    news: 'So far the mean loss is 0.100 with gain, 0.200 without.',
  });
  expect(gainCaption([streamed(0, { epoch: 1 }), streamed(1, { leaps: false })])).toEqual({
    look: 'It hardly rises after triangles.',
    news: 'There the task changes.',
  });
  expect(gainCaption([streamed(1, { records: [] })])).toEqual({
    look: 'Look for triangles: there the task changes.',
  });
});

test('a stream is told by its block and its task, and nothing of it is passed', () => {
  const lane = streamed(1);
  expect(plain(headlineOf([lane]))).toMatch(/is in block 3 of 8: parity 3\.$/);
  const ended = streamed(1, { status: 'gaveUp', epoch: 8 });
  expect(plain(headlineOf([ended]))).toMatch(/ended its eight blocks with a mean loss of 0\.100\.$/);
  expect([stateWords(ended), shortStateWords(ended)]).toEqual(['all blocks done', 'done']);
  expect(placeOf(lane)?.task).toBe('parity 3');
  const ready = configs.map((config, id): Lane => ({ ...newLane(id, config), status: 'paused' }));
  expect(plain(headlineOf(ready))).toBe(
    'Both networks begin with parity 2; with every block comes another task. Watch the loss.',
  );
});
