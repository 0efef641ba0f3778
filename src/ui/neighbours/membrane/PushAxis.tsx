import type { ReactNode } from 'react';
import type { Scale } from '../../kit/geometry';
import { Letter, rightOf, XAxis } from '../axes';

interface Props {
  push: number;
  scale: Scale;
  left: number;
  /** Of the plot, which ends with it. */
  width: number;
  bottom: number;
  /** What its name says further. */
  children?: ReactNode;
}

/** The axis of the push, with the present one in bold. */
export const PushAxis = ({ push, scale, left, width, bottom, children }: Props) => (
  <XAxis
    ticks={pushTicks(width, push)}
    scale={scale}
    left={left}
    right={rightOf(width)}
    bottom={bottom}
    present={push}
    title={
      <>
        push <Letter>f</Letter>
        {children}
      </>
    }
  />
);

/** Numbers under the push's axis: the present one among them, in place of those too near. */
const pushTicks = (width: number, push: number): number[] => [
  ...(width > 500 ? [0, 2, 4, 6, 8, 10, 12] : [0, 3, 6, 9, 12]).filter((tick) => Math.abs(tick - push) > 0.7),
  push,
];
