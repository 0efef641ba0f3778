import { breathe } from './breathe';

/** How many more blocks may be trained: who trains takes one before each, and waits where there is none. */
export class Allowance {
  private blocks = 0;
  private goOn = () => {};

  /** 0 is a pause. */
  grant(blocks: number): void {
    this.blocks = blocks;
    this.goOn();
  }

  async take(): Promise<void> {
    await breathe(); // a pause may have come
    while (this.blocks <= 0)
      await new Promise<void>((resolve) => {
        this.goOn = resolve;
      });
    this.blocks--;
  }
}
