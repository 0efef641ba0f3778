import { useMemo } from 'react';
import type { Lane } from '../../../state/lane';
import { hasSeveral, networksOf } from '../../../state/networks';
import { stepsAxis } from '../../kit/axes';
import { laneBand, laneLine } from '../../kit/lane-line';
import { useMemoOn } from '../../kit/use-memo-on';
import { names } from '../../text/lane-names';
import { runsWords } from '../../text/measuring';
import { AgainstNFigure } from '../against-n/AgainstNFigure';
import { useShownLanes } from '../lesion/use-shown-lanes';
import { brokenLine } from '../neighbours';
import { usePaperDrawing } from '../paper/use-paper';
import { usePointedAlone } from '../use-pointed';
import { networkTauCaption } from './caption';
import { laneNetworkTau, networkTauOf } from './data';
import { MeasureAll } from './MeasureAll';
import { networkTauTable } from './table';

const NUMBERS = { Numbers: networkTauTable };

const BEFORE_THE_DAMAGE = {
  look: 'Measured before the damage.',
  news: 'The whole networks are the ones that train and are measured.',
};

const series = laneNetworkTau;

/** What the estimates rest on; nothing before there are any. */
function asideOf(lanes: readonly Lane[]) {
  const measured = lanes.flatMap(networksOf).flatMap(({ looks }) => networkTauOf(looks));
  const words = runsWords(...measured);
  const help = `${words} with random bits; fits of short autocorrelations are biased low. The mean is over so many of the neurons as stands beside it: those with τ_net above 1 and no mark.`;
  return measured.length === 0 ? undefined : { words, help };
}

/** What changes with a measurement. */
const measuredIn = (lanes: readonly Lane[]) => [
  ...names(lanes),
  ...lanes.flatMap(networksOf).flatMap(({ id, looks }) => [id, looks]),
];

/** Mean τ_net at every promotion, against N: how long the network itself keeps what its neurons do. */
export function NetworkTauFigure({ lanes }: { lanes: readonly Lane[] }) {
  const { damaged } = useShownLanes(lanes);
  const drawn = usePointedAlone(lanes);
  const lines = useMemoOn(measuredIn(drawn), () => [
    ...drawn.filter(hasSeveral).map((lane) => laneBand(lane, brokenLine(lane, series(lane)))),
    ...drawn.map((lane) => laneLine(lane, brokenLine(lane, series(lane)), 'mean')),
  ]);
  const table = useMemoOn(measuredIn(lanes), () => networkTauTable(lanes));
  const highest = Math.max(
    ...[...lanes, ...drawn].flatMap(series).map(({ mean, band }) => band?.[1] ?? mean),
  );
  const y = useMemo(() => stepsAxis(highest), [highest]);
  return (
    <AgainstNFigure
      lanes={drawn}
      series={series}
      y={y}
      paper={usePaperDrawing()?.paperIn(lanes, 'networkTau')}
      lines={lines}
      title="Does the network slow down?"
      aside={asideOf(lanes)}
      yTitle={`mean τ_net${lanes.some(hasSeveral) ? ' ± s.d. over networks' : ''}, steps`}
      caption={damaged ? BEFORE_THE_DAMAGE : networkTauCaption(lanes)}
      table={table}
      numbers={NUMBERS}
      foot={<MeasureAll lanes={lanes.flatMap(networksOf)} />}
    />
  );
}
