import type { Batch, EngineSpec, Heads } from '../engine';

/** What passes between an engine and a worker that helps it. */
export type HelperOrder =
  /** What to be: answered with 'ready'. */
  | { kind: 'begin'; module: WebAssembly.Module; spec: EngineSpec }
  /** A batch to learn from; parameters are given where they have changed. Answered with its gradient, in the room that is given for it. */
  | { kind: 'learn'; batch: Batch; heads: Heads; parameters?: Float32Array; room: Float32Array };

export type HelperReply = { kind: 'ready' } | { kind: 'learnt'; loss: number; gradient: Float32Array };
