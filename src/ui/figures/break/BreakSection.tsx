import { type ReactNode, useEffect, useMemo } from 'react';
import { useAnalysing } from '../../../state/analyses';
import { useBench } from '../../../state/bench';
import { benchOf } from '../../../state/breakable';
import { stopBreaking } from '../../../state/breaking';
import { useExperiment } from '../../../state/experiment';
import type { Lane } from '../../../state/lane';
import { stopLearning } from '../../../state/learning-next';
import { useShallow } from '../../../state/shallow';
import { LostNeuronsFigure } from '../damage-neurons/LostNeuronsFigure';
import { TauNoiseFigure } from '../damage-tau/TauNoiseFigure';
import { WeightsNoiseFigure } from '../damage-weights/WeightsNoiseFigure';
import figures from '../figures.module.css';
import { ReadoutFigure } from '../readout/ReadoutFigure';
import { TrainOnFigure } from '../train-on/TrainOnFigure';
import { BreakHeading } from './BreakHeading';
import style from './break.module.css';
import { type Broken, type DamageView, viewOf } from './view';

/** The third region of the page: networks are broken in every way, read, and trained on, at an N that all of them reached. */
export function BreakSection(props: { lanes: readonly Lane[] }) {
  const lanes = useAnalysed(props.lanes);
  // What goes on here changes what is to be seen: the figures follow.
  const N = useBench((bench) => bench.N);
  useBench((bench) => bench.breaking);
  useAnalysing();
  useEscape();
  const bench = benchOf(lanes, N);
  const views = {
    neurons: viewOf('neurons', lanes),
    weights: viewOf('weights', lanes),
    tau: viewOf('tau', lanes),
    readout: viewOf('readout', lanes),
  };
  const rows: readonly Broken[] =
    bench.lanes.length > 0
      ? bench.lanes.map(({ lane, N }) => ({ lane, N, damage: {} }))
      : lanes.map((lane) => ({ lane, N: lane.reached, damage: {} }));
  return (
    <section aria-label="Break them" className={style.section} data-many={rows.length > 2}>
      <BreakHeading lanes={lanes} bench={bench} />
      <div className={figures.grid}>
        <Place view={views.neurons} className={style.neurons}>
          <LostNeuronsFigure lanes={lanes} view={views.neurons} rows={rows} />
        </Place>
        <Place view={views.readout} className={style.readout}>
          <ReadoutFigure lanes={lanes} view={views.readout} rows={rows} />
        </Place>
        <Place view={views.weights}>
          <WeightsNoiseFigure lanes={lanes} view={views.weights} />
        </Place>
        <Place view={views.tau}>
          <TauNoiseFigure lanes={lanes} view={views.tau} />
        </Place>
        <div>
          <TrainOnFigure lanes={lanes} bench={bench} />
        </div>
      </div>
    </section>
  );
}

/** A figure at its place; results of another N, or that are about to be replaced, step back. */
const Place = ({
  view,
  className = '',
  children,
}: {
  view: DamageView;
  className?: string;
  children: ReactNode;
}) => (
  <div className={`${style.place} ${className}`} data-stale={view.broken.length > 0 ? view.stale : undefined}>
    {children}
  </div>
);

/** Escape gives up what goes on here, unless it belongs to something else that has the focus. */
function useEscape(): void {
  useEffect(() => {
    const listen = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      if (key !== 'Escape' || defaultPrevented) return;
      const here =
        target === document.body || (target instanceof Element && target.closest(`.${style.section}`));
      if (!here) return;
      stopBreaking();
      stopLearning();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** The lanes with all that has been found of them by now: what was on view while it was looked for stays on view. */
function useAnalysed(lanes: readonly Lane[]): readonly Lane[] {
  const analyses = useExperiment(useShallow((state) => state.lanes.map((lane) => lane.analyses)));
  return useMemo(() => {
    const now = new Map(useExperiment.getState().lanes.map((lane, i) => [lane.id, analyses[i]]));
    return lanes.map((lane) => ({ ...lane, analyses: now.get(lane.id) ?? lane.analyses }));
  }, [lanes, analyses]);
}
