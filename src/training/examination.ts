import type { RunConfig } from '../config/schema';
import { ask } from '../evaluation/ask';
import type { HeadedNetwork } from '../evaluation/headed-network';
import { Tally } from '../evaluation/tally';
import type { Stream, StreamState } from '../math/random';

/** The test that ends an epoch, batch by batch; one that is cut short begins again. */
export class Examination {
  private asked = 0;
  private tally = new Tally();
  private begun: StreamState;

  constructor(private readonly stream: Stream) {
    this.begun = stream.state;
  }

  /** Where the stream has to stand for the present test to be the same again. */
  get state(): StreamState {
    return this.asked > 0 ? this.begun : this.stream.state;
  }

  /** Asks one batch; the accuracy of every N once that was the last. */
  async next(
    network: HeadedNetwork,
    N: number,
    config: RunConfig,
  ): Promise<Record<string, number> | undefined> {
    if (this.asked === 0) this.begun = this.stream.state;
    await ask(network, N, config, this.stream, this.tally);
    this.asked++;
    if (this.asked < config.training.testBatches) return undefined;
    const accuracy = this.tally.accuracy();
    this.asked = 0;
    this.tally = new Tally();
    return accuracy;
  }
}
