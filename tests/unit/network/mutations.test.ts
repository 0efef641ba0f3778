import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeAny, encodeAs } from '../../../src/network/formats';
import { openAny } from '../../../src/network/open';
import { networkOfWeights } from '../../../src/network/torch-network';
import { caseBytes } from '../../support/cases';
import { headerOf, withHeader } from '../../support/safetensors';
import { measured, trained } from '../../support/trained';

const now = new Date('2026-01-02T03:04:05Z');
const snapshot = await measured(await trained('multi', 60, 0, 'lstm'));
const json = encodeAs('json', await measured(await trained('multi', 60)), now);
const tensors = encodeAs('safetensors', snapshot, now);

/** Values that have broken readers of files before. */
const HOSTILE: unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  2 ** 53,
  4_294_967_296,
  '',
  'NaN',
  '$$$$',
  'AAAA',
  'constructor',
  '\u0000\n\u2028',
  'x'.repeat(10_000),
  [],
  {},
  [1e9, 1e9],
  [-1],
  new Array(2000).fill(1),
  { shape: [4096, 4096], dtype: 'float32', data: '' },
  { dtype: 'F32', shape: [16_384, 16_384], data_offsets: [0, 2 ** 30] },
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`),
  JSON.parse(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`),
];
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'tau', 'head.5.weight', 'resume', ''];

const hostile = fc.constantFrom(...HOSTILE);
const place = fc.array(fc.nat(), { minLength: 1, maxLength: 6 });

/** A copy of a value with one value within it replaced, taken out, or put under a hostile name. */
function changed(root: unknown, path: number[], act: number, name: string, value: unknown): unknown {
  const copy = structuredClone(root);
  let target = copy as Record<string, unknown>;
  for (const [depth, step] of path.entries()) {
    const keys = Object.keys(target);
    const key = keys[step % keys.length];
    const inner = target[key];
    const descend =
      depth < path.length - 1 && typeof inner === 'object' && inner && Object.keys(inner).length > 0;
    if (descend) target = inner as Record<string, unknown>;
    else if (act === 0) delete target[key];
    else {
      const entry = { value, enumerable: true, configurable: true, writable: true };
      Object.defineProperty(target, act === 1 ? key : name, entry);
    }
    if (!descend) break;
  }
  return copy;
}

const change = fc.tuple(place, fc.nat(2), fc.constantFrom(...NAMES), hostile);
const bytes = fc
  .constantFrom(json, tensors)
  .chain((file) =>
    fc.tuple(fc.constant(file), fc.nat(file.length), fc.uint8Array({ maxLength: 8 }), fc.nat(60)),
  );

const parsed = JSON.parse(new TextDecoder().decode(json));
const header = headerOf(tensors);
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const mutants = fc.oneof(
  change.map((how) => encode(changed(parsed, ...how))),
  change.map((how) => withHeader(tensors, changed(header, ...how) as object)),
  change.map(([path, act, name, value]) => {
    const notes = JSON.parse(header.__metadata__.progress);
    const progress = JSON.stringify(changed(notes, path, act, name, value));
    return withHeader(tensors, { ...header, __metadata__: { ...header.__metadata__, progress } });
  }),
  bytes.map(([file, at, put, cut]) =>
    Uint8Array.from([...file.subarray(0, at), ...put, ...file.subarray(at + cut)]),
  ),
  bytes.map(([file, at]) => file.slice(0, at)),
  bytes.map(([file, at]) => {
    const copy = file.slice();
    new DataView(copy.buffer).setUint32(
      Math.min(at, copy.length - 4),
      at % 2 ? 0x7fc00000 : 0xff800000,
      true,
    );
    return copy;
  }),
);

test('2,000 damaged files are read or refused in one sentence, at once, and change nothing else', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  let refused = 0;
  fc.assert(
    fc.property(mutants, (file) => {
      const begun = performance.now();
      try {
        const read = decodeAny(file);
        expect(plain(read)).toBe(true);
        expect(read.parameters.every(({ values }) => values.every(Number.isFinite))).toBe(true);
      } catch (error) {
        refused++;
        expect((error as Error).message).toMatch(/^[^\p{C}]+: [^\p{C}]+$/u);
        expect((error as Error).message.length).toBeLessThan(260);
        expect((error as Error).name).toBe('Error');
      }
      expect(performance.now() - begun).toBeLessThan(5000);
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    }),
    { numRuns: 2000, endOnFailure: true },
  );
  expect(refused).toBeGreaterThan(1000);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});

const weights = caseBytes('torch/gru.safetensors');
const torch = fc.oneof(
  change.map((how) => withHeader(weights, changed(headerOf(weights), ...how) as object)),
  fc
    .tuple(fc.nat(weights.length), fc.uint8Array({ maxLength: 8 }), fc.nat(60))
    .map(([at, put, cut]) =>
      Uint8Array.from([...weights.subarray(0, at), ...put, ...weights.subarray(at + cut)]),
    ),
);

test('so are 1,000 damaged files of PyTorch', () => {
  let opened = 0;
  fc.assert(
    fc.property(torch, (file) => {
      try {
        const content = openAny(file);
        if (content.kind !== 'weights') throw new Error(`opened: ${content.kind}`);
        const network = networkOfWeights(content.weights, { task: 'parity', N: 2 }, []);
        expect(decodeAny(encodeAs('json', network))).toEqual(network);
        opened++;
      } catch (error) {
        expect((error as Error).message).toMatch(/^[^\p{C}]+: [^\p{C}]+$/u);
        expect((error as Error).name).toBe('Error');
      }
    }),
    { numRuns: 1000, endOnFailure: true },
  );
  expect(opened).toBeGreaterThan(100);
});

/** Whether no object in it has got a prototype from the file. */
function plain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true;
  const prototype = Object.getPrototypeOf(value);
  return [Object.prototype, Array.prototype, null].includes(prototype) && Object.values(value).every(plain);
}
