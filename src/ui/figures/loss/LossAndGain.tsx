import { useState } from 'react';
import type { Lane } from '../../../state/lane';
import { FigureSwitch } from '../../kit/FigureSwitch';
import { later } from '../../parts/later';
import { hasGain } from '../gain/data';
import { LossFigure } from './LossFigure';

const GainFigure = later(async () => (await import('../gain/GainFigure')).GainFigure);
const GradientFigure = later(async () => (await import('../gradient/GradientFigure')).GradientFigure);

type View = 'loss' | 'gradient';
const VIEWS: Record<View, string> = { loss: 'loss', gradient: 'gradient' };

/** The losses, or the gradients where some are known; and under them the gain of lanes that have one. */
export function LossAndGain({ lanes }: { lanes: readonly Lane[] }) {
  const [chosen, setChosen] = useState<View>('loss');
  const choosable = lanes.some(({ records }) => records.some(({ gradient }) => gradient));
  const view = choosable ? chosen : 'loss';
  const foot = choosable && (
    <FigureSwitch label="Loss or gradient" value={view} options={VIEWS} onChange={setChosen} />
  );
  return (
    <>
      {view === 'loss' ? (
        <LossFigure lanes={lanes} foot={foot} />
      ) : (
        <GradientFigure lanes={lanes} foot={foot} />
      )}
      {lanes.some(hasGain) && <GainFigure lanes={lanes} />}
    </>
  );
}
