import { useMemo } from 'react';
import { Area } from 'recharts';
import type { Lane } from '../../../state/lane';
import { stepsAxis } from '../../kit/axes';
import { laneLine } from '../../kit/lane-line';
import { useMemoOn } from '../../kit/use-memo-on';
import { laneClass } from '../../lane/lane-hover';
import { gateTau } from '../../text/gate-tau';
import { styleOf } from '../../text/lane-style';
import { AgainstNFigure } from '../against-n/AgainstNFigure';
import { brokenLine } from '../neighbours';
import { promotionKeys } from '../promotion-keys';
import { meanTauCaption } from './caption';
import { meansOf } from './data';
import { meanTauTable } from './table';

const NUMBERS = { Numbers: meanTauTable };

/** Mean τ and its spread at every promotion, against N. */
export function MeanTauFigure({ lanes }: { lanes: readonly Lane[] }) {
  const promotions = promotionKeys(lanes);
  const lines = useMemoOn(promotions, () => linesOf(lanes));
  const table = useMemoOn(promotions, () => meanTauTable(lanes));
  const highest = Math.max(...lanes.flatMap(({ records }) => meansOf(records).map(({ band }) => band[1])));
  const y = useMemo(() => stepsAxis(highest), [highest]);
  return (
    <AgainstNFigure
      lanes={lanes}
      series={({ records }) => meansOf(records)}
      y={y}
      lines={lines}
      title="Do neurons slow down as N grows?"
      aside={gateTau(lanes)}
      yTitle={`mean τ ± s.d., steps${lanes.some(({ config }) => config.network.silent) ? ', without silent neurons' : ''}`}
      caption={meanTauCaption(lanes)}
      table={table}
      numbers={NUMBERS}
    />
  );
}

/** Bands first, so that no band lies on a line. */
function linesOf(lanes: readonly Lane[]) {
  return [
    ...lanes.map((lane) => (
      <Area
        key={`band ${lane.id}`}
        className={laneClass(lane)}
        data={brokenLine(lane, meansOf(lane.records))}
        dataKey="band"
        isAnimationActive={false}
        dot={false}
        activeDot={false}
        type="linear"
        stroke="none"
        fill={styleOf(lane).mark}
        fillOpacity="var(--band)"
      />
    )),
    ...lanes.map((lane) => laneLine(lane, brokenLine(lane, meansOf(lane.records)), 'mean')),
  ];
}
