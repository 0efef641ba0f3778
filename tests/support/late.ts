import type { EngineFactory } from '../../src/engines/engine';

/**
 * Engines that answer as others do, but later, as where numbers come from elsewhere. They refuse what is asked before
 * they have answered, and after their end.
 */
export function late(factory: EngineFactory): EngineFactory {
  return {
    ...factory,
    create: (spec) => {
      const engine = factory.create(spec);
      let state: 'free' | 'asked' | 'disposed' = 'free';
      const now = <T>(work: () => T): T => {
        if (state !== 'free') throw new Error(`The engine was ${state}.`);
        return work();
      };
      const later = async <T>(work: () => T): Promise<Awaited<T>> => {
        const answer = now(work);
        state = 'asked';
        await new Promise((resolve) => setTimeout(resolve));
        state = 'free';
        return await answer;
      };
      return {
        spec: engine.spec,
        layout: engine.layout,
        train: (batch, heads, update) => now(() => engine.train(batch, heads, update)),
        gradient: (batch, heads) => later(() => engine.gradient(batch, heads)),
        statistics: () => later(() => engine.statistics()),
        ready: () => engine.ready(),
        forward: (input, heads) => later(() => engine.forward(input, heads)),
        simulate: (input) => later(() => engine.simulate(input)),
        save: () => later(() => engine.save()),
        load: (saved) => now(() => engine.load(saved)),
        dispose: () =>
          now(() => {
            state = 'disposed';
            engine.dispose();
          }),
      };
    },
  };
}
