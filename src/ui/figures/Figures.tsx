import { useEffect, useMemo } from 'react';
import { useExperiment } from '../../state/experiment';
import { CursorContext } from '../kit/cursor';
import { BreakSection, CLIMBING, INSIDE, LesionLine } from '.';
import style from './figures.module.css';
import { InsideHeading } from './inside/InsideHeading';
import type { PageFigure } from './page-figure';
import { rangeOf } from './range-of';
import { SequencePlace } from './sequence/SequencePlace';
import { ThrottledFigure } from './ThrottledFigure';

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
        <Grid figures={CLIMBING} />
        <ThrottledFigure name="lesion" figure={LesionLine} recorded className={style.lesion} tour="damage" />
        <ThrottledFigure name="inside" figure={InsideHeading} />
        <SequencePlace />
        <Grid figures={INSIDE} />
        <ThrottledFigure name="break" figure={BreakSection} />
      </div>
    </CursorContext>
  );
}

function Grid({ figures }: { figures: readonly PageFigure[] }) {
  return (
    <div className={style.grid}>
      {figures.map((each) => (
        <ThrottledFigure key={each.name} {...each} />
      ))}
    </div>
  );
}
