import type { Lane } from '../../src/state/lane';
import { QUANTITIES, type QuantityKey } from '../../src/ui/charts/wiring';
import { accuracyCaption } from '../../src/ui/explain/accuracy-caption';
import type { Caption } from '../../src/ui/explain/caption';
import { lossCaption } from '../../src/ui/explain/loss';
import { meanTauCaption } from '../../src/ui/explain/mean-tau';
import { networkTauCaption } from '../../src/ui/explain/network-tau';
import { neuronsCaption } from '../../src/ui/explain/neurons';
import { netNeuronsCaption } from '../../src/ui/explain/neurons-net';
import { reachedCaption } from '../../src/ui/explain/reached';
import { weightsCaption } from '../../src/ui/explain/weights';
import { wiringCaption } from '../../src/ui/explain/wiring';
import * as accuracy from './claims/accuracy';
import * as inside from './claims/inside';
import type { Claim } from './claims/judge';
import * as reached from './claims/reached';
import * as tau from './claims/tau';

/** The captions of all figures of lanes, and what may be said there. */

type CaptionOf = (lanes: readonly Lane[]) => Caption;
export const CAPTIONS: Record<string, [CaptionOf, look: readonly Claim[], news: readonly Claim[]]> = {
  reached: [reachedCaption, reached.REACHED_LOOK, reached.REACHED_NEWS],
  accuracy: [accuracyCaption, accuracy.ACCURACY_LOOK, accuracy.ACCURACY_NEWS],
  neurons: [neuronsCaption, tau.NEURONS_LOOK, tau.NEURONS_NEWS],
  'τ_net of neurons': [netNeuronsCaption, inside.NET_NEURONS_LOOK, inside.NET_NEURONS_NEWS],
  'mean τ': [meanTauCaption, tau.MEAN_TAU_LOOK, tau.MEAN_TAU_NEWS],
  'mean τ_net': [networkTauCaption, tau.NETWORK_TAU_LOOK, tau.NETWORK_TAU_NEWS],
  loss: [lossCaption, inside.LOSS_LOOK, inside.LOSS_NEWS],
  ...Object.fromEntries(
    (['weights', 'eigenvalues', 'spread'] as const).map((view) => [
      view,
      [(lanes) => weightsCaption(lanes, view), inside.WEIGHTS_LOOK, inside.WEIGHTS_NEWS],
    ]),
  ),
  ...Object.fromEntries(
    (Object.keys(QUANTITIES) as QuantityKey[]).map((key) => [
      `wiring, ${key}`,
      [(lanes) => wiringCaption(lanes, key), inside.WIRING_LOOK, inside.WIRING_NEWS],
    ]),
  ),
};
