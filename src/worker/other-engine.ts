import type { Snapshot } from '../cells/snapshot';
import type { EngineInfo } from '../engines/engine';
import type { EngineName } from '../engines/kind';
import { whole } from '../math/english';

/** What runs go on with that lose theirs: nobody takes the processor away. */
export const LASTING: EngineName = 'wasm';

/** Whether a run that its engine cannot train may go on with another: from a graphics processor, and once. */
export const mayChange = (instead: string | undefined, { engine }: EngineInfo): boolean =>
  instead === undefined && (engine === 'webgpu' || engine === 'webgl');

/** What is said of a run that has another engine than was meant: why, and from where it goes on. */
export function changedWords(why: string, { backend }: EngineInfo, from?: Snapshot): string {
  const because = `${why.replace(/\.$/, '')}. Training`;
  if (!from?.progress.step) return `${because} begins with ${backend}`;
  const { epoch } = from.progress;
  const place = from.resume?.epochStep ? `the midst of epoch ${whole(epoch + 1)}` : `epoch ${whole(epoch)}`;
  return `${because} goes on with ${backend} from ${place}`;
}
