import { type ReactNode, useLayoutEffect, useState } from 'react';
import { useSize } from '../kit/use-size';
import classes from './neighbours.module.css';

/** How wide places of two and three columns are: on a phone, on a tablet, and on a desk. */
const DRAWN_FOR = [358, 724, 1092];

interface Props {
  /** How many of these differ in more than how far they are stretched. */
  kinds?: 2 | 3;
  children(width: number): ReactNode;
}

/**
 * What is drawn for the width of its place, in px, with a height that does not hang on it. Where nothing can be measured, in a
 * build, it is drawn for several, and styles choose: when the page that answers takes over, nothing moves.
 */
export function ForWidth({ kinds = 2, children }: Props) {
  const [ref, size] = useSize<HTMLDivElement>();
  const [first, setFirst] = useState<number>();
  useLayoutEffect(() => setFirst(ref.current?.clientWidth), [ref]);
  const width = size?.width ?? first;
  if (import.meta.env.SSR && width === undefined)
    return (
      <div className={classes.forWidth}>
        {DRAWN_FOR.slice(0, kinds).map((drawn) => (
          <div key={drawn}>{children(drawn)}</div>
        ))}
      </div>
    );
  return <div ref={ref}>{width !== undefined && children(width)}</div>;
}
