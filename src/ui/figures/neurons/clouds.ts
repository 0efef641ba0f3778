import { hasTau } from '../../../config/cells';
import { whole } from '../../../math/english';
import { heardTau, type Lane } from '../../../state/lane';
import { isPaperQuality } from '../../text/measuring';
import { withError } from '../../text/neuron-words';
import { type Measured, type NeuronTimescales, netTimescalesOf, timescalesOf } from './data';

/** A neuron's own time constant, or the one that its autocorrelation shows in the network. */
export type NeuronQuantity = 'τ' | 'τ_net';

/** The neurons of one lane over one quantity, and what is said of them. */
export interface Cloud {
  now?: NeuronTimescales;
  /** What they are compared with: τ at the start, or the neurons' own τ. */
  before?: NeuronTimescales;
  floor: string;
  facts: string;
}

export const measuredOf = ({ findings }: Lane): Measured | undefined => findings?.findings.timescales;

/** τ of a network's neurons, where they have one. */
export const ownTau = (tau: Float32Array | undefined): NeuronTimescales | undefined =>
  tau?.length ? timescalesOf(tau) : undefined;

/**
 * How a lane's neurons lie over τ now, or over τ_net as it was measured.
 * @param low whether there is room for one line only
 */
export function cloudOf(lane: Lane, quantity: NeuronQuantity, low = false): Cloud {
  return quantity === 'τ' ? overTau(lane, low) : overTauNet(lane, low);
}

/** The same of all lanes; where some are estimates and some are not, each says so. */
export function cloudsOf(lanes: readonly Lane[], quantity: NeuronQuantity, low = false): Cloud[] {
  const qualities = lanes.map((lane) => {
    const measured = measuredOf(lane);
    return measured && isPaperQuality(measured.driving);
  });
  const mixed = quantity === 'τ_net' && qualities.includes(true) && qualities.includes(false);
  return lanes.map((lane, i) => {
    const cloud = cloudOf(lane, quantity, low);
    if (!mixed || qualities[i] === undefined) return cloud;
    return { ...cloud, facts: `${cloud.facts}, ${qualities[i] ? 'at paper quality' : 'estimated'}` };
  });
}

function overTau(lane: Lane, low: boolean): Cloud {
  const { tau, tauStart, config } = lane;
  const all = ownTau(tau);
  const heard = ownTau(heardTau(lane));
  // Silent neurons have a place, but count in nothing.
  const now = all && heard && { ...all, mean: heard.mean, atFloor: heard.atFloor };
  const gates = hasTau(config.network) ? '' : 'gates, no τ';
  return {
    now,
    before: ownTau(tauStart),
    floor: now?.atFloor ? `${whole(now.atFloor)} at ${low ? '' : 'the floor, '}τ = 1` : '',
    facts: heard ? `mean ${heard.mean.toFixed(2)}, slowest ${heard.slowest.toFixed(1)}` : gates,
  };
}

function overTauNet(lane: Lane, low: boolean): Cloud {
  const measured = measuredOf(lane);
  if (!measured) return { floor: '', facts: 'not measured yet' };
  const now = netTimescalesOf(measured);
  const { mean, error, fast, unfitted } = measured.summary;
  const counts = [
    fast > 0 ? `${whole(fast)} at τ_net ≤ 1` : '',
    unfitted > 0 ? `${whole(unfitted)} ${unfitted === 1 ? 'fits' : 'fit'} no model` : '',
  ];
  // There is room for one of them: how sure the mean is, or the slowest.
  const slowest = low || error ? '' : `, slowest ${now.slowest.toFixed(1)}`;
  return {
    now,
    before: ownTau(measured.tau),
    floor: counts.filter(Boolean).join(', '),
    facts: mean === null ? 'none above 1' : `mean ${withError(mean, low ? null : error, 2)}${slowest}`,
  };
}
