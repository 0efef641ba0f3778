import { mean } from 'd3-array';
import { view } from '../cells/layout';
import { fromNamed } from '../cells/named';
import type { PaceResult } from '../config/analyses/damage';
import type { EngineFactory } from '../engines/engine';
import { type DamageSubject, headReadout } from './damage-subject';
import { StreamRunner } from './stream-runner';
import { answersOf, drawTestStream, type StreamSettings } from './test-stream';

/** How many steps bits are held. */
const PACES = [1, 2, 3, 4];

/** Trained on one duration of bits, tested on others: accuracies by k. */
export async function* testPaces(
  factory: EngineFactory,
  subject: DamageSubject,
  settings: StreamSettings & { N: number },
): AsyncGenerator<{ done: number; total: number }, Record<string, PaceResult>, undefined> {
  const { config, parameters } = subject;
  const head = headReadout(subject, settings.N);
  const results: Record<string, PaceResult> = {};
  for (const k of PACES) {
    const stream = drawTestStream(config, settings, settings.N, k);
    const answers = answersOf(config, stream, settings.N);
    const runner = new StreamRunner(factory, config, stream);
    try {
      const { tau } = runner.layout.cell;
      const vector = fromNamed(parameters, runner.layout, [], 0);
      const plain = mean(await runner.accuracy(vector, head, answers)) as number;
      if (tau) {
        const values = view(vector, tau);
        for (let i = 0; i < values.length; i++) values[i] = (Math.max(1, values[i]) * k) / config.task.repeat;
      }
      const stretched = tau ? (mean(await runner.accuracy(vector, head, answers)) as number) : null;
      results[k] = { plain, stretched };
      yield { done: k, total: PACES.length };
    } finally {
      runner.dispose();
    }
  }
  return results;
}
