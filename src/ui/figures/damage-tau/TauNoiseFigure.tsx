import { type ReactNode, useState } from 'react';
import { hasTau } from '../../../config/cells';
import type { Lane } from '../../../state/lane';
import { FigureSwitch } from '../../kit/FigureSwitch';
import type { Caption } from '../../text/caption';
import { Symbols } from '../../theme/Symbols';
import style from '../break/break.module.css';
import { CurvePlot } from '../break/CurvePlot';
import { STEPS_AXIS, sizeWords, TAU_AXIS } from '../break/curves';
import { type DamageView, viewOf } from '../break/view';
import { noTauWords, tauNoiseCaption } from './caption';
import { type TauUnit, tauCurves } from './data';
import { tauNoiseTable } from './table';

const NUMBERS = { Numbers: (lanes: readonly Lane[]) => tauNoiseTable(viewOf('tau', lanes).broken) };
const TITLE = '… and the time constants?';
const UNITS: Record<TauUnit, ReactNode> = {
  share: (
    <span>
      <Symbols>of ‖τ‖</Symbols>
    </span>
  ),
  steps: 'steps',
};

/** What noise in τ leaves; networks with gates have no τ to disturb. */
export function TauNoiseFigure({ lanes, view }: { lanes: readonly Lane[]; view: DamageView }) {
  const [unit, setUnit] = useState<TauUnit>('share');
  const curves = { share: tauCurves(view.broken, 'share'), steps: tauCurves(view.broken, 'steps') };
  const inSteps = unit === 'steps';
  const gated = lanes.filter(({ config }) => !hasTau(config.network));
  const noTau = gated.length > 0 ? noTauWords(gated) : undefined;
  const allGated = gated.length === lanes.length;
  return (
    <>
      <CurvePlot
        lanes={lanes}
        curves={curves[unit]}
        x={inSteps ? STEPS_AXIS : TAU_AXIS}
        symbol={inSteps ? '' : 'ε ='}
        write={inSteps ? (steps) => `${sizeWords(steps)} steps` : sizeWords}
        strip={inSteps ? 'paper: not in steps' : undefined}
        title={TITLE}
        control={<FigureSwitch label="Size of the noise" value={unit} options={UNITS} onChange={setUnit} />}
        xTitle={inSteps ? 'noise, steps a neuron (log scale)' : 'ε, noise as a share of ‖τ‖ (log scale)'}
        caption={captionOf(tauNoiseCaption(curves.share, curves.steps, unit), noTau, allGated)}
        table={tauNoiseTable(view.broken)}
        numbers={NUMBERS}
      />
      {allGated && <p className={style.inPlace}>{noTau}</p>}
    </>
  );
}

/** The caption, and what is to be said of networks that have no τ. */
function captionOf({ look, news }: Caption, noTau: string | undefined, allGated: boolean): Caption {
  if (allGated) return { look: 'Gates in the place of τ.' };
  return noTau ? { look, news: news ? `${news} ${noTau}` : noTau } : { look, news };
}
