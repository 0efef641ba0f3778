import type { Lane } from '../../../state/lane';
import { later } from '../../parts/later';
import { hasGain } from '../gain/data';
import { LossFigure } from './LossFigure';

const GainFigure = later(async () => (await import('../gain/GainFigure')).GainFigure);

/** The losses, and under them the gain of lanes that have one. */
export function LossAndGain({ lanes }: { lanes: readonly Lane[] }) {
  return (
    <>
      <LossFigure lanes={lanes} />
      {lanes.some(hasGain) && <GainFigure lanes={lanes} />}
    </>
  );
}
