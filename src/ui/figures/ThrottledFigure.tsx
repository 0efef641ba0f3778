import { memo, useMemo, useRef, useState } from 'react';
import { useExperiment } from '../../state/experiment';
import { RecordedContext, recordedWords } from '../kit/RecordedTag';
import { useVisible } from '../kit/use-visible';
import { Covered, drawingOf } from './drawn';
import style from './figures.module.css';
import type { PageFigure } from './page-figure';
import { useThrottledLanes } from './use-throttled-lanes';
import { useTurn } from './use-turn';

/** A figure at its place in the grid, drawn anew a few times a second while it is in view or has the focus. */
export const ThrottledFigure = memo(function ThrottledFigure(shown: PageFigure) {
  const { name, figure: Figure, className, recorded, tour } = shown;
  const ref = useRef<HTMLDivElement>(null);
  const visible = useVisible(ref);
  const [focused, setFocused] = useState(false);
  const { lanes, draw } = useThrottledLanes(visible !== false || focused, recorded);
  const isRecorded = lanes.some((lane) => lane.recorded);
  const [drawing] = useState(() => (isRecorded ? drawingOf(name) : undefined));
  const itsTurn = useTurn(drawing !== undefined, focused || visible);
  const units = useExperiment(({ lanes }) => lanes[0].config.network.units);
  const wasRecorded = useRef(false);
  if (isRecorded) wasRecorded.current = true;
  const replaced = wasRecorded.current && !isRecorded;
  const content = useMemo(
    () => (
      <RecordedContext value={isRecorded ? recordedWords(lanes, units) : undefined}>
        <Figure lanes={lanes} />
      </RecordedContext>
    ),
    [Figure, lanes, isRecorded, units],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing to act on, only to know when one is in it
    <div
      ref={ref}
      className={replaced ? `${className ?? ''} ${style.replaced}` : className}
      data-tour={tour}
      // Who comes by keyboard, or hears the page, may be there before it is in view.
      onFocus={() => {
        setFocused(true);
        draw();
      }}
      onBlur={() => setFocused(false)}
    >
      {drawing ? (
        <Covered drawing={drawing} holds={isRecorded}>
          {itsTurn ? content : undefined}
        </Covered>
      ) : (
        itsTurn && content
      )}
    </div>
  );
});
