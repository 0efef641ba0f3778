import { lazy, Suspense, useRef } from 'react';
import { useVisible } from '../../kit/use-visible';
import { useThrottledLanes } from '../use-throttled-lanes';
import style from './sequence.module.css';

const SequenceFigure = lazy(() =>
  import('./SequenceFigure').then(({ SequenceFigure }) => ({ default: SequenceFigure })),
);

/** The place of the sequence in the page: it is loaded when it first comes into view, and rests out of view. */
export function SequencePlace() {
  const ref = useRef<HTMLDivElement>(null);
  const visible = useVisible(ref) ?? false;
  const seen = useRef(false);
  seen.current ||= visible;
  const { lanes } = useThrottledLanes(visible);
  return (
    <div ref={ref} className={style.place} data-tour="watch">
      {seen.current && (
        <Suspense>
          <SequenceFigure lanes={lanes} visible={visible} />
        </Suspense>
      )}
    </div>
  );
}
