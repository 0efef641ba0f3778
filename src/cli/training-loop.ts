import { setImmediate } from 'node:timers/promises';
import type { EpochRecord } from '../config/progress';
import type { Guard } from '../training/guard';
import type { Trainer } from '../training/trainer';

/** An epoch as commands print it: its record, and how many seconds training had taken when it ended. */
export type EpochLine = EpochRecord & { seconds: number };

/** How long training goes on, and who hears of it. */
export interface TrainingLoop {
  /** The most epochs from here on. */
  epochs?: number;
  /** The seconds that training had taken before. */
  secondsBefore?: number;
  /** Whether it shall end early. */
  stopped(): boolean;
  /** Hears what went wrong and was got over. */
  remark(sentence: string): void;
  epochEnded(line: EpochLine): void | Promise<void>;
}

/** Trains a network to its end, or until its numbers go bad or somebody stops it. */
export async function trainUnder(guard: Guard, trainer: Trainer, loop: TrainingLoop): Promise<void> {
  const { epochs = Number.POSITIVE_INFINITY, secondsBefore = 0 } = loop;
  const begun = performance.now();
  for (let epoch = 0; epoch < epochs && !trainer.end && !guard.trouble && !loop.stopped(); ) {
    const { record, remark } = await guard.advance();
    if (remark) loop.remark(remark);
    if (record) {
      epoch++;
      const seconds = Number((secondsBefore + (performance.now() - begun) / 1000).toFixed(3));
      await loop.epochEnded({ ...record, seconds });
    }
    await setImmediate(); // lets signals and timers in
  }
}
