import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { ToldNetwork } from './told-network';

/**
 * The eigenvalues of the effective Jacobian of a step, A_c = (1 − α) I + α diag(g_c) W_c with α = 1/τ, for every context alone:
 * how the network moves when it is told that task, where the slope of f is 1. Ours.
 * @returns for each context re and im in turn: [K, 2 H]
 */
export function contextEigenvalues(network: ToldNetwork): number[][] {
  return Array.from({ length: network.contexts }, (_, k) => {
    const context = new Float32Array(network.contexts);
    context[k] = 1;
    network.tell(context);
    const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(jacobianOf(network));
    return realEigenvalues.flatMap((re, i) => [re, imaginaryEigenvalues[i]]);
  });
}

/** A_c under the present context. */
export function jacobianOf({ recurrent, tau }: Pick<ToldNetwork, 'recurrent' | 'tau'>): Matrix {
  const H = tau.length;
  const A = Matrix.zeros(H, H);
  for (let i = 0; i < H; i++) {
    const alpha = 1 / tau[i];
    for (let j = 0; j < H; j++) A.set(i, j, (i === j ? 1 - alpha : 0) + alpha * recurrent[i * H + j]);
  }
  return A;
}
