import type { Engine, Exercise, Gradient, Heads, Later, Pupils } from '../engine';
import { after } from './after';

/** One engine that learns from exercise after exercise; it is made when it is needed. */
export class Solo implements Pupils {
  private engine?: Engine;

  constructor(private readonly make: () => Engine) {}

  learn(
    count: number,
    exerciseOf: (k: number) => Exercise,
    heads: Heads,
    tell: (gradient: Gradient, k: number) => void,
  ): Later<void> {
    let known: Float32Array | undefined;
    const next = (k: number): Later<void> => {
      if (k === count) return;
      this.engine ??= this.make();
      const { engine } = this;
      const { batch, parameters } = exerciseOf(k);
      if (parameters !== known) engine.load({ parameters });
      known = parameters;
      return after(engine.gradient(batch, heads), (gradient) => {
        tell(gradient, k);
        return next(k + 1);
      });
    };
    return next(0);
  }

  ready(): boolean {
    return this.engine?.ready() ?? true;
  }

  settling(): boolean {
    return this.engine?.settling?.() ?? false;
  }

  remark(): undefined {}

  dispose(): void {
    this.engine?.dispose();
  }
}
