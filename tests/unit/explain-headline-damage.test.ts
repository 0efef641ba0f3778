import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lesion } from '../../src/analysis/lesion';
import type { Damage } from '../../src/config/analyses/damage';
import { benchOf } from '../../src/state/breakable';
import type { Lane } from '../../src/state/lane';
import { EPOCHS } from '../../src/state/learning-next';
import type { Damaged } from '../../src/state/lesions';
import { brokenHeadline, isNews } from '../../src/ui/headline/broken';
import { foundHeadline } from '../../src/ui/headline/found';
import type { LENGTHS } from '../../src/ui/headline/headline';
import { lesionedHeadline } from '../../src/ui/headline/lesioned';
import { type Phrase, plain } from '../../src/ui/text/phrase';
import { retrained } from '../support/analysed';
import { kept, lane, lostNeurons, noise } from '../support/broken';

const typed = (phrase: Phrase | undefined) => phrase && plain(phrase).replaceAll('\u2011', '-');

describe('while networks are damaged', () => {
  const tau = Float32Array.from({ length: 64 }, (_, i) => 1 + Math.max(0, i - 59));
  const single: Lane = { ...lane(0), heads: [10], tau };
  const multi: Lane = { ...lane(1), heads: [8, 9, 10], tau };
  const hit = (whole: Damaged['whole'], accuracy: Damaged['whole'], silent: number[], size = 0): Damaged => ({
    N: 10,
    step: 600,
    lesion: { silent, noise: { of: 'weights', size } },
    whole,
    accuracy,
    tau,
    findings: undefined,
  });
  const said = (lanes: readonly Lane[], ...hits: (Damaged | undefined)[]) => {
    const damaged = Object.fromEntries(hits.flatMap((each, i) => (each ? [[lanes[i].id, each]] : [])));
    return typed(lesionedHeadline(lanes, damaged, 'full'));
  };
  const fallen = (silent: number[], size = 0) =>
    hit({ 9: 0.5, 10: 0.96 }, { 9: 0.5, 10: 0.75 }, silent, size);
  const spared = (silent: number[], size = 0) =>
    hit({ 8: 1, 9: 1, 10: 0.99 }, { 8: 1, 9: 0.99, 10: 0.97 }, silent, size);

  test('what they lost, and what became of their tasks', () => {
    expect(said([single, multi], fallen([63], 0.1), spared([63], 0.1))).toBe(
      'Without its slowest neuron and with noise 0.1 in W single-head falls from 96 % to 75 % at N = 10; multi-head keeps two of three tasks above 98 %.',
    );
    expect(said([single, multi], fallen([61, 62, 63]), spared([4]))).toBe(
      'Without its three slowest neurons single-head falls from 96 % to 75 % at N = 10. Without one of its fastest neurons multi-head keeps two of three tasks above 98 %.',
    );
    expect(said([single], fallen([61, 7]))).toBe(
      'Without neurons 8 and 62 single-head falls from 96 % to 75 % at N = 10.',
    );
    expect(said([multi], hit({ 8: 1, 9: 1, 10: 1 }, { 8: 1, 9: 1, 10: 1 }, [], 0.02))).toBe(
      'With noise 0.02 in W multi-head keeps all three tasks above 98 %.',
    );
    expect(said([single], hit({ 10: 0.96 }, { 10: 0.965 }, [], 0.01))).toBe(
      'With noise 0.01 in W single-head stays at 97 % at N = 10.',
    );
  });

  test('less where there is less room', () => {
    const damaged = { 0: fallen([63], 0.1), 1: spared([4]) };
    const brief = (of: typeof damaged | { 0: Damaged }) =>
      typed(lesionedHeadline([single, multi], of, 'brief'));
    expect(brief(damaged)).toBe(
      'Damaged, single-head falls to 75 % at N = 10; multi-head keeps two of three tasks.',
    );
    expect(brief({ 0: damaged[0] })).toBe('Damaged, single-head falls to 75 % at N = 10.');
    expect(typed(lesionedHeadline([single, multi], damaged, 'one sentence'))).toBe(
      'Without its slowest neuron and with noise 0.1 in W single-head falls from 96 % to 75 % at N = 10.',
    );
  });

  test('only of networks that are damaged, and not of recorded ones', () => {
    expect(said([single, multi])).toBeUndefined();
    expect(said([single, multi], undefined, spared([1]))).toMatch(
      /^Without one of its fastest neurons multi-head/,
    );
    expect(said([{ ...single, recorded: true }], fallen([1]))).toBeUndefined();
    const noTau = lane(0, 'single', { network: { cell: 'gru', units: 8 }, training: { optimizer: 'adam' } });
    const ofTau: Lesion = { silent: [], noise: { of: 'tau', size: 0.1 } };
    expect(said([noTau], { ...fallen([]), lesion: ofTau })).toBeUndefined();
  });

  test('of more than two, the one that suffers most and the one that suffers least', () => {
    const lanes = [single, multi, { ...lane(2, 'sliding'), heads: [10], tau }];
    expect(said(lanes, spared([63]), fallen([63]), hit({ 10: 0.9 }, { 10: 0.9 }, [63]))).toBe(
      'Without its slowest neuron multi-head falls from 96 % to 75 % at N = 10; sliding window stays at 90 % at N = 10.',
    );
  });

  test('whatever becomes of them, the numbers are theirs', () => {
    const accuracy = fc.double({ min: 0.4, max: 1, noNaN: true });
    const anyHit = fc.record({
      whole: fc.tuple(accuracy, accuracy, accuracy),
      accuracy: fc.tuple(accuracy, accuracy, accuracy),
      silent: fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 6 }),
      size: fc.constantFrom(0, 0.1),
    });
    const byN = ([a, b, c]: [number, number, number]) => ({ 8: a, 9: b, 10: c });
    fc.assert(
      fc.property(anyHit, (any) => {
        const one = hit(byN(any.whole), byN(any.accuracy), any.silent, any.size);
        const words = said([multi], one);
        if (any.silent.length === 0 && any.size === 0) return words === undefined;
        const had = [8, 9, 10].filter((N) => one.whole[N] > 0.98);
        const still = had.filter((N) => one.accuracy[N] > 0.98).length;
        const count = ['none', 'one', 'two', 'three'];
        if (had.length > 1) {
          const told =
            still === had.length
              ? `all ${count[still]} tasks`
              : `${count[still]} of ${count[had.length]} tasks`;
          return words?.endsWith(` keeps ${told} above 98 %.`) ?? false;
        }
        const numbers = [...(words ?? '').matchAll(/(\d+) %/g)].map(([, n]) => Number(n));
        const [from, to] = [one.whole[10], one.accuracy[10]].map((each) => 100 * each);
        const verb = /stays|falls|rises/.exec(words ?? '')?.[0];
        const isRight = verb === (Math.abs(from - to) <= 1 ? 'stays' : to < from ? 'falls' : 'rises');
        const real = verb === 'stays' ? [to] : [from, to];
        return (
          isRight && numbers.length === real.length && numbers.every((n, i) => Math.abs(n - real[i]) <= 1.01)
        );
      }),
    );
  });
});

describe('once they were broken', () => {
  interface Facts {
    slowest: number;
    half?: number | null;
    N?: number;
    /** Whether its slowest neurons are slower than others. */
    slow?: boolean;
    most?: number | null;
    /** Accuracies at the next task. */
    next?: number;
    config?: object;
  }
  const brokenLane = (
    id: number,
    { slowest, half = 0.3, N = 10, slow = true, most = null, next, config }: Facts,
  ): Lane => {
    const one = kept(N, 600);
    const neurons = lostNeurons(true, 40).map((each) => (slow ? each : { ...each, tau: 1 }));
    const group = (mean: number | null) => ({ mean, count: 10 });
    const result: Damage = {
      ...one.result,
      neurons,
      noise: noise(half),
      summary: { ...one.result.summary, slowest: group(slowest), most: most === null ? null : group(most) },
    };
    const learnt = retrained(600, N + 1);
    const retraining = {
      ...learnt,
      N,
      settings: { ...learnt.settings, from: N, epochs: EPOCHS },
      result: { ...learnt.result, accuracy: [next ?? 0] },
    };
    const base = lane(id, ['single', 'multi', 'sliding', 'none'][id] as 'single', config);
    return {
      ...base,
      analyses: { damage: [{ ...one, result }], ...(next !== undefined && { retraining: [retraining] }) },
    };
  };
  const said = (lanes: readonly Lane[], length: (typeof LENGTHS)[number] = 'full') =>
    typed(brokenHeadline(lanes, benchOf(lanes), 'all', length));
  const pair = (one: Facts, other: Facts) => [brokenLane(0, one), brokenLane(1, other)];

  test('what each keeps, and how much noise it bears', () => {
    const lanes = pair({ slowest: 0.7, half: 0.32 }, { slowest: 1, half: 0.47 });
    expect(said(lanes)).toBe(
      'Without one of its ten slowest neurons single-head keeps 70 % of its skill; multi-head keeps all of it. Multi-head bears 1.5 times as much noise in its weights.',
    );
    expect(said(lanes, 'one sentence')).toBe(
      'Without one of its ten slowest neurons single-head keeps 70 % of its skill; multi-head keeps all of it.',
    );
    expect(said(pair({ slowest: 0.951 }, { slowest: 0.949, half: null }))).toBe(
      'Both networks keep 95 % of their skill without one of their ten slowest neurons.',
    );
  });

  test('what contradicts the paper is said as it is', () => {
    expect(said(pair({ slowest: 1, half: 0.47 }, { slowest: 0.7, half: 0.32 }))).toBe(
      'Without one of its ten slowest neurons single-head keeps all of its skill; multi-head keeps 70 %. Single-head bears 1.5 times as much noise in its weights.',
    );
    expect(said(pair({ slowest: 0.7, next: 0.92 }, { slowest: 1, next: 0.77 }))).toMatch(
      / Single-head learns the next task, N = 11, better: 92 % against 77 %\.$/,
    );
    expect(said(pair({ slowest: 0.7, next: 0.93 }, { slowest: 1, next: 0.94 }))).toMatch(
      / Both learn the next task, N = 11, about as well: 94 % and 93 %\.$/,
    );
  });

  test('networks that cannot be compared are told of one by one', () => {
    const own =
      'At N = 10 single-head keeps 70 % of its skill without one of its ten slowest neurons. At N = 10 multi-head keeps all of its skill without one of its ten slowest neurons.';
    expect(said(pair({ slowest: 0.7 }, { slowest: 1, config: { network: { units: 32 } } }))).toBe(own);
    expect(said(pair({ slowest: 0.7 }, { slowest: 1, N: 9 }))).toBe(
      own.replace('At N = 10 multi', 'At N = 9 multi'),
    );
    const flat = pair({ slowest: 0.7 }, { slowest: 0.8, slow: false, most: 0.5 });
    expect(said(flat)).toBe(
      'At N = 10 single-head keeps 70 % of its skill without one of its ten slowest neurons. At N = 10 multi-head keeps 50 % of its skill without one of its ten most recruited neurons.',
    );
    expect(said([brokenLane(0, { slowest: 0.7 })])).toBe(
      'At N = 10 single-head keeps 70 % of its skill without one of its ten slowest neurons.',
    );
  });

  test('where none is slower than others, those that were recruited most', () => {
    expect(
      said(
        pair({ slowest: 1, slow: false, most: 0.65 }, { slowest: 1, slow: false, most: 0.53, half: 0.31 }),
      ),
    ).toBe(
      'Without one of its ten most recruited neurons single-head keeps 65 % of its skill; multi-head keeps 53 %. Both bear about as much noise in their weights.',
    );
    expect(said([brokenLane(0, { slowest: 1, slow: false })])).toBeUndefined();
  });

  test('of more than two, the one that keeps least and the one that keeps most', () => {
    expect(
      said([brokenLane(0, { slowest: 0.8 }), brokenLane(1, { slowest: 1 }), brokenLane(2, { slowest: 0.7 })]),
    ).toBe(
      'Without one of its ten slowest neurons sliding window keeps least of its skill, 70 %, and multi-head most, all of it.',
    );
  });

  test('nothing before all of them were broken', () => {
    const [one, other] = pair({ slowest: 0.7 }, { slowest: 1 });
    expect(said([one, { ...other, analyses: {}, promotions: [] }])).toBeUndefined();
    expect(said([lane(0), lane(1)])).toBeUndefined();
  });

  test('damage that is on goes before what was found; what is being broken is told when it is done', () => {
    const lanes = pair({ slowest: 0.7 }, { slowest: 1 });
    const bench = { what: 'all' as const };
    expect(typed(foundHeadline(lanes, {}, bench, 'full'))).toBe(said(lanes));
    expect(foundHeadline(lanes, {}, { ...bench, breaking: benchOf(lanes).lanes }, 'full')).toBeUndefined();
    const hit: Damaged = {
      ...{ N: 10, step: 600, tau: new Float32Array(), findings: undefined },
      ...{
        whole: { 10: 0.9 },
        accuracy: { 10: 0.5 },
        lesion: { silent: [3], noise: { of: 'weights', size: 0 } },
      },
    };
    expect(typed(foundHeadline(lanes, { 0: hit }, bench, 'full'))).toBe(
      'Without neuron 4 single-head falls from 90 % to 50 % at N = 10.',
    );
  });

  test('while they train it is news until one of them has come further', () => {
    const lanes = pair({ slowest: 0.7 }, { slowest: 1 }).map((each) => ({ ...each, reached: 10 }));
    const running = lanes.map((each) => ({ ...each, status: 'running' as const }));
    expect(isNews(benchOf(lanes), lanes)).toBe(true);
    expect(isNews(benchOf(running), running)).toBe(true);
    const further = [running[0], { ...running[1], reached: 11 }];
    expect(isNews(benchOf(further), further)).toBe(false);
  });

  test('whatever is found, comparisons are true of the numbers', () => {
    const share = fc.double({ min: -0.1, max: 1.1, noNaN: true });
    const half = fc.option(fc.double({ min: 0.02, max: 3, noNaN: true }));
    const next = fc.option(fc.double({ min: 0.5, max: 1, noNaN: true }), { nil: undefined });
    const facts = fc.record({ slowest: share, half, next, slow: fc.boolean(), most: fc.option(share) });
    const names = ['single-head', 'multi-head'];
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const both = [one, other];
        const words = said(pair(one, other)) ?? '';
        const of = (name: string) => both[names.indexOf(name.toLowerCase())];
        const better = /(\S+) learns the next task, N = 11, better: (\d+) % against (\d+) %/.exec(words);
        if (better) {
          const [won, lost] = [of(better[1]), both.find((each) => each !== of(better[1])) as typeof one];
          if (!((won.next ?? 0) > (lost.next ?? 1))) return false;
        }
        const bears = /(\S+) bears (\d\.\d|\d+\.\d) times/.exec(words);
        if (bears) {
          const [strong, weak] = [of(bears[1]), both.find((each) => each !== of(bears[1])) as typeof one];
          const ratio = (strong.half ?? 0) / (weak.half ?? 1);
          if (Math.abs(ratio - Number(bears[2])) > 0.051) return false;
        }
        const keeps = [...words.matchAll(/(single-head|multi-head) keeps (all|\d+ %)/gi)].map(
          ([, name, kept]) => ({ name, kept }),
        );
        const group = words.includes('slowest') ? 'slowest' : 'most';
        const together = keeps.length === 2 && !words.startsWith('At');
        if (together && group === 'slowest' && !both.every(({ slow }) => slow)) return false;
        return keeps.every(({ name, kept }) => {
          const { slowest, most, slow } = of(name);
          const real = Math.max(0, (slow ? slowest : most) ?? Number.NaN);
          const own = together && group === 'most' ? Math.max(0, most ?? Number.NaN) : real;
          return kept === 'all' ? own >= 0.995 : Math.abs(Number.parseFloat(kept) / 100 - own) < 0.0051;
        });
      }),
    );
  });
});
