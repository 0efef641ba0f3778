import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { encodeActivity } from '../../../src/network/activity-file';
import { encodeNpy } from '../../../src/network/npy';
import { trained } from '../../support/trained';

test.each([
  [{ shape: [3], values: Float32Array.of(1, -2, 0.5) }, '<f4', '(3,)'],
  [{ shape: [1, 2], values: Int32Array.of(7, -7) }, '<i4', '(1, 2)'],
  [{ shape: [1, 1, 2], values: Uint8Array.of(0, 1) }, '|u1', '(1, 1, 2)'],
])('an array of NumPy is laid out as its format says: %#', (array, kind, shape) => {
  const file = encodeNpy(array);
  expect([...file.subarray(0, 8)]).toEqual([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
  const start = 10 + new DataView(file.buffer).getUint16(8, true);
  expect(start % 64).toBe(0);
  expect(strFromU8(file.subarray(10, start))).toMatch(/^[^\n]* \n$/);
  expect(strFromU8(file.subarray(10, start)).trim()).toBe(
    `{'descr': '${kind}', 'fortran_order': False, 'shape': ${shape}, }`,
  );
  const { buffer, byteLength } = array.values;
  expect(file.slice(start)).toEqual(new Uint8Array(buffer, 0, byteLength));
});

test('the file says of every array what it is', async () => {
  const network = await trained('multi', 60);
  const [B, T, H, K] = [2, 3, 12, network.progress.heads.length];
  const activity = {
    heads: network.progress.heads,
    tau: new Float32Array(H),
    bits: new Uint8Array(B * T),
    states: new Float32Array(B * T * H),
    answers: new Uint8Array(B * T * K),
  };
  const files = unzipSync(encodeActivity(network, activity, { trials: B, steps: T, seed: 1 }));
  const { 'README.txt': readme, ...arrays } = files;
  const lines = strFromU8(readme).split('\n');
  for (const [name, file] of Object.entries(arrays)) {
    const [, shape] = /'shape': \((.*?),?\)/.exec(strFromU8(file.subarray(10, 128))) ?? [];
    const told = lines.find((line) => line.startsWith(`${name.replace('.npy', '')} `)) ?? '';
    expect(told).toMatch(/ {2,}\S+.* {2,}\S.{10}/);
    expect(told).toContain(` ${shape.replaceAll(', ', ' × ')} `);
    expect(told).not.toContain('undefined');
  }
  expect(Object.keys(arrays)).toHaveLength(11);
  expect(JSON.parse(lines.slice(lines.indexOf('Settings of the network:') + 1).join('\n'))).toEqual(
    network.config,
  );
});
