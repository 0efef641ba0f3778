import type { Echo } from '../../../src/ui/figures/echo/data';
import { type Claim, isWritten } from './judge';

/** What may be said under the echo of a neuron, or of all together. */

const SLOWER = 1.2;
const FASTER = 0.85;

export function echoLook({ whose, tau = 0, fit: { tauNet } }: Echo): readonly Claim[] {
  const net = tauNet ?? 0;
  return [
    ['No model fits.', () => tauNet === null],
    ['Gone within a step.', () => tauNet !== null && tauNet <= 1],
    ['All as one.', () => whose === 'population'],
    ['Slow by company.', () => net > SLOWER * tau],
    ['Cut short.', () => net < FASTER * tau],
    ['Its own pace.', () => net > 0.75 * tau && net < 1.3 * tau],
  ];
}

export function echoNews({ whose, tau = 0, fit: { tauNet } }: Echo): readonly Claim[] {
  const net = tauNet ?? 0;
  const are = (n: readonly number[]) => isWritten(n[0], tau, 1) && isWritten(n[1], net, 1);
  if (whose === 'population')
    return [
      ['Their summed activity does not decay as one timescale or two would.', () => tauNet === null],
      [
        'Together they forget from one step to the next: τ_net is at most 1.',
        () => net <= 1 && tauNet !== null,
      ],
      ['Their summed activity echoes for τ_net = {n} steps.', ({ n }) => isWritten(n[0], net, 1) && net > 1],
    ];
  return [
    ['Its activity does not decay as one timescale or two would.', () => tauNet === null],
    ['It forgets from one step to the next: τ_net is at most 1.', () => tauNet !== null && tauNet <= 1],
    [
      'Its own τ is {n}, yet the network keeps it going for τ_net = {n} steps.',
      ({ n }) => are(n) && net > SLOWER * tau,
    ],
    [
      'Its own τ is {n}, yet in the network it echoes for only τ_net = {n} steps.',
      ({ n }) => are(n) && net < FASTER * tau,
    ],
    [
      'Its own τ is {n}, and in the network it echoes for τ_net = {n} steps.',
      ({ n }) => are(n) && net < 1.3 * tau && net > 0.75 * tau,
    ],
  ];
}
