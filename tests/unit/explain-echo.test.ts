import { expect, test } from 'vitest';
import { biasWords } from '../../src/ui/figures/echo/bias-words';
import { echoCaption, echoTitle } from '../../src/ui/figures/echo/caption';
import { type Echo, echoOf } from '../../src/ui/figures/echo/data';
import { opinionsWords } from '../../src/ui/figures/echo/opinions-words';
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

const trusted = (part: Partial<Echo['fit']>): Echo => ({ ...echo(1, 3.8), fit: { ...fitOf(3.8), ...part } });

test.each<[string, Echo, string]>([
  ['an error', trusted({ error: 0.44 }), 'keeps it going for τ_net = 3.8 ± 0.4 steps.'],
  ['a small error', trusted({ error: 0.034 }), 'keeps it going for τ_net = 3.80 ± 0.03 steps.'],
  [
    'runs that do not agree',
    trusted({ error: 2.5, uncertain: true }),
    'Uncertain. The runs do not agree on how long it echoes: τ_net = 3.8 ± 2.5 steps.',
  ],
  ['a bound', trusted({ mark: 'bound' }), 'No end in sight. τ_net was stopped at 100 steps: it is longer'],
  ['a constant', trusted({ mark: 'constant' }), 'No decay. Its activity stays as it is over all lags.'],
  ['a wave', trusted({ mark: 'oscillating' }), 'No decay. Its activity swings or rises again,'],
  ['noise', trusted({ mark: 'noise' }), 'Gone within a step.'],
])('a caption says how far a fit is to be trusted: %s', (_, of, words) => {
  expect(said(of)).toContain(words);
});

test('a caption says where other estimators disagree, unless there is no decay', () => {
  const { opinions } = fitOf(3.8);
  const apart = (tau: number) => ({ ...opinions.area, tau, apart: true });
  const one = { ...opinions, area: apart(2.14) };
  expect(said(trusted({ opinions }))).not.toContain('say');
  expect(said(trusted({ opinions: one }))).toMatch(/τ_net = 3\.8 steps\. Its area says 2\.1\.$/);
  expect(said(trusted({ opinions: { ...one, knee: apart(1.2) } }))).toMatch(
    /Other estimators say 1\.2 to 2\.1\.$/,
  );
  expect(said(trusted({ opinions: one, mark: 'oscillating' }))).not.toContain('say');
});

test('other estimates stand below with their errors, those that there are', () => {
  const { opinions } = fitOf(3.8);
  const none = { value: null, error: null, tau: null, apart: false };
  expect(opinionsWords(trusted({ opinions: { ...opinions, acw0: none } }).fit)).toBe(
    'Other estimates, in steps: area 3.8 ± 0.1, ACW‑50 3.8 ± 0.1, ACW‑1/e 3.8 ± 0.1, spectral knee 3.8 ± 0.1.',
  );
  expect(opinionsWords(echo(1).fit)).toBe('No other estimate is to be had.');
});

test('a check of the bias says as what a true τ comes out', () => {
  const { driving } = timescalesOf([], []);
  const bias = { tau: 3.1, mean: 2.91, sd: 0.21, surrogates: 50, certain: 50, uncertain: 0, marked: 0 };
  expect(biasWords(bias, driving)).toBe('A true τ of 3.1 would come out as 2.9 ± 0.2 in 10 × 20,000 steps.');
  expect(biasWords({ ...bias, sd: 0.021, certain: 40, uncertain: 4, marked: 6 }, driving)).toBe(
    'A true τ of 3.10 would come out as 2.91 ± 0.02 in 10 × 20,000 steps; in 10 of 50 surrogates it would be uncertain.',
  );
  expect(biasWords({ ...bias, mean: null, sd: null, certain: 0 }, driving)).toBe(
    'A true τ of 3.1 would come out uncertain in 10 × 20,000 steps.',
  );
});

test('what a list of neurons says where a τ_net is none', () => {
  const words = (part: Partial<Echo['fit']>) => neuronWords(4, 1, { ...fitOf(3.8), ...part });
  expect(words({ error: 0.4 })).toBe('neuron 5, τ 1.00, τ_net 3.8 ± 0.4');
  expect(words({ mark: 'bound' })).toBe('neuron 5, τ 1.00, τ_net > 100');
  expect(words({ mark: 'oscillating' })).toBe('neuron 5, τ 1.00, fits no model');
  expect(words({ mark: 'noise' })).toBe('neuron 5, τ 1.00, τ_net ≤ 1');
});

test('neurons are counted from 1, and say what is known of them', () => {
  expect(echoTitle(echo(1, 2))).toBe('How long does neuron 61 echo?');
  expect(neuronWords(60, 1, fitOf(3.84))).toBe('neuron 61, τ 1.00, τ_net 3.8');
  expect(neuronWords(60, 1.234)).toBe('neuron 61, τ 1.23');
  expect(neuronWords(0, undefined, fitOf())).toBe('neuron 1, fits no model');
  expect(neuronWords(0, 1, fitOf(0.01))).toBe('neuron 1, τ 1.00, τ_net < 0.1');
  expect(neuronWords('population', undefined, fitOf(2))).toBe('all together, τ_net 2.0');
});
