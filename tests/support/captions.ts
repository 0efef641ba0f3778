import type { Lane } from '../../src/state/lane';
import { accuracyCaption } from '../../src/ui/figures/accuracy/caption';
import { lossCaption } from '../../src/ui/figures/loss/caption';
import { meanTauCaption } from '../../src/ui/figures/mean-tau/caption';
import { networkTauCaption } from '../../src/ui/figures/network-tau/caption';
import { neuronsCaption } from '../../src/ui/figures/neurons/caption';
import { netNeuronsCaption } from '../../src/ui/figures/neurons/caption-net';
import { reachedCaption } from '../../src/ui/figures/reached/caption';
import { weightsCaption } from '../../src/ui/figures/weights/caption';
import { wiringCaption } from '../../src/ui/figures/wiring/caption';
import { QUANTITIES, type QuantityKey } from '../../src/ui/figures/wiring/data';
import type { Caption } from '../../src/ui/text/caption';
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
