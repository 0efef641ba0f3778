import { expect, test } from 'vitest';
import { engineChoices } from '../../src/ui/controls/panel/engines';

test('every engine stands in the list with its speed, or with why it is passed over or cannot be had', () => {
  const passed = 'Passed over: computed by software here, not by a graphics processor.';
  const missing = 'This browser offers no WebGL 2 here.';
  const lines = engineChoices([
    { engine: 'wasm', backend: 'WebAssembly SIMD', stepsPerSecond: 1234.5 },
    { engine: 'webgpu', backend: 'WebGPU', device: 'llvmpipe', reason: passed },
    { engine: 'webgl', backend: 'WebGL 2', reason: missing },
    { engine: 'reference', backend: 'Plain TypeScript' },
  ]);
  expect(lines.map(({ label, note, impossible }) => [label, note, impossible])).toEqual([
    ['The quickest', 'each is timed on a network of this size', false],
    ['WebAssembly SIMD', '1,200 steps/s in a short test', false],
    ['WebGPU', `${passed} llvmpipe`, false],
    ['WebGL 2', missing, true],
    ['Plain TypeScript', 'to read beside the equations; slow', false],
  ]);
});
