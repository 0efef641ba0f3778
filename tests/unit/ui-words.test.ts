import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { typeset } from '../../scripts/equations.mjs';
import { setField } from '../../src/config/draft';
import { FIELDS } from '../../src/config/fields';
import { defaultConfig, type RunConfig } from '../../src/config/schema';
import { type EquationName, mathml } from '../../src/ui/words/equations';
import EQUATIONS from '../../src/ui/words/equations.json';
import { CHAPTERS, GLOSSARY, isFoundBy, type TermKey } from '../../src/ui/words/glossary';
import { ofCurriculum, ofNetwork, ofTask, ofTraining } from '../../src/ui/words/in-force';
import { marked } from '../../src/ui/words/marked';
import { TERM_OF } from '../../src/ui/words/terms-of-fields';
import { together } from '../../src/ui/words/together';
import { bare, linear } from '../support/mathml';

const terms = Object.entries(GLOSSARY);
const plain = (name: EquationName) => /alttext="([^"]*)"/.exec(mathml(name))?.[1] ?? '';

describe('the glossary', () => {
  test.each(terms)('%s is explained in one line that stands by itself', (_, { line, more, name }) => {
    expect(line.length).toBeLessThanOrEqual(140);
    for (const words of [line, ...(more ? [more] : [])]) expect(words).toMatch(/^[A-Z0-9τβ].*[^.]\.$/);
    expect(name).toMatch(/^[A-Zτs]/);
  });

  test('no two terms have one name, and every term is in one chapter', () => {
    expect(new Set(terms.map(([, { name }]) => name.toLowerCase())).size).toBe(terms.length);
    expect(CHAPTERS.flatMap((chapter) => chapter.terms)).toEqual(Object.keys(GLOSSARY));
  });

  test.each(terms)('every way from %s leads to another term', (key, { related = [] }) => {
    expect(related.filter((to) => !(to in GLOSSARY) || to === key)).toEqual([]);
    expect(new Set(related).size).toBe(related.length);
  });

  test('every setting is about a term', () => {
    expect(Object.keys(TERM_OF).toSorted()).toEqual(Object.keys(FIELDS).toSorted());
    expect(Object.values(TERM_OF).filter((term) => !(term in GLOSSARY))).toEqual([]);
  });

  test('a term is found by its name, its letter, and what else it is called', () => {
    const found = (query: string) => terms.flatMap(([key, term]) => (isFoundBy(query, term) ? [key] : []));
    expect(found('akaike')).toEqual(['aic']);
    expect(found('GPU')).toEqual(['engine']);
    expect(found('XOR')).toEqual(['parity']);
    expect(found('cumulative')).toEqual(['multi']);
    expect(found('long memory')).toEqual(['lstm']);
    expect(found('tau net')).toEqual(['netTau']);
    expect(found('no such word')).toEqual([]);
  });
});

test('the terms in the titles of axes are marked, the longer one of two', () => {
  const keys = (words: string): (TermKey | undefined)[] =>
    marked(words).flatMap(({ term }) => (term ? [term] : []));
  expect(keys('mean τ ± s.d., steps')).toEqual(['tau', 'spread']);
  expect(keys('mean τ_net, steps')).toEqual(['netTau']);
  expect(keys('N reached')).toEqual(['reached']);
  expect(keys('N, bits to remember')).toEqual(['n']);
  expect(keys('cross-entropy a head, nats (log scale)')).toEqual(['loss', 'nats']);
  expect(keys('negative recurrent weights, %')).toEqual(['weight']);
  expect(keys('Nothing lags, an entropy')).toEqual([]);
  expect(
    marked('lag, steps')
      .map(({ text }) => text)
      .join(''),
  ).toBe('lag, steps');
});

describe('equations', () => {
  const source = readFileSync(new URL('../../src/ui/words/equations.tex', import.meta.url), 'utf8');

  test('are typeset from their file: else run node scripts/equations.mjs', () => {
    expect(EQUATIONS).toEqual(typeset(source));
  });

  test('that are not well-formed, or have no words, are refused', () => {
    expect(() => typeset('broken | \\frac{1}{ | 1')).toThrow();
    expect(() => typeset('silent | x = 1')).toThrow(/no plain words/);
  });

  test.each(Object.keys(EQUATIONS) as EquationName[])('%s is heard as it is drawn', (name) => {
    expect(linear(mathml(name))).toBe(bare(plain(name)));
  });

  test('each stands beside a control or with a term', () => {
    const inTerms = terms.flatMap(([, { equations = [] }]) => equations);
    const cut = ['driveCut', 'gruRCut', 'gruZCut', 'gruMCut', 'lstmACut'];
    expect(new Set([...inTerms, ...cut])).toEqual(new Set(Object.keys(EQUATIONS)));
  });
});

const having = (...settings: Parameters<typeof setField> extends [unknown, ...infer S] ? S[] : never) =>
  settings.reduce<RunConfig>((config, [key, value]) => setField(config, key, value), defaultConfig);

/** The equations that hold for some settings, in plain characters. */
const said = (config: RunConfig, of = ofNetwork) => of(config).equations.map(plain);

describe('the equations of a network', () => {
  // As the paper writes them: with 1/τ for α, and with the sum for u(t).
  const LEAKS = {
    inside: 'h(t) = f((1 − 1/τ) ∘ h(t−1) + 1/τ ∘ (W h(t−1) + b + w_in x(t) + b_in))',
    outside: 'h(t) = (1 − 1/τ) ∘ h(t−1) + 1/τ ∘ f(W h(t−1) + b + w_in x(t) + b_in)',
  };
  const ACTIVATIONS = {
    leakyRelu: 'f(z) = max(z, 0.01 z)',
    relu: 'f(z) = max(z, 0)',
    tanh: 'f(z) = tanh z',
    sigmoid: 'f(z) = 1/(1 + e^(−z))',
  };

  for (const [leak, update] of Object.entries(LEAKS)) {
    for (const [activation, f] of Object.entries(ACTIVATIONS)) {
      test(`leak ${leak}, ${activation}`, () => {
        const [h, u, ...rest] = said(having(['network.leak', leak], ['network.activation', activation]));
        const [alpha] = rest[1].split(',');
        expect(alpha).toBe('α = 1/τ');
        const drive = u.replace('u(t) = ', '');
        const whole = h.replaceAll('α', '1/τ').replace('u(t)', leak === 'inside' ? `(${drive})` : drive);
        expect(whole).toBe(update);
        expect(rest).toEqual([f, 'α = 1/τ, τ = max(τ_param, 1)', 'W_ii = 0']);
      });
    }
  }

  test('told its task, and with a gain', () => {
    const more = (...settings: Parameters<typeof having>) => said(having(...settings)).slice(5);
    expect(more(['network.context', 'input'])).toEqual(['u(t) → u(t) + e_k']);
    expect(more(['network.context', 'both'], ['network.contextRank', 2])).toEqual([
      'W → W + Σ_(j=1)^r l_kj r_kj^⊤',
      'u(t) → g_k ∘ u(t) + e_k',
    ]);
    expect(more(['modulation.gain', 0.03])).toEqual([
      'W → g W, w_in → g w_in',
      'g ← γ g + (1 − γ) + η S/ln 2',
    ]);
    expect(more()).toEqual([]);
  });

  test('of a stream nothing is tested, and of a mix each task has its own answer', () => {
    expect(said(having(['curriculum.kind', 'stream']), ofCurriculum)).toEqual([
      'A = {N} → {N+1}, {N_stop} → {N_1}',
    ]);
    expect(said(having(['task.kind', 'mix']), ofTask)[0]).toBe('y_N = the answer of task N of the list');
  });

  test('with gates', () => {
    expect(said(having(['network.cell', 'gru']))).toEqual([
      'r = σ(w_in,r x(t) + b_in,r + W_r h(t−1) + b_r)',
      'z = σ(w_in,z x(t) + b_in,z + W_z h(t−1) + b_z)',
      'm = W_n h(t−1) + b_n',
      'n = tanh(w_in,n x(t) + b_in,n + r ∘ m)',
      'h(t) = (1 − z) ∘ n + z ∘ h(t−1)',
    ]);
    expect(said(having(['network.cell', 'lstm']))).toEqual([
      'a = w_in x(t) + b_in + W h(t−1) + b',
      'i = σ(a_i), f = σ(a_f), o = σ(a_o)',
      'g = tanh(a_g)',
      'c(t) = f ∘ c(t−1) + i ∘ g',
      'h(t) = o ∘ tanh c(t)',
    ]);
  });

  test.each(['leaky', 'gru', 'lstm'])('%s: which weights there are, and of which sign', (cell) => {
    const of = (...more: Parameters<typeof having>) => said(having(['network.cell', cell], ...more));
    const masks: Parameters<typeof having> = [
      ['network.density', 0.3],
      ['network.dale', true],
      ['network.selfConnections', true],
    ];
    const added = of(...masks).filter((equation) => !of().includes(equation));
    expect(added).toEqual([
      'W_ij = 0 where M_ij = 0, M_ij ~ Bernoulli(d)',
      'W_ij ≥ 0 for j ≤ ⌈e H⌉, W_ij ≤ 0 else',
    ]);
    expect(of(...masks)).not.toContain('W_ii = 0');
    expect(of(...masks, ['network.recurrent', false]).join()).not.toMatch(/W_ij/);
  });

  test.each(['leaky', 'gru', 'lstm'])('%s: no neuron hears another where the recurrence is cut', (cell) => {
    const cut = said(having(['network.cell', cell], ['network.recurrent', false]));
    expect(cut.join('; ')).toContain('W = 0');
    expect(cut.join('; ')).not.toMatch(/W(_\w)? h/);
  });
});

test('the equations of a task, of a curriculum and of training follow their settings', () => {
  expect(said(defaultConfig, ofTask)).toEqual([
    'y_N = (Σ_(i=T−N+1)^T s_i) mod 2',
    's_i ~ Bernoulli(p)',
    'p ~ U(0, 1)',
    'x = s',
  ]);
  expect(said(having(['task.kind', 'dms'], ['task.coding', '±1']), ofTask)).toEqual([
    'y_N = 1 if s_(T−N+1) = s_T, 0 else',
    's_i ~ Bernoulli(p)',
    'x = 2s − 1',
  ]);
  expect(said(having(['task.kind', 'majority']), ofTask)[0]).toBe(
    'y_N = 1 if Σ_(i=T−N+1)^T s_i > N/2, 0 else',
  );
  const rule = (kind: string) => said(having(['curriculum.kind', kind]), ofCurriculum)[1];
  expect(rule('single')).toBe('A = {N} → {min(N+Δ, N_stop)}');
  expect(rule('multi')).toBe('A → {N_1, …, m′}, m′ = min(m+Δ, N_stop)');
  expect(rule('sliding')).toBe('A → {m′−w+1, …, m′}, m′ = min(m+f, N_stop)');
  expect(rule('none')).toBe('A = {N_stop}');
  expect(said(having(['curriculum.kind', 'none'], ['curriculum.heads', 'all']), ofCurriculum)[1]).toBe(
    'A = {N_1, …, N_stop}',
  );
  const update = (...settings: Parameters<typeof having>) => said(having(...settings), ofTraining).at(-1);
  expect(update()).toBe('θ ← θ − η (g + μ m)');
  expect(update(['training.nesterov', false])).toBe('θ ← θ − η m');
  expect(update(['training.optimizer', 'adam'])).toBe('θ ← θ − η m̂/(√v̂ + ε)');
});

test('lanes share what they have in common, and each has what it has alone', () => {
  const apart = together([having(), having(['network.leak', 'outside'])], ofNetwork);
  expect(apart.equations.slice(0, 2)).toEqual([{ name: 'inside', lanes: [0] }, { name: 'drive' }]);
  expect(apart.equations.at(-1)).toEqual({ name: 'outside', lanes: [1] });
  expect(apart.section).toBeUndefined();
  expect(together([having(), having()], ofNetwork).section).toBe('2.1');
  const rates = together([having(), having(['training.learningRate', 0.1])], ofTraining);
  expect(rates.letters.find(({ symbol }) => symbol === 'η')?.value).toBe('0.05 | 0.1');
  expect(rates.letters.find(({ symbol }) => symbol === 'μ')?.value).toBe('0.9');
});
