import type { EngineInfo } from '../engines/engine';
import type { EngineName } from '../engines/kind';

/** What runs go on with that lose theirs: nobody takes the processor away. */
export const LASTING: EngineName = 'wasm';

/** Whether a run that its engine cannot train may go on with another: from a graphics processor, and once. */
export const mayChange = (instead: string | undefined, { engine }: EngineInfo): boolean =>
  instead === undefined && (engine === 'webgpu' || engine === 'webgl');

/** What is said of a run that has another engine than was meant: why, and from where it goes on. */
export const changedWords = (why: string, { backend }: EngineInfo, epoch: number): string =>
  `${why.replace(/\.$/, '')}. Training ${epoch > 0 ? `goes on with ${backend} from epoch ${epoch}` : `begins with ${backend}`}`;
