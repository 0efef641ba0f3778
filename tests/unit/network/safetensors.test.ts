import { describe, expect, test } from 'vitest';
import { referenceFactory } from '../../../src/engines/reference';
import { decodeAny, encodeAs } from '../../../src/network/formats';
import { Trainer } from '../../../src/training/trainer';
import { smallConfig } from '../../support/config';
import { headerOf, withHeader } from '../../support/safetensors';
import { trained } from '../../support/trained';

const now = new Date('2026-01-02T03:04:05Z');
const file = encodeAs('safetensors', await trained('multi', 60), now);

describe('a safetensors file', () => {
  test('is laid out as the format says: arrays one after another from a multiple of 8, notes as texts', () => {
    const { __metadata__: notes, ...arrays } = headerOf(file);
    expect(notes).toMatchObject({
      format: 'tau-playground/network',
      version: '1',
      createdAt: '2026-01-02T03:04:05.000Z',
      generator: expect.stringMatching(/^tau-playground \d/),
    });
    expect(JSON.parse(notes.config).network.units).toBe(12);
    expect(JSON.parse(notes.progress).heads).toEqual([2, 3, 4]);
    expect(arrays['recurrent.weight']).toMatchObject({ dtype: 'F32', shape: [12, 12] });
    const start = 8 + Number(new DataView(file.buffer).getBigUint64(0, true));
    expect(start % 8).toBe(0);
    const ends = Object.values(arrays).map(({ data_offsets }) => data_offsets[1]);
    expect(start + Math.max(...ends)).toBe(file.length);
    expect(Object.keys(arrays)).toContain('resume.momentum.head.4.bias');
  });

  test.each([
    ['leaky', 'sgd'],
    ['gru', 'adam'],
  ])('lets training of a %s network with %s go on to the last bit', async (cell, optimizer) => {
    const factory = referenceFactory;
    const run = await Trainer.begin(factory, smallConfig({ network: { cell }, training: { optimizer } }, 3));
    for (let i = 0; i < 40; i++) await run.advance();
    const saved = encodeAs('safetensors', await run.snapshot(), now);
    const read = decodeAny(saved);
    const other = await Trainer.begin(factory, read.config, read);
    for (let i = 0; i < 50; i++) {
      await run.advance();
      await other.advance();
    }
    expect(await other.snapshot()).toEqual(await run.snapshot());
  });
});

type Header = ReturnType<typeof headerOf>;
const changed = (change: (header: Header) => void) => {
  const header = headerOf(file);
  change(header);
  return withHeader(file, header);
};
const tensor = (name: string, part: object) =>
  changed((header) => {
    header[name] = { ...header[name], ...part };
  });
const note = (name: string, text: string | undefined) =>
  changed(({ __metadata__: notes }) => {
    if (text === undefined) delete notes[name];
    else notes[name] = text;
  });
const length = (bytes: bigint) => {
  const copy = file.slice();
  new DataView(copy.buffer).setBigUint64(0, bytes, true);
  return copy;
};
const number = (value: number) => {
  const copy = file.slice();
  const at = copy.length - headerOf(file)['resume.momentum.head.4.bias'].shape[0] * 4;
  new DataView(copy.buffer).setFloat32(at, value, true);
  return copy;
};
const adam = encodeAs('safetensors', await trained('multi', 60, 0, 'lstm'), now);
/** The header without one part of what training goes on from. */
const withoutPart = (part: string) => {
  const header = headerOf(adam);
  const { [part]: _, ...resume } = JSON.parse(header.__metadata__.resume);
  header.__metadata__.resume = JSON.stringify(resume);
  return withHeader(adam, header);
};
const { data_offsets: second } = headerOf(file)['input.weight'];
const text = new TextDecoder().decode(
  file.subarray(8, 8 + Number(new DataView(file.buffer).getUint32(0, true))),
);

test.each<[Uint8Array, string]>([
  [new Uint8Array(), 'file: empty'],
  [file.slice(0, 7), 'file: '],
  [file.slice(0, 12), 'header: '],
  [file.slice(0, -1), 'resume.momentum.head.4.bias: ends at byte'],
  [Uint8Array.from([...file, 0]), 'file: 1 bytes belong to no array'],
  [length(0n), 'header: empty'],
  [length(20n), 'header: not JSON ('],
  [length(0xffff_ffffn), 'header: 4294967295 bytes long, the file has'],
  [length(2n ** 60n), 'file: '],
  [withHeader(file, `{"a":${'['.repeat(50)}`), 'header: nested deeper than 32 levels'],
  [withHeader(file, `{"tau":1,"tau":2}`), 'header: "tau" stands twice in one object'],
  [withHeader(file, text.replace('"tau":', '"tau":{},"tau":')), 'header: "tau" stands twice'],
  [tensor('tau', { dtype: 'F64' }), 'tau: expected 12 float64 = 96 bytes, got 48'],
  [tensor('tau', { dtype: 'I32' }), 'tau: int32 numbers are not those of weights; expected float32'],
  [tensor('tau', { dtype: 'F4' }), 'tau: numbers of the kind F4 are not known here'],
  [tensor('tau', { shape: [13] }), 'tau: expected 13 float32 = 52 bytes, got 48'],
  [tensor('tau', { shape: [3, 4] }), 'tau: expected shape 12, got 3×4'],
  [tensor('tau', { shape: [1e9, 1e9] }), 'tau: expected 1000000000×1000000000 float32 = '],
  [tensor('tau', { shape: [-12] }), 'tau.shape.0: expected a number, 0 or more'],
  [tensor('tau', { data_offsets: [4, 52] }), 'tau: expected to begin at byte 0, begins at 4'],
  [tensor('tau', { data_offsets: [0, 44] }), 'tau: expected 12 float32 = 48 bytes, got 44'],
  [tensor('tau', { data_offsets: [48, 0] }), 'tau: '],
  [tensor('tau', { data_offsets: [-48, 0] }), 'tau.data_offsets.0: expected a number, 0 or more'],
  [tensor('tau', { data_offsets: second }), ': expected to begin at byte 0, begins at 48'],
  [tensor('tau', { data_offsets: [0, 2 ** 60] }), 'tau.data_offsets.1'],
  [tensor('tau', { data_offsets: [0] }), 'tau.data_offsets'],
  [tensor('tau', { extra: 1 }), 'tau.extra: '],
  [changed((header) => delete header.tau), 'input.weight: expected to begin at byte 0'],
  [
    changed((header) => ([header.tav, header.tau] = [header.tau, undefined as never])),
    'parameters: "tau" is missing',
  ],
  [note('version', '2'), 'version: this program reads version 1, the file has "2"'],
  [note('config', undefined), 'config: expected object, got nothing'],
  [
    changed((header) => Object.assign(header, { __metadata__: [] })),
    '__metadata__: expected notes by their names',
  ],
  [note('config', '{"network":{"units":5000}}'), 'config.network.units: expected a number, 4096 or less'],
  [note('config', '{'), 'config: not JSON ('],
  [note('progress', '[]'), 'progress: expected object, got []'],
  [note('resume', undefined), 'parameters: this network has no "resume.momentum.tau"'],
  [note('resume', '{}'), 'resume.streams: expected object, got nothing'],
  [changed((header) => Object.assign(header.__metadata__, { config: 3 })), 'config: expected object, got 3'],
  [withoutPart('updates'), 'resume.updates: missing'],
  [number(Number.NaN), 'head.4.bias: number 1 of 2 is NaN'],
  [number(Number.NEGATIVE_INFINITY), 'head.4.bias: number 1 of 2 is -Infinity'],
])('a damaged safetensors file is refused in one sentence (%#)', (damaged, sentence) => {
  expect(() => decodeAny(damaged)).toThrow(sentence);
  expect(() => decodeAny(damaged)).toThrow(/^[^\n]{1,220}$/);
});
