import { useMemo } from 'react';
import type { Lane } from '../../state/lane';
import { LIVE_MEASUREMENT } from '../../state/measure';
import { networkTauCaption } from '../explain/network-tau';
import { AgainstNFigure } from './AgainstNFigure';
import { laneLine } from './kit/lane-line';
import { useStable } from './kit/use-stable';
import { networkTauTable } from './tables';

const { trials, steps } = LIVE_MEASUREMENT;
const RUNS = steps.toLocaleString('en');
const ASIDE = {
  words: `${trials} × ${RUNS} steps`,
  help: `${trials} runs of ${RUNS} steps with random bits; fits of short autocorrelations read low. The mean leaves out neurons with τ_net of 1 or less.`,
};
const series = ({ timescales }: Lane) => timescales;

/** Mean τ_net at every promotion, against N: how long the network itself keeps what its neurons do. */
export function NetworkTauFigure({ lanes }: { lanes: readonly Lane[] }) {
  const measured = useStable(lanes.flatMap((lane) => [lane.id, lane.timescales]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured is all that is drawn here
  const lines = useMemo(() => lanes.map((lane) => laneLine(lane, lane.timescales, 'mean')), [measured]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: and all there is in the table
  const table = useMemo(() => networkTauTable(lanes), [measured]);
  return (
    <AgainstNFigure
      lanes={lanes}
      series={series}
      highest={Math.max(...lanes.flatMap(({ timescales }) => timescales.map(({ mean }) => mean)))}
      lines={lines}
      title="Does the network slow down?"
      aside={ASIDE}
      yTitle="mean τ_net, steps"
      caption={networkTauCaption(lanes)}
      table={table}
    />
  );
}
