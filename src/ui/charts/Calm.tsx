import { type ComponentType, memo, useRef, useState } from 'react';
import type { Lane } from '../../state/lane';
import type { TourStep } from '../../state/tour';
import style from './figures.module.css';
import { RecordedContext } from './kit/RecordedTag';
import { useVisible } from './kit/use-visible';
import { useCalmLanes } from './use-calm-lanes';
import { useTurn } from './use-turn';

interface Props {
  figure: ComponentType<{ lanes: readonly Lane[] }>;
  /** Where it needs another place or size than others. */
  className?: string;
  /** Whether it shows the recording while there is one. */
  recorded?: boolean;
  /** The step of the tour that is about it. */
  tour?: TourStep;
}

/** A figure at its place in the grid, drawn anew a few times a second while it is in view or has the focus. */
export const Calm = memo(function Calm({ figure: Figure, className, recorded, tour }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const visible = useVisible(ref);
  const [focused, setFocused] = useState(false);
  const { lanes, draw } = useCalmLanes(visible || focused, recorded);
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
