import { memo, useState } from 'react';
import type { Findings } from '../../../analysis/findings';
import { memoised } from '../../../math/memoised';
import type { Connections } from '../../../state/connections';
import type { Size } from '../../kit/geometry';
import { spokenName } from '../../text/lane-names';
import { neuronName } from '../../text/neuron-words';
import { listed, percent } from '../../text/numbers';
import { atStart } from '../../text/sentence-case';
import { type WeightCell, weightWords } from './hover';
import { type Order, orderOf } from './order';
import { Panels, radiusWords, type Wired } from './Panels';
import { WeightMap } from './WeightMap';
import { WeightScale } from './WeightScale';
import style from './weights.module.css';

const ORDERS = {
  tau: memoised((findings: Findings) => orderOf(findings, 'tau')),
  sign: memoised((findings: Findings) => orderOf(findings, 'sign')),
};

const factsOf = ({ findings }: Wired): [string, string] => [
  radiusWords(findings),
  `${percent(findings.connectivity.negative)} negative`,
];

/** The weights of every lane as a map, and the one that is pointed at in figures. */
export const WeightMaps = memo(function WeightMaps({ wired, size }: { wired: readonly Wired[]; size: Size }) {
  const [order, setOrder] = useState<Order>('tau');
  const [pointed, point] = useState<{ laneId: number; cell: WeightCell }>();
  const lanes = wired.map(({ lane }) => lane);
  // The place stays where the network learns on; one that a smaller network does not have is forgotten.
  const pointedIn = wired.find(
    ({ lane, findings: { weights } }) =>
      lane.id === pointed?.laneId &&
      (Math.max(pointed.cell.row, pointed.cell.column) + 1) ** 2 <= weights.length,
  );
  const now = pointedIn && pointed;

  return (
    <>
      <Panels wired={wired} size={size} facts={factsOf}>
        {({ lane, findings, connections, silent }, side) => (
          <WeightMap
            laneId={lane.id}
            label={`Weights of ${spokenName(lane, lanes)}.${signWords(connections)}${silentWords(silent)}`}
            weights={findings.weights}
            order={ORDERS[order](findings)}
            connections={connections}
            silent={silent}
            side={side}
            cell={lane === pointedIn?.lane ? now?.cell : undefined}
            onCell={(cell) => point(cell && { laneId: lane.id, cell })}
          />
        )}
      </Panels>
      <div className={style.foot}>
        <span aria-hidden="true">
          <WeightScale />
          weight −1 to +1
        </span>
        {now ? (
          <b aria-hidden="true">
            {weightWords(
              pointedIn.findings.weights,
              ORDERS[order](pointedIn.findings),
              now.cell,
              pointedIn.silent,
              pointedIn.connections?.mask,
            )}
          </b>
        ) : (
          <button
            type="button"
            title={order === 'tau' ? 'Order by the share of negative weights' : 'Order by τ'}
            onClick={() => setOrder(order === 'tau' ? 'sign' : 'tau')}
          >
            {firstWords(order, wired)} top left
          </button>
        )}
      </div>
    </>
  );
});

/** " The first 52 neurons excite, the others inhibit." */
const signWords = (connections: Connections | undefined): string =>
  connections?.excitatory === undefined
    ? ''
    : ` The first ${connections.excitatory} neurons excite, the others inhibit.`;

/** " Neurons 62 and 35 are silenced." */
function silentWords(silent: readonly number[]): string {
  if (silent.length === 0) return '';
  const [one] = silent;
  return silent.length === 1
    ? ` ${atStart(neuronName(one))} is silenced.`
    : ` Neurons ${listed(silent.map((neuron) => neuron + 1))} are silenced.`;
}

function firstWords(order: Order, wired: readonly Wired[]): string {
  if (order === 'sign') return 'most negative neuron';
  return wired.some(({ findings }) => findings.timescales.tau.length > 0) ? 'slowest neuron' : 'neuron 1';
}
