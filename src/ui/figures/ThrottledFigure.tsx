import { memo, useRef, useState } from 'react';
import { RecordedContext } from '../kit/RecordedTag';
import { useVisible } from '../kit/use-visible';
import style from './figures.module.css';
import type { PageFigure } from './page-figure';
import { useThrottledLanes } from './use-throttled-lanes';
import { useTurn } from './use-turn';

/** A figure at its place in the grid, drawn anew a few times a second while it is in view or has the focus. */
export const ThrottledFigure = memo(function ThrottledFigure(shown: PageFigure) {
  const { figure: Figure, className, recorded, tour } = shown;
  const ref = useRef<HTMLDivElement>(null);
  const visible = useVisible(ref);
  const [focused, setFocused] = useState(false);
  const { lanes, draw } = useThrottledLanes(visible || focused, recorded);
  const itsTurn = useTurn();
  const isRecorded = lanes.some((lane) => lane.recorded);
  const wasRecorded = useRef(false);
  if (isRecorded) wasRecorded.current = true;
  const replaced = wasRecorded.current && !isRecorded;
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
      {itsTurn && (
        <RecordedContext value={isRecorded}>
          <Figure lanes={lanes} />
        </RecordedContext>
      )}
    </div>
  );
});
