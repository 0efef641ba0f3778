import type { Statistics } from './engine';

/** What `Engine.statistics` reports, summed over updates until it is taken. */
export class UpdateSums {
  private sums = nothing();

  /**
   * Counts an update.
   * @param norm of its gradient, before it is clipped to `clipNorm`
   * @param finite whether both are numbers
   */
  count(loss: number, norm: number, clipNorm: number, finite: boolean): void {
    const { sums } = this;
    if (finite && sums.finiteSteps === sums.steps) sums.finiteSteps++;
    sums.steps++;
    sums.loss += loss;
    sums.norm += norm;
    if (norm + 1e-6 > clipNorm) sums.clipped++;
  }

  take(): Statistics {
    const { sums } = this;
    this.sums = nothing();
    return sums;
  }
}

const nothing = (): Statistics => ({ steps: 0, loss: 0, finiteSteps: 0, norm: 0, clipped: 0 });
