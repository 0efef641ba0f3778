import * as tf from '@tensorflow/tfjs';
import { layoutOf } from '../../src/cells';
import { material, type Workload } from '../../src/engines/workload';

/**
 * The training step as one would write it with TensorFlow.js: the leaky cell unrolled over time under the
 * gradient tape, softmax cross-entropy, clipping by the global norm, and the library's momentum optimizer.
 * @returns a function that does one update and waits for it
 */
export async function naive(workload: Workload, backend: 'cpu' | 'webgl'): Promise<() => number> {
  tf.enableProdMode(); // quiet, and no checks
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no ${backend} here.`);
  const { spec, length, heads } = workload;
  const { batch, state, update } = material(workload);
  const layout = layoutOf(spec.network, spec.slots);
  const { batchSize } = spec;
  const H = spec.network.units;
  const variable = ({ offset, size }: { offset: number; size: number }, shape: number[]) =>
    tf.variable(tf.tensor(state.parameters.slice(offset, offset + size), shape));
  const { cell } = layout;
  const tau = variable(cell.tau, [H]);
  const wIn = variable(cell['input.weight'], [1, H]);
  const bIn = variable(cell['input.bias'], [H]);
  const W = variable(cell['recurrent.weight'], [H, H]);
  const b = variable(cell['recurrent.bias'], [H]);
  const outputs = layout.heads.slice(0, heads.count).map(({ weight, bias }) => ({
    weight: variable(weight, [2, H]),
    bias: variable(bias, [2]),
  }));
  const h0 = tf.tensor2d(batch.h0, [batchSize, H]);
  const inputs = Array.from({ length }, (_, t) =>
    tf.tensor2d(batch.inputs.slice(t * batchSize, (t + 1) * batchSize), [batchSize, 1]),
  );
  const labels = outputs.map((_, k) =>
    tf.oneHot(tf.tensor1d([...batch.labels.subarray(k * batchSize, (k + 1) * batchSize)], 'int32'), 2),
  );
  const offDiagonal = tf.sub(1, tf.eye(H));
  const optimizer = tf.train.momentum(update.learningRate, update.momentum, true);

  const loss = (): tf.Scalar => {
    const alpha = tf.div(1, tf.maximum(tau, 1));
    const kept = tf.sub(1, alpha);
    let h: tf.Tensor = h0;
    for (const x of inputs) {
      const drive = tf.add(tf.add(tf.matMul(h, W, false, true), b), tf.add(tf.mul(x, wIn), bIn));
      h = tf.leakyRelu(tf.add(tf.mul(kept, h), tf.mul(alpha, drive)), 0.01);
    }
    const losses = outputs.map(({ weight, bias }, k) =>
      tf.losses.softmaxCrossEntropy(labels[k], tf.add(tf.matMul(h, weight, false, true), bias)),
    );
    return tf.addN(losses as tf.Tensor[]) as tf.Scalar;
  };

  return () =>
    tf.tidy(() => {
      const { value, grads } = tf.variableGrads(loss);
      const norm = tf.sqrt(tf.addN(Object.values(grads).map((grad) => tf.sum(tf.square(grad)))));
      const scale = tf.minimum(1, tf.div(update.clipNorm, tf.add(norm, 1e-6)));
      optimizer.applyGradients(
        Object.fromEntries(Object.entries(grads).map(([name, grad]) => [name, tf.mul(grad, scale)])),
      );
      W.assign(tf.mul(W, offDiagonal) as tf.Tensor2D);
      return value.dataSync()[0];
    });
}
