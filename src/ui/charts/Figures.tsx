import { useEffect, useMemo } from 'react';
import { useExperiment } from '../../state/experiment';
import { later } from '../later';
import { AccuracyFigure } from './AccuracyFigure';
import { Calm } from './Calm';
import style from './figures.module.css';
import { InsideHeading } from './inside/InsideHeading';
import { CursorContext } from './kit/cursor';
import { LossFigure } from './LossFigure';
import { MeanTauFigure } from './MeanTauFigure';
import { NetworkTauFigure } from './NetworkTauFigure';
import { NeuronsFigure } from './NeuronsFigure';
import { ReachedFigure } from './ReachedFigure';
import { rangeOf } from './range-of';
import { SequencePlace } from './sequence/SequencePlace';

// Further down than a page reaches that has just been opened.
const EchoFigure = later(async () => (await import('./echo/EchoFigure')).EchoFigure);
const WeightsFigure = later(async () => (await import('./weights/WeightsFigure')).WeightsFigure);
const WiringFigure = later(async () => (await import('./WiringFigure')).WiringFigure);

/** All figures, in as many columns as there is room for. */
export function Figures() {
  const N = useExperiment((state) => state.cursor);
  const set = useExperiment((state) => state.setCursor);
  const min = useExperiment(({ lanes }) => rangeOf(lanes).min);
  const max = useExperiment(({ lanes }) => rangeOf(lanes).max);
  const count = useExperiment(({ lanes }) => lanes.length);
  const cursor = useMemo(() => ({ N, min, max, set }), [N, min, max, set]);

  useEffect(() => {
    if (N === undefined) return;
    const clear = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') set(undefined);
    };
    document.addEventListener('keydown', clear);
    return () => document.removeEventListener('keydown', clear);
  }, [N, set]);

  return (
    <CursorContext value={cursor}>
      <div className={style.figures} data-many={count > 2}>
        <div className={style.grid}>
          <Calm figure={ReachedFigure} recorded className={style.reached} tour="compare" />
          <Calm figure={AccuracyFigure} recorded className={style.accuracy} tour="forget" />
          <Calm figure={NeuronsFigure} recorded className={style.neurons} tour="slow" />
          <Calm figure={MeanTauFigure} recorded />
          <Calm figure={NetworkTauFigure} recorded />
        </div>
        <Calm figure={InsideHeading} />
        <SequencePlace />
        <div className={style.grid}>
          <Calm figure={EchoFigure} />
          <Calm figure={WeightsFigure} />
          <Calm figure={LossFigure} recorded />
          <Calm figure={WiringFigure} className={style.wiring} />
        </div>
      </div>
    </CursorContext>
  );
}
