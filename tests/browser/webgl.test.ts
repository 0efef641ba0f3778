import { expect, test } from 'vitest';

// What the WebGL engine stands on. Where this fails, the browser is at fault, not the engine.
test('a worker has WebGL2 that renders to 32-bit floats', async () => {
  const worker = new Worker(new URL('./webgl.worker.ts', import.meta.url), { type: 'module' });
  const answer = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
  });
  worker.terminate();
  expect(answer).toEqual({ webgl2: true, floatTargets: true });
});
