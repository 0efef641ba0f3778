import { expect, test } from 'vitest';
import { echoCaption, echoTitle } from '../../src/ui/figures/echo/caption';
import { type Echo, echoOf } from '../../src/ui/figures/echo/data';
import { neuronWords } from '../../src/ui/text/neuron-words';
import { fitOf, timescalesOf } from '../support/measured';

const echo = (tau: number | undefined, ...taus: number[]): Echo => ({
  whose: 60,
  tau,
  measured: [1, 0.5],
  fit: fitOf(...taus),
});
const said = (of: Echo) => Object.values(echoCaption(of)).join(' ');

test.each<[string, Echo, string]>([
  [
    'slower',
    echo(1, 0.7, 3.8),
    'Slow by company. Its own τ is 1.0, yet the network keeps it going for τ_net = 3.8 steps.',
  ],
  [
    'about as slow',
    echo(1.5, 1.6),
    'Its own pace. Its own τ is 1.5, and in the network it echoes for τ_net = 1.6 steps.',
  ],
  [
    'faster',
    echo(4, 2.1),
    'Cut short. Its own τ is 4.0, yet in the network it echoes for only τ_net = 2.1 steps.',
  ],
  [
    'at most 1',
    echo(1, 0.6),
    'Gone within a step. It forgets from one step to the next: τ_net is at most 1.',
  ],
  ['exactly 1', echo(1, 1), 'Gone within a step. It forgets from one step to the next: τ_net is at most 1.'],
  ['unfitted', echo(2), 'No model fits. Its activity does not decay as one timescale or two would.'],
  ['gated', echo(undefined, 2.5), 'Slow without τ. Gates and network keep it going for τ_net = 2.5 steps.'],
])('a caption says what the fit shows: %s', (_, of, words) => {
  expect(said(of)).toBe(words);
});

test.each<[string, number[], string]>([
  ['slow', [2.4], 'All as one. Their summed activity echoes for τ_net = 2.4 steps.'],
  ['fast', [0.4], 'Gone within a step. Together they forget from one step to the next: τ_net is at most 1.'],
  ['unfitted', [], 'No model fits. Their summed activity does not decay as one timescale or two would.'],
])('and of all together: %s', (_, taus, words) => {
  const population = echoOf(timescalesOf([fitOf(1)], [1], fitOf(...taus)), 'population');
  expect(said(population)).toBe(words);
  expect(echoTitle(population)).toBe('How long do they echo together?');
});

test('neurons are counted from 1, and say what is known of them', () => {
  expect(echoTitle(echo(1, 2))).toBe('How long does neuron 61 echo?');
  expect(neuronWords(60, 1, 3.84)).toBe('neuron 61, τ 1.00, τ_net 3.8');
  expect(neuronWords(60, 1.234)).toBe('neuron 61, τ 1.23');
  expect(neuronWords(0, undefined, null)).toBe('neuron 1, fits no model');
  expect(neuronWords(0, 1, 0.01)).toBe('neuron 1, τ 1.00, τ_net < 0.1');
  expect(neuronWords('population', undefined, 2)).toBe('all together, τ_net 2.0');
});
