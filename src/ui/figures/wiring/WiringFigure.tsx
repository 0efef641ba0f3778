import { useMemo, useState } from 'react';
import { memoised } from '../../../math/memoised';
import type { Lane, TauNetPoint } from '../../../state/lane';
import { laneLine } from '../../kit/lane-line';
import { useMemoOn } from '../../kit/use-memo-on';
import { Choice } from '../../parts/Choice';
import { names } from '../../text/lane-names';
import { isPaperQuality } from '../../text/measuring';
import { AgainstNFigure } from '../against-n/AgainstNFigure';
import { brokenLine } from '../neighbours';
import { wiringCaption } from './caption';
import { QUANTITIES, type QuantityKey, quantityOf } from './data';
import { wiringTable } from './table';

const NUMBERS = { Numbers: wiringTable };
const LABELS = Object.fromEntries(Object.entries(QUANTITIES).map(([key, { label }]) => [key, label]));

/** How the weights and the activity of the networks change with N, a quantity at a time. */
export function WiringFigure({ lanes }: { lanes: readonly Lane[] }) {
  const [key, setKey] = useState<QuantityKey>('radius');
  const { of, write, yTitle, aside, reference, axis } = quantityOf(key);
  const seen = [...names(lanes), ...lanes.flatMap((lane) => [lane.id, lane.looks])];
  const series = useMemo(() => {
    const numbers = memoised((looks: readonly TauNetPoint[]) =>
      looks
        .map((look) => ({
          N: look.N,
          mean: of(look),
          // The others are of the weights alone.
          estimate: key === 'dimensions' ? !isPaperQuality(look) : undefined,
        }))
        .filter(({ mean }) => Number.isFinite(mean)),
    );
    return ({ looks }: Lane) => numbers(looks);
  }, [of, key]);
  const lines = useMemoOn([...seen, series], () =>
    lanes.map((lane) => laneLine(lane, brokenLine(lane, series(lane)), 'mean')),
  );
  const y = useMemoOn([...seen, series, axis], () => axis(lanes.flatMap(series).map(({ mean }) => mean)));
  const table = useMemoOn(seen, () => wiringTable(lanes));
  return (
    <AgainstNFigure
      lanes={lanes}
      series={series}
      y={y}
      write={({ mean }) => write(mean)}
      reference={reference}
      lines={lines}
      title="How is it wired?"
      aside={aside}
      control={
        <Choice
          label="What is shown against N"
          value={key}
          options={LABELS}
          onChange={(next) => setKey(next as QuantityKey)}
        />
      }
      yTitle={yTitle}
      caption={wiringCaption(lanes, key)}
      table={table}
      numbers={NUMBERS}
    />
  );
}
