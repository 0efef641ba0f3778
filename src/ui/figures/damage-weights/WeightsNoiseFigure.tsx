import type { Lane } from '../../../state/lane';
import { CurvePlot } from '../break/CurvePlot';
import { WEIGHTS_AXIS } from '../break/curves';
import { type DamageView, viewOf } from '../break/view';
import { weightsNoiseCaption } from './caption';
import { weightCurves } from './data';
import { weightsNoiseTable } from './table';

const NUMBERS = { Numbers: (lanes: readonly Lane[]) => weightsNoiseTable(viewOf('weights', lanes).broken) };

/** What noise in the recurrent weights leaves. */
export function WeightsNoiseFigure({ lanes, view }: { lanes: readonly Lane[]; view: DamageView }) {
  const curves = weightCurves(view.broken);
  return (
    <CurvePlot
      lanes={lanes}
      curves={curves}
      x={WEIGHTS_AXIS}
      symbol="ε ="
      title="How much noise do the weights bear?"
      xTitle="ε, noise as a share of ‖W‖ (log scale)"
      caption={weightsNoiseCaption(curves)}
      table={weightsNoiseTable(view.broken)}
      numbers={NUMBERS}
    />
  );
}
