import { useMemo, useState } from 'react';
import type { Lane } from '../../../state/lane';
import { hasSeveral } from '../../../state/networks';
import { stepsAxis } from '../../kit/axes';
import { FigureSwitch } from '../../kit/FigureSwitch';
import { laneBand, laneLine } from '../../kit/lane-line';
import { useMemoOn } from '../../kit/use-memo-on';
import { gateTau } from '../../text/gate-tau';
import { AgainstNFigure } from '../against-n/AgainstNFigure';
import type { AtN } from '../against-n/data';
import { brokenLine } from '../neighbours';
import { spreadWords } from '../over-networks';
import { usePaperDrawing } from '../paper/use-paper';
import { promotionKeys } from '../promotion-keys';
import { usePointedAlone } from '../use-pointed';
import { meanTauCaption } from './caption';
import { laneMeans } from './data';
import { comparesSpreads, laneSpreads, spreadCaption } from './spread';
import { meanTauTable } from './table';

const NUMBERS = { Numbers: meanTauTable };

type View = 'mean' | 'spread';
const VIEWS: Record<View, string> = { mean: 'mean', spread: 's.d.' };

/** Mean τ and its spread at every promotion, against N; or the spread alone, where lanes differ in how τ is set. */
export function MeanTauFigure({ lanes }: { lanes: readonly Lane[] }) {
  const [chosen, setChosen] = useState<View>('spread');
  const compares = comparesSpreads(lanes);
  const view = compares ? chosen : 'mean';
  const series: (lane: Lane) => readonly AtN[] = view === 'mean' ? laneMeans : laneSpreads;
  const drawn = usePointedAlone(lanes);
  const lines = useMemoOn([...promotionKeys(drawn), series], () => linesOf(drawn, series));
  const table = useMemoOn(promotionKeys(lanes), () => meanTauTable(lanes));
  const highest = Math.max(
    ...[...lanes, ...drawn].flatMap((lane) => series(lane).map(({ mean, band }) => band?.[1] ?? mean)),
  );
  const y = useMemo(() => stepsAxis(highest), [highest]);
  const without = lanes.some(({ config }) => config.network.silent) ? ', without silent neurons' : '';
  const paper = usePaperDrawing()?.paperIn(lanes, 'meanTau');
  return (
    <AgainstNFigure
      lanes={drawn}
      series={series}
      y={y}
      paper={view === 'mean' ? paper : undefined}
      lines={lines}
      title={view === 'mean' ? 'Do neurons slow down as N grows?' : 'Do neurons become different?'}
      aside={gateTau(lanes)}
      foot={
        compares && (
          <FigureSwitch label="What of τ is shown" value={view} options={VIEWS} onChange={setChosen} />
        )
      }
      yTitle={
        view === 'mean'
          ? `mean τ ± s.d.${spreadWords(lanes)}, steps${without}`
          : `s.d. of τ over neurons${lanes.some(hasSeveral) ? ' ± s.d. over networks' : ''}, steps${without}`
      }
      caption={view === 'mean' ? meanTauCaption(lanes) : spreadCaption(lanes)}
      table={table}
      numbers={NUMBERS}
    />
  );
}

/** Bands first, so that no band lies on a line. */
function linesOf(lanes: readonly Lane[], series: (lane: Lane) => readonly AtN[]) {
  return [
    ...lanes.map((lane) => laneBand(lane, brokenLine(lane, series(lane)))),
    ...lanes.map((lane) => laneLine(lane, brokenLine(lane, series(lane)), 'mean')),
  ];
}
