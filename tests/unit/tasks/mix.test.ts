import { describe, expect, test } from 'vitest';
import { parseConfig, setFields } from '../../../src/config/draft';
import { readMix } from '../../../src/config/mix';
import { drawBatch } from '../../../src/evaluation/batch';
import { Stream } from '../../../src/math/random';
import { spanOf, taskOf } from '../../../src/tasks';
import { wordsOf } from '../../../src/tasks/task';

const config = parseConfig({ task: { kind: 'mix' } });

test('the twelve tasks are asked about the same bits, and their Ns are places in the list', () => {
  expect(config.curriculum).toMatchObject({ startN: 1, stopN: 12 });
  expect(config.task.p).toBe(0.5);
  const { answer } = taskOf(config.task);
  const bits = [1, 0, 1, 1, 0, 0, 1, 1, 1, 0]; // the last one first
  const answers = Array.from({ length: 12 }, (_, i) => answer((back) => bits[back], i + 1));
  //                       parity 2–5    dms 2–5      majority 3 5 7 9
  expect(answers).toEqual([1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1]);
});

test('sequences are a little longer than the longest task that is asked', () => {
  const lengths = (Ns: number[]) => {
    const stream = Stream.of(0, 'train');
    return Array.from({ length: 200 }, () => drawBatch(config, Ns, stream).length);
  };
  const [all, first] = [lengths([1, 12]), lengths([1])];
  expect([Math.min(...all), Math.max(...all)]).toEqual([10, 16]);
  expect([Math.min(...first), Math.max(...first)]).toEqual([3, 9]);
  expect([1, 8, 12].map((N) => spanOf(config.task, N))).toEqual([2, 5, 9]);
});

test('it is asked as a person would ask each of its tasks', () => {
  const words = wordsOf(taskOf(config.task));
  expect(words.question(9)).toBe('were more than half of the last 3 bits 1s?');
  expect(words.explain([1, 0, 1], 2)).toBe('two are 1, even');
  expect(words.answers).toEqual(['no', 'yes']);
});

describe('its text', () => {
  test.each([
    ['parity 2-4+DMS 3, majority 5', 'parity2 parity3 parity4 dms3 majority5'],
    ['dms 2 2', 'dms2 dms2'],
  ])('%s', (text, tasks) => {
    expect(
      readMix(text)
        .map(({ kind, N }) => kind + N)
        .join(' '),
    ).toBe(tasks);
  });

  test.each([
    ['2 3', 'task.mix: expected parity, dms, majority and Ns after each, got "2"'],
    ['parity two', 'task.mix: expected parity, dms, majority and Ns after each, got "two"'],
    ['parity 5-2', 'task.mix: expected Ns from 2 to 128, got "5-2"'],
    ['parity 1', 'task.mix: expected Ns from 2 to 128, got "1"'],
    ['parity', 'task.mix: expected 1 to 128 tasks, got 0'],
    ['', 'task.mix: expected 1 to 128 tasks, got 0'],
  ])('%s is refused', (mix, sentence) => {
    expect(() => parseConfig({ task: { kind: 'mix', mix } })).toThrow(sentence);
  });
});

test('there is no N beyond its tasks; another list has another end', () => {
  expect(() => setFields(config, new Map([['curriculum.stopN', 13]]))).toThrow(
    'curriculum.stopN: expected at most 12, the tasks of the mix',
  );
  const short = parseConfig({ task: { kind: 'mix', mix: 'dms 2-4' } });
  expect(short.curriculum.stopN).toBe(3);
  expect(setFields(config, new Map([['task.kind', 'parity']])).curriculum).toMatchObject({
    startN: 2,
    stopN: 15,
  });
});
