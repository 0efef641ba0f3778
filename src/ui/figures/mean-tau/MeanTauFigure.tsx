import { useMemo } from 'react';
import type { Lane } from '../../../state/lane';
import { stepsAxis } from '../../kit/axes';
import { laneBand, laneLine } from '../../kit/lane-line';
import { useMemoOn } from '../../kit/use-memo-on';
import { gateTau } from '../../text/gate-tau';
import { AgainstNFigure } from '../against-n/AgainstNFigure';
import { brokenLine } from '../neighbours';
import { spreadWords } from '../over-networks';
import { usePaperDrawing } from '../paper/use-paper';
import { promotionKeys } from '../promotion-keys';
import { usePointedAlone } from '../use-pointed';
import { meanTauCaption } from './caption';
import { laneMeans } from './data';
import { meanTauTable } from './table';

const NUMBERS = { Numbers: meanTauTable };

/** Mean τ and its spread at every promotion, against N. */
export function MeanTauFigure({ lanes }: { lanes: readonly Lane[] }) {
  const drawn = usePointedAlone(lanes);
  const lines = useMemoOn(promotionKeys(drawn), () => linesOf(drawn));
  const table = useMemoOn(promotionKeys(lanes), () => meanTauTable(lanes));
  const highest = Math.max(
    ...[...lanes, ...drawn].flatMap((lane) => laneMeans(lane).map(({ band }) => band[1])),
  );
  const y = useMemo(() => stepsAxis(highest), [highest]);
  return (
    <AgainstNFigure
      lanes={drawn}
      series={laneMeans}
      y={y}
      paper={usePaperDrawing()?.paperIn(lanes, 'meanTau')}
      lines={lines}
      title="Do neurons slow down as N grows?"
      aside={gateTau(lanes)}
      yTitle={`mean τ ± s.d.${spreadWords(lanes)}, steps${lanes.some(({ config }) => config.network.silent) ? ', without silent neurons' : ''}`}
      caption={meanTauCaption(lanes)}
      table={table}
      numbers={NUMBERS}
    />
  );
}

/** Bands first, so that no band lies on a line. */
function linesOf(lanes: readonly Lane[]) {
  return [
    ...lanes.map((lane) => laneBand(lane, brokenLine(lane, laneMeans(lane)))),
    ...lanes.map((lane) => laneLine(lane, brokenLine(lane, laneMeans(lane)), 'mean')),
  ];
}
