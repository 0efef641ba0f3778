import { type ComponentType, memo, useRef } from 'react';
import type { Lane } from '../../state/lane';
import { useVisible } from './kit/use-visible';
import { useCalmLanes } from './use-calm-lanes';
import { useTurn } from './use-turn';

interface Props {
  figure: ComponentType<{ lanes: readonly Lane[] }>;
  className: string;
}

/** A figure at its place in the grid, drawn anew a few times a second while it is in view. */
export const Calm = memo(function Calm({ figure: Figure, className }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const lanes = useCalmLanes(useVisible(ref));
  const itsTurn = useTurn();
  return (
    <div ref={ref} className={className}>
      {itsTurn && <Figure lanes={lanes} />}
    </div>
  );
});
