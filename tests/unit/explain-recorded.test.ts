import { describe, expect, test } from 'vitest';
import type { Lane } from '../../src/state/lane';
import { longestWait } from '../../src/ui/charts/reached';
import { QUANTITIES, type QuantityKey } from '../../src/ui/charts/wiring';
import { accuracySummary } from '../../src/ui/explain/accuracy';
import { accuracyCaption } from '../../src/ui/explain/accuracy-caption';
import type { Caption } from '../../src/ui/explain/caption';
import { headlineOf } from '../../src/ui/explain/headline';
import { lossCaption } from '../../src/ui/explain/loss';
import { meanTauCaption } from '../../src/ui/explain/mean-tau';
import { networkTauCaption } from '../../src/ui/explain/network-tau';
import { neuronsCaption } from '../../src/ui/explain/neurons';
import { netNeuronsCaption } from '../../src/ui/explain/neurons-net';
import { newestFirst } from '../../src/ui/explain/newest';
import { plain } from '../../src/ui/explain/phrase';
import { reachedCaption } from '../../src/ui/explain/reached';
import { weightsCaption } from '../../src/ui/explain/weights';
import { wiringCaption } from '../../src/ui/explain/wiring';
import * as accuracy from '../support/claims/accuracy';
import type { Facts } from '../support/claims/facts';
import { HEADLINE } from '../support/claims/headline';
import * as inside from '../support/claims/inside';
import { type Claim, fault } from '../support/claims/judge';
import * as reached from '../support/claims/reached';
import * as tau from '../support/claims/tau';
import { momentsOf, SEEDS } from '../support/recorded';

/** Nothing that is said of runs of the default experiment is untrue, at no moment, and what happens is told. */

type CaptionOf = (lanes: readonly Lane[]) => Caption;
const CAPTIONS: Record<string, [CaptionOf, look: readonly Claim[], news: readonly Claim[]]> = {
  reached: [reachedCaption, reached.REACHED_LOOK, reached.REACHED_NEWS],
  accuracy: [accuracyCaption, accuracy.ACCURACY_LOOK, accuracy.ACCURACY_NEWS],
  neurons: [neuronsCaption, tau.NEURONS_LOOK, tau.NEURONS_NEWS],
  'τ_net of neurons': [netNeuronsCaption, inside.NET_NEURONS_LOOK, inside.NET_NEURONS_NEWS],
  'mean τ': [meanTauCaption, tau.MEAN_TAU_LOOK, tau.MEAN_TAU_NEWS],
  'mean τ_net': [networkTauCaption, tau.NETWORK_TAU_LOOK, tau.NETWORK_TAU_NEWS],
  loss: [lossCaption, inside.LOSS_LOOK, inside.LOSS_NEWS],
  weights: [weightsCaption, inside.WEIGHTS_LOOK, inside.WEIGHTS_NEWS],
  ...Object.fromEntries(
    (Object.keys(QUANTITIES) as QuantityKey[]).map((key) => [
      `wiring, ${key}`,
      [(lanes) => wiringCaption(lanes, key), inside.WIRING_LOOK, inside.WIRING_NEWS],
    ]),
  ),
};

/** All sentences of a text; a dot within a number ends none. */
const sentences = (text: string) => text.split(/(?<=\.) (?=[A-Z])/);

describe.each(SEEDS)('seed %i', (seed) => {
  let order: readonly number[] = [];
  let before: readonly Lane[] = [];
  /** The first moment of each thing that was said. */
  const faults = new Map<string, string>();
  const told = { promotions: new Set<string>(), plateau: false, turn: false, lost: false };
  const happened = { promotions: new Set<string>(), plateau: false, turn: false, lost: false };

  const check = (
    where: string,
    text: string | undefined,
    claims: readonly Claim[],
    facts: readonly Facts[],
  ) => {
    const wrong = text && fault(text, claims, facts);
    if (wrong && !faults.has(wrong))
      faults.set(wrong, `${where}, epoch ${facts.map(({ epochs }) => epochs).join(' and ')}`);
  };

  for (const { lanes, facts } of momentsOf(seed)) {
    order = newestFirst(lanes, before.length ? before : lanes, order);
    before = lanes;
    for (const length of ['full', 'brief', 'one sentence'] as const) {
      for (const sentence of sentences(plain(headlineOf(lanes, order, length))))
        check('headline', sentence, HEADLINE, facts);
    }
    for (const [name, [captionOf, look, news]] of Object.entries(CAPTIONS)) {
      const caption = captionOf(lanes);
      check(name, caption.look, look, facts);
      check(name, caption.news, news, facts);
    }
    for (const [i, lane] of lanes.entries())
      check('beside', accuracySummary(lane), accuracy.ACCURACY_SUMMARY, [facts[i]]);
    check('dimension', longestWait(lanes)?.text, reached.DIMENSION, facts);

    const headline = plain(headlineOf(lanes, order)).replaceAll('\u2011', '-');
    for (const each of facts) {
      const last = each.passed.at(-1);
      if (last && each.waited === 0) {
        const key = `${each.name} ${last.N}`;
        happened.promotions.add(key);
        if (new RegExp(`${each.name}.*\\b${last.N}\\b`, 'i').test(headline)) told.promotions.add(key);
      }
    }
    happened.plateau ||= facts.some(({ waited, atTarget }) => waited >= 10 && !atTarget);
    told.plateau ||= /has been on \d+ for \d\d epochs/.test(headline);
    happened.turn ||= facts.some(tau.hasTurned);
    told.turn ||= /then rise/.test(meanTauCaption(lanes).news ?? '');
    happened.lost ||= facts[0].passed.filter(({ N }) => (facts[0].accuracy.get(N) ?? 1) < 0.6).length > 1;
    told.lost ||= / lost N = /.test(accuracyCaption(lanes).news ?? '');
  }

  test('nothing untrue is said', () => {
    expect(Object.fromEntries(faults)).toEqual({});
  });
  test('a promotion, a plateau, τ turning and forgetting are told', () => {
    expect(told).toEqual({ promotions: happened.promotions, plateau: true, turn: true, lost: true });
    expect(happened).toMatchObject({ plateau: true, turn: true, lost: true });
  });
});
