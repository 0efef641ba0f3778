import type { RunConfig } from './schema';

/** Throws one sentence where a configuration is valid but this version cannot train it. */
export function checkTrainable({ training }: RunConfig): void {
  if (training.optimizer !== 'sgd') {
    throw new Error(`training.optimizer: this version trains with "sgd", got "${training.optimizer}"`);
  }
}
