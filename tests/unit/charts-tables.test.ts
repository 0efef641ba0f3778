import { expect, test } from 'vitest';
import type { Lane } from '../../src/state/lane';
import recording from '../../src/state/recorded-run.json';
import { type Recording, recordedLanes } from '../../src/state/recording';
import { parity } from '../../src/tasks/parity';
import { wordsOf } from '../../src/tasks/task';
import { accuracyTable } from '../../src/ui/figures/accuracy/table';
import { echoOf } from '../../src/ui/figures/echo/data';
import { everyEstimate } from '../../src/ui/figures/echo/estimates-table';
import { echoTable, everyEcho } from '../../src/ui/figures/echo/table';
import { drawnLoss, everyLoss, lossTable } from '../../src/ui/figures/loss/table';
import { meanTauTable } from '../../src/ui/figures/mean-tau/table';
import { networkTauTable } from '../../src/ui/figures/network-tau/table';
import { everyNeuron, neuronsTable } from '../../src/ui/figures/neurons/table';
import { changesTable } from '../../src/ui/figures/reached/changes-table';
import { reachedTable } from '../../src/ui/figures/reached/table';
import { sequenceTable } from '../../src/ui/figures/sequence/table';
import { everyEigenvalue, everyWeight } from '../../src/ui/figures/weights/table';
import { wiringTable } from '../../src/ui/figures/wiring/table';
import { forPeople, forPrograms, type Table } from '../../src/ui/kit/table';
import { complaintsAbout, parseCsv } from '../support/csv';
import { lookAtN } from '../support/looks';
import { findingsOf, fitOf, timescalesOf } from '../support/measured';
import { sequenceOf } from '../support/sequence';
import { laneOf } from '../support/story';

const single = laneOf({
  reachedAt: [1, 3],
  now: 4,
  means: [1.5, 1.4],
  accuracy: { 2: 0.5, 3: 0.991 },
  tau: [1, 3],
});
const multi = laneOf({ id: 1, kind: 'multi', reachedAt: [2], now: 4, means: [1.45] });

test('the tables behind the figures hold their numbers', () => {
  const lanes = [single, multi];
  expect(forPeople(reachedTable(lanes))).toEqual({
    headers: ['N', 'Single-head: epoch reached', 'Multi-head: epoch reached'],
    cells: [
      ['2', '1', '2'],
      ['3', '3', '–'],
    ],
  });
  expect(forPeople(meanTauTable(lanes)).cells[1]).toEqual(['3', '1.40 ± 0.30', '–']);
  expect(forPeople(accuracyTable(lanes)).cells[1]).toEqual(['3', '99.1 %', '–']);
  expect(forPeople(neuronsTable(lanes)).cells).toEqual([['Single-head', '2', '1', '2.00', '3.00', '–']]);
  expect(forPeople(lossTable(lanes)).cells).toHaveLength(4);
  expect(forPeople(lossTable([laneOf({ now: 900 })])).cells).toHaveLength(20);
  expect(parseCsv(forPrograms(everyLoss([laneOf({ now: 900 })])))).toHaveLength(901);
});

test('what was reached and not measured is an empty row', () => {
  const lane = { ...laneOf({ reachedAt: [1, 2, 3], now: 4 }), looks: [lookAtN(2, 3.1), lookAtN(4, 4.2)] };
  expect(forPeople(networkTauTable([lane])).cells).toEqual([
    ['2', '3.10', '40 of 64', '10', '20000', 'no'],
    ['3', '–', '–', '–', '–', '–'],
    ['4', '4.20', '40 of 64', '10', '20000', 'no'],
  ]);
  expect(forPeople(wiringTable([lane])).cells[1]).toEqual(['3', '–', '–', '–', '–', '–', '–']);
});

test('what was changed while a network trained is in the tables', () => {
  const changed = laneOf({
    reachedAt: [1, 3],
    now: 5,
    changed: {
      1: [['training.learningRate', 0.05, 0.1]],
      4: [
        ['curriculum.kind', 'multi', 'single'],
        ['network.tau.trainable', true, false],
      ],
    },
  });
  const { headers, cells } = forPeople(reachedTable([changed]));
  expect(headers[2]).toBe('Multi, then single-head: changed at this N');
  expect(cells).toEqual([
    ['1', '–', 'rate 0.05 → 0.1 at epoch 0.5'],
    ['2', '1', '–'],
    ['3', '3', 'multi-head → single-head at epoch 3.5, τ trained → τ frozen at epoch 3.5'],
  ]);
  const other = laneOf({ id: 1, now: 2, changed: { 1: [['training.learningRate', 0.2, 0.1]] } });
  expect(parseCsv(forPrograms(changesTable([changed, other])))).toEqual([
    [
      ...['epoch', 'step', 'setting'],
      ...['Multi, then single-head: from', 'Multi, then single-head: to'],
      ...['Single-head: from', 'Single-head: to'],
    ],
    ['0.5', '100', 'training.learningRate', '0.05', '0.1', '0.2', '0.1'],
    ['3.5', '700', 'curriculum.kind', 'multi', 'single', '', ''],
    ['3.5', '700', 'network.tau.trainable', 'true', 'false', '', ''],
  ]);
  const [head, ...epochs] = parseCsv(forPrograms(everyLoss([changed])));
  const column = head.findIndex((header) => header.endsWith(': changed'));
  expect(epochs.map((row) => row[column])).toEqual([
    'training.learningRate',
    '',
    '',
    'curriculum.kind network.tau.trainable',
    '',
  ]);
});

/** A lane about which all is known, also that its weights are broken, and that two of its neurons fit no model. */
function measuredLane(id: number, units: number): Lane {
  const fits = Array.from({ length: units }, (_, i) => (i % 3 === 0 ? fitOf() : fitOf(0.7, 1 + i)));
  const tau = fits.map((_, i) => 1 + i / 7);
  const findings = findingsOf(timescalesOf(fits, tau));
  findings.findings.weights = Float32Array.from({ length: units ** 2 }, (_, k) => Math.sin(k) / 3);
  findings.findings.weights[1] = Number.NaN;
  const eigenvalues = tau.map((re, i) => ({ re: -re, im: i - 1 }));
  return {
    ...laneOf({
      id,
      kind: 'multi',
      reachedAt: [1, 2],
      now: 3,
      means: [1.4, Number.NaN],
      accuracy: { 2: 1, 3: 0.51 },
      tau,
      tauStart: tau,
      losses: [
        [0.5, 0.69],
        [1, Number.NaN],
        [1.5, id / 10],
      ],
      config: { network: { units, tau: { trainable: id === 3 } }, task: { coding: '±1' } },
    }),
    findings: {
      ...findings,
      findings: {
        ...findings.findings,
        connectivity: { ...findings.findings.connectivity, eigenvalues, mean: -0.004 },
      },
    },
    looks: [lookAtN(1, null, { step: 0 }), lookAtN(2, 3.1), lookAtN(3, 4.2, { steps: 100_000 })],
  };
}

/** Lanes in which much has happened; with names that nothing sets apart, or τ, a number, or what they were before. */
const full = [
  single,
  multi,
  measuredLane(2, 7),
  measuredLane(3, 5),
  measuredLane(6, 5),
  laneOf({
    id: 7,
    now: 5,
    changed: {
      2: [['training.learningRate', 0.05, 0.1]],
      4: [['curriculum.kind', 'sliding', 'single']],
    },
  }),
];
const neuron = full[2].findings && echoOf(full[2].findings.findings.timescales, 1);
const words = wordsOf(parity);

/** Every table of several networks that a figure saves. */
const TABLES: Record<string, (lanes: readonly Lane[]) => Table> = {
  reached: reachedTable,
  accuracy: accuracyTable,
  'mean τ': meanTauTable,
  τ_net: networkTauTable,
  wiring: wiringTable,
  neurons: everyNeuron,
  'every echo': everyEcho,
  'every estimate': everyEstimate,
  weights: everyWeight,
  eigenvalues: everyEigenvalue,
  loss: everyLoss,
  'curve of losses': drawnLoss,
  changes: changesTable,
};

const SINGLE: Record<string, [known: Table, unknown: Table]> = {
  echo: [echoTable(full[2], neuron), echoTable(single, undefined)],
  sequence: [sequenceTable(sequenceOf('0110', [2, 3], [[2, 2]]), words), sequenceTable(undefined, words)],
};

const FULL = Object.entries(TABLES).map(([name, make]) => [name, make(full)] as const);

test.each([...FULL, ...Object.entries(SINGLE).map(([name, [known]]) => [name, known] as const)])(
  '%s is saved as numbers that a program reads',
  (_, table) => {
    const csv = forPrograms(table);
    expect(complaintsAbout(csv)).toEqual([]);
    expect(parseCsv(csv).length).toBeGreaterThan(2);
    expect(csv.charCodeAt(0)).toBeLessThan(128);
  },
);

const SETS = {
  'nothing is known of': [laneOf({ id: 0 }), laneOf({ id: 1, kind: 'multi' })],
  'were recorded': recordedLanes(recording as Recording),
};

test.each(Object.entries(SETS))('so are the tables of networks that %s', (_, lanes) => {
  for (const [name, make] of Object.entries(TABLES))
    expect([name, ...complaintsAbout(forPrograms(make(lanes)))]).toEqual([name]);
  for (const [, unknown] of Object.values(SINGLE)) expect(complaintsAbout(forPrograms(unknown))).toEqual([]);
});

test('all there is behind a figure is in its file, in full', () => {
  const read = (table: Table) => {
    const [headers, ...rows] = parseCsv(forPrograms(table));
    return rows.map((row) => Object.fromEntries(headers.map((header, j) => [header, row[j]])));
  };
  const [lane] = [measuredLane(2, 7)];
  const measured = lane.findings?.findings;
  const neurons = read(everyNeuron([lane]));
  expect(neurons).toHaveLength(7);
  expect(neurons[2]).toMatchObject({
    neuron: '3',
    'Multi-head: tau_net': '3',
    'Multi-head: N when measured': '9',
    'Multi-head: steps of each run': '20000',
  });
  expect(neurons[3]['Multi-head: tau_net']).toBe('');
  const weights = read(everyWeight([lane]));
  expect(weights).toHaveLength(49);
  expect(weights[1]['Multi-head: weight at N = 9']).toBe('');
  for (const k of [0, 8, 48]) {
    const { 'to neuron': to, 'from neuron': from, 'Multi-head: weight at N = 9': weight } = weights[k];
    expect(Math.fround(Number(weight))).toBe(measured?.weights[7 * (Number(to) - 1) + Number(from) - 1]);
  }
  const [largest] = read(everyEigenvalue([lane]));
  expect(Number(largest['Multi-head: imaginary part at N = 9'])).toBe(5);
  expect(read(everyEcho([lane]))).toHaveLength(7 * 31);
  const [, reached] = read(networkTauTable([lane]));
  expect(reached).toMatchObject({
    N: '3',
    'Multi-head: mean tau_net': '4.2',
    'Multi-head: s.d. of tau_net': '0.4',
    'Multi-head: neurons in the mean': '40',
    'Multi-head: steps of each run': '100000',
    'Multi-head: paper quality': 'true',
  });
  expect(Number(read(wiringTable([lane]))[1]['Multi-head: negative'])).toBeCloseTo(0.51, 12);
});
