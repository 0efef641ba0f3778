import type { ComponentType } from 'react';
import type { Lane } from '../../state/lane';
import type { TourStep } from '../../state/tour';

/** A figure of the page. */
export interface PageFigure {
  /** That of its folder. */
  name: string;
  figure: ComponentType<{ lanes: readonly Lane[] }>;
  /** Where it needs another place or size than others. */
  className?: string;
  /** Whether it shows the recording while there is one. */
  recorded?: boolean;
  /** The step of the tour that is about it. */
  tour?: TourStep;
}
