import { type ModulesWeights, WEIGHT_NAMES } from './network';
import { WEIGHT_DECAY } from './settings';

const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-8];

/** Adam with decoupled weight decay (Loshchilov and Hutter 2019). */
export class Adam {
  private updates = 0;
  private readonly moments: { first: Float64Array; second: Float64Array }[];

  constructor(weights: ModulesWeights) {
    this.moments = WEIGHT_NAMES.map((name) => ({
      first: new Float64Array(weights[name].length),
      second: new Float64Array(weights[name].length),
    }));
  }

  update(weights: ModulesWeights, gradient: ModulesWeights, rate: number): void {
    this.updates++;
    const correction1 = 1 - BETA1 ** this.updates;
    const correction2 = 1 - BETA2 ** this.updates;
    WEIGHT_NAMES.forEach((name, index) => {
      const [values, slopes] = [weights[name], gradient[name]];
      const { first, second } = this.moments[index];
      for (let i = 0; i < values.length; i++) {
        first[i] = BETA1 * first[i] + (1 - BETA1) * slopes[i];
        second[i] = BETA2 * second[i] + (1 - BETA2) * slopes[i] ** 2;
        const step = first[i] / correction1 / (Math.sqrt(second[i] / correction2) + EPSILON);
        values[i] -= rate * (step + WEIGHT_DECAY * values[i]);
      }
    });
  }
}
