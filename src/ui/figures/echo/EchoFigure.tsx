import { useMemo, useState } from 'react';
import { allSilent } from '../../../config/silent';
import type { Lane } from '../../../state/lane';
import { usePicked } from '../../../state/picked';
import { Figure } from '../../kit/Figure';
import { FigureSwitch } from '../../kit/FigureSwitch';
import { SilenceButton } from '../lesion/SilenceButton';
import { shownNow, useShownLanes } from '../lesion/use-shown-lanes';
import { measuredOf } from '../neurons/clouds';
import { chosenOf, useChosen } from '../use-chosen';
import { BiasCheck } from './BiasCheck';
import { echoCaption, echoTitle, SILENT_CAPTION } from './caption';
import { echoOf } from './data';
import { EchoPicker } from './EchoPicker';
import { EchoPlot } from './EchoPlot';
import style from './echo.module.css';
import type { EchoScale } from './echo-axis';
import { everyEstimate } from './estimates-table';
import { NotMeasured } from './NotMeasured';
import { SecondOpinions } from './SecondOpinions';
import { echoTable, everyEcho } from './table';

const SCALES: Record<EchoScale, string> = { linear: 'linear', log: 'log' };
const NUMBERS = {
  Numbers: (lanes: readonly Lane[]) => echoShown(shownNow(lanes)),
  'Every neuron': (lanes: readonly Lane[]) => everyEcho(shownNow(lanes)),
  'Every estimate': (lanes: readonly Lane[]) => everyEstimate(shownNow(lanes)),
};
const OWN_TAU =
  'The neuron’s own time constant, trained with its weights. τ_net is fitted to what is drawn here; fits of short autocorrelations are biased low.';

/** The autocorrelation of one neuron's activity, or of all together, with both models fitted to it. */
export function EchoFigure({ lanes: whole }: { lanes: readonly Lane[] }) {
  const { lanes, damaged } = useShownLanes(whole);
  const [scale, setScale] = useState<EchoScale>('linear');
  const { lane, whose } = useChosen(lanes);
  const measured = measuredOf(lane);
  const echo = useMemo(
    () => (measured && whose !== undefined ? echoOf(measured, whose) : undefined),
    [measured, whose],
  );
  const silent = allSilent(lane.config.network, damaged?.[lane.id]?.lesion.silent);
  const isSilent = typeof whose === 'number' && silent.includes(whose);
  const table = useMemo(() => echoTable(lane, echo), [lane, echo]);

  return (
    <Figure
      title={echo ? echoTitle(echo) : 'How long does a neuron echo?'}
      aside={echo?.tau === undefined ? undefined : { words: `τ = ${echo.tau.toFixed(1)}`, help: OWN_TAU }}
      only={lane.id}
      isDamaged={damaged?.[lane.id] !== undefined}
      yTitle={echo && `autocorrelation${scale === 'log' ? ' (log scale)' : ''}`}
      xTitle={echo && 'lag, steps'}
      caption={
        isSilent
          ? SILENT_CAPTION
          : echo
            ? echoCaption(echo)
            : { look: 'An echo', news: 'is how long activity stays like itself.' }
      }
      table={table}
      numbers={NUMBERS}
      foot={
        measured &&
        whose !== undefined && (
          <>
            <div className={style.foot}>
              <EchoPicker laneId={lane.id} measured={measured} whose={whose} />
              {typeof whose === 'number' && <SilenceButton laneId={lane.id} neuron={whose} />}
              <FigureSwitch
                label="Scale of the autocorrelation"
                value={scale}
                options={SCALES}
                onChange={setScale}
              />
            </div>
            {echo && !isSilent && echo.fit.tauNet !== null && (
              <>
                <SecondOpinions fit={echo.fit} lag={measured.driving.lag} />
                {!echo.fit.mark && (
                  <BiasCheck
                    key={`${lane.id} ${whose} ${echo.fit.tauNet}`}
                    tau={echo.fit.tauNet}
                    driving={measured.driving}
                  />
                )}
              </>
            )}
          </>
        )
      }
    >
      {echo && measured ? (
        <EchoPlot lane={lane} echo={echo} driving={measured.driving} scale={scale} />
      ) : (
        <NotMeasured lane={lane} />
      )}
    </Figure>
  );
}

/** The autocorrelation that is picked. */
function echoShown(lanes: readonly Lane[]) {
  const { laneId, whose: picked } = usePicked.getState();
  const { lane, whose } = chosenOf(lanes, laneId, picked);
  const measured = measuredOf(lane);
  return echoTable(lane, measured && whose !== undefined ? echoOf(measured, whose) : undefined);
}
