import { type ReactNode, useEffect, useMemo, useState } from 'react';
import figure from '../kit/figure.module.css';
import type { Size } from '../kit/geometry';
import { GivenSize } from '../kit/use-size';
import style from './drawn.module.css';

/** The figures that the build has drawn, by name. */
const drawings = new Map<string, Element>();

/** Keeps them for when the page is made in the place of what was built. */
export function keepDrawings(): void {
  for (const drawing of document.querySelectorAll<HTMLElement>('[data-drawn]'))
    drawings.set(drawing.dataset.drawn ?? '', drawing);
}

/** A figure as the build has drawn it, if it has. */
export const drawingOf = (name: string | undefined): Element | undefined => drawings.get(name ?? '');

interface CoveredProps {
  drawing: Element;
  /** Whether the drawing still shows what is so. */
  holds: boolean;
  /** The figure itself, as soon as it is to be drawn. */
  children?: ReactNode;
}

/** A figure under its drawing, until all of it is there. */
export function Covered({ drawing, holds, children }: CoveredProps) {
  const [whole, setWhole] = useState(false);
  const begun = children !== undefined;
  const size = useMemo(() => (begun ? plotIn(drawing) : undefined), [begun, drawing]);
  useEffect(() => {
    if (!begun) return;
    // Recharts draws in the effects of its parts, which have come before this one.
    const frame = requestAnimationFrame(() => setWhole(true));
    return () => cancelAnimationFrame(frame);
  }, [begun]);
  const covered = holds && !whole;
  return (
    <div className={style.covered}>
      {covered && <div ref={(place) => place?.replaceChildren(drawing)} />}
      {begun && (
        <div className={covered ? style.under : undefined}>
          <GivenSize value={size}>{children}</GivenSize>
        </div>
      )}
    </div>
  );
}

/** How large the plot is; of the widths it is drawn for, one is shown. */
function plotIn(drawing: Element): Size | undefined {
  const plots = [...drawing.getElementsByClassName(figure.plot)];
  const shown = plots.find(({ clientWidth }) => clientWidth > 0);
  return shown && { width: shown.clientWidth, height: shown.clientHeight };
}
