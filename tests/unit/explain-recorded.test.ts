import { expect, test } from 'vitest';
import type { Lane } from '../../src/state/lane';
import { accuracySummary } from '../../src/ui/figures/accuracy/words';
import { echoCaption } from '../../src/ui/figures/echo/caption';
import { longestWait } from '../../src/ui/figures/reached/data';
import { sequenceCaption } from '../../src/ui/figures/sequence/words';
import { headlineOf, LENGTHS } from '../../src/ui/headline/headline';
import { newestFirst } from '../../src/ui/headline/newest';
import { plain } from '../../src/ui/text/phrase';
import { CAPTIONS } from '../support/captions';
import * as accuracy from '../support/claims/accuracy';
import { echoLook, echoNews } from '../support/claims/echo';
import type { Facts } from '../support/claims/facts';
import { HEADLINE } from '../support/claims/headline';
import { type Claim, fault } from '../support/claims/judge';
import * as reached from '../support/claims/reached';
import { sequence } from '../support/claims/sequence';
import * as tau from '../support/claims/tau';
import { echoesOf, sequenceOf } from '../support/moments';
import { momentsOf, SEEDS } from '../support/recorded';
import { sentences } from '../support/sentences';

/** Nothing that is said of runs of the default experiment is untrue, at no moment, and what happens is told. */

/** What has clearly happened to a network; what is told of it then, and where. */
const EVENTS: Record<
  string,
  [happened: (facts: Facts) => boolean, where: 'headline' | string, told: RegExp]
> = {
  promotion: [
    ({ waited, passed }) => waited === 0 && passed.length > 0,
    'headline',
    /WHO.* (passed|to get from N = \d+ to|reached|N =) /i,
  ],
  plateau: [
    ({ waited, atTarget }) => waited >= 10 && !atTarget,
    'headline',
    /WHO (has been on \d+ for \d+|needed \d+) epochs/i,
  ],
  'τ turning': [tau.hasClearlyTurned, 'mean τ', /WHO’s.* then rise/i],
  forgetting: [accuracy.hasForgotten, 'accuracy', /WHO lost /i],
};

/** Goes through a run and listens: what is untrue, what is not told, and what happened at all. */
function listen(seed: number) {
  const [faults, missed, happened] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Set<string>(),
  ];
  let order: readonly number[] = [];
  let before: readonly Lane[] | undefined;
  for (const { lanes, facts } of momentsOf(seed)) {
    const when = `epoch ${facts.map(({ epochs }) => epochs).join(' and ')}`;
    const check = (where: string, text: string | undefined, claims: readonly Claim[], of = facts) => {
      const wrong = text && fault(text, claims, of);
      if (wrong && !faults.has(wrong)) faults.set(wrong, `${where}, ${when}`);
    };
    order = newestFirst(lanes, before ?? lanes, order);
    before = lanes;

    const fresh = new Set(facts.flatMap(({ waited }, id) => (waited === 0 ? [lanes[id].id] : [])));
    const said: Record<string, string> = { headline: plain(headlineOf(lanes, { order, fresh })) };
    for (const length of LENGTHS) {
      for (const news of [{ order }, { order, fresh }]) {
        for (const sentence of sentences(plain(headlineOf(lanes, news, length)))) {
          check('headline', sentence, HEADLINE);
        }
      }
    }
    for (const [name, [captionOf, look, news]] of Object.entries(CAPTIONS)) {
      const caption = captionOf(lanes);
      check(name, caption.look, look);
      check(name, caption.news, news);
      said[name] = caption.news ?? '';
    }
    for (const [i, lane] of lanes.entries()) {
      check('beside accuracies', accuracySummary(lane), accuracy.ACCURACY_SUMMARY, [facts[i]]);
      for (const echo of echoesOf(lane)) {
        const { look, news } = echoCaption(echo);
        check('echo', look, echoLook(echo));
        check('echo', news, echoNews(echo));
      }
      const { watched, step } = facts[i];
      const shown = sequenceOf(watched);
      for (let at = 0; at < watched.bits.length; at += 3) {
        const { look, news } = sequenceCaption({ sequence: shown, at }, step);
        const claims = sequence(facts[i], at);
        check('sequence', look, claims.LOOK);
        check('sequence', news, claims.NEWS);
      }
    }
    check('over a wait', longestWait(lanes)?.text, reached.DIMENSION);

    for (const [event, [has, where, told]] of Object.entries(EVENTS)) {
      for (const each of facts.filter(has)) {
        happened.add(event);
        const pattern = new RegExp(told.source.replace('WHO', each.name), 'i');
        if (!pattern.test(said[where].replaceAll('\u2011', '-')))
          missed.set(`${event} of ${each.name}`, when);
      }
    }
  }
  return { faults, missed, happened };
}

test.each(SEEDS)('seed %i: nothing untrue is said, and what happens is told when it does', (seed) => {
  const { faults, missed, happened } = listen(seed);
  expect(Object.fromEntries(faults)).toEqual({});
  expect(Object.fromEntries(missed)).toEqual({});
  expect([...happened].sort()).toEqual(Object.keys(EVENTS).sort());
});
