import { useState } from 'react';
import { allSilent } from '../../../config/silent';
import { connectionsOf } from '../../../state/connections';
import type { Lane } from '../../../state/lane';
import { Figure } from '../../kit/Figure';
import { FigureSwitch } from '../../kit/FigureSwitch';
import plot from '../../kit/plot.module.css';
import { useMemoOn } from '../../kit/use-memo-on';
import { useRatchet } from '../../kit/use-ratchet';
import { useSize } from '../../kit/use-size';
import { shownNow, useShownLanes } from '../lesion/use-shown-lanes';
import { type WeightsView, weightsCaption } from './caption';
import { EigenPlanes } from './EigenPlanes';
import { largestWeight } from './histogram';
import type { Wired } from './Panels';
import { everyEigenvalue, everyWeight, weightsTable } from './table';
import { WeightHistogram } from './WeightHistogram';
import { WeightMaps } from './WeightMaps';
import style from './weights.module.css';

const NUMBERS = {
  Weights: (lanes: readonly Lane[]) => everyWeight(shownNow(lanes)),
  Eigenvalues: (lanes: readonly Lane[]) => everyEigenvalue(shownNow(lanes)),
};
const VIEWS: Record<WeightsView, string> = {
  weights: 'weights',
  eigenvalues: 'eigenvalues',
  spread: 'spread',
};

/** The recurrent weights of the networks as they were looked at last: one by one, their eigenvalues, their spread. */
export function WeightsFigure({ lanes: whole }: { lanes: readonly Lane[] }) {
  const { lanes, damaged } = useShownLanes(whole);
  const [ref, size] = useSize<HTMLDivElement>();
  const [view, setView] = useState<WeightsView>('weights');
  const silentIn = (lane: Lane) => allSilent(lane.config.network, damaged?.[lane.id]?.lesion.silent);
  const known = lanes.flatMap((lane) => [lane.id, lane.config, lane.findings, lane.looks, silentIn(lane)]);
  const table = useMemoOn(known, () => weightsTable(lanes, silentIn));
  const wired = useMemoOn(known, () =>
    lanes.flatMap((lane): Wired[] =>
      lane.findings
        ? [{ lane, ...lane.findings, connections: connectionsOf(lane.config), silent: silentIn(lane) }]
        : [],
    ),
  );
  const radius = useRatchet(
    Math.max(1, ...wired.map(({ findings }) => findings.connectivity.spectralRadius)),
    lanes,
  );
  const largest = useRatchet(Math.max(0, ...wired.map(({ findings }) => largestWeight(findings))), lanes);

  return (
    <Figure
      title="Who drives whom?"
      control={
        <FigureSwitch<WeightsView>
          label="What is shown of the weights"
          value={view}
          options={VIEWS}
          onChange={setView}
        />
      }
      {...(view === 'spread' && { yTitle: 'share of the weights, %', xTitle: 'weight between two neurons' })}
      caption={weightsCaption(
        lanes,
        view,
        lanes.some((lane) => silentIn(lane).length > 0),
      )}
      isDamaged={damaged !== undefined}
      table={table}
      numbers={NUMBERS}
    >
      <div ref={ref} className={plot.plot}>
        {wired.length === 0 && (
          <p className={style.none}>The weights are looked at whenever an N is reached.</p>
        )}
        {size && wired.length > 0 && (
          <>
            {view === 'weights' && <WeightMaps wired={wired} size={size} />}
            {view === 'eigenvalues' && <EigenPlanes wired={wired} size={size} radius={radius} />}
            {view === 'spread' && <WeightHistogram wired={wired} size={size} largest={largest} />}
          </>
        )}
      </div>
    </Figure>
  );
}
