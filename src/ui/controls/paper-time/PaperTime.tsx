import { useExperiment } from '../../../state/experiment';
import { candidateOf } from '../../../state/lane';
import { firstDraft } from '../../../state/network-count';
import { useShallow } from '../../../state/shallow';
import { LaneName } from '../../lane/LaneName';
import { Symbols } from '../../theme/Symbols';
import classes from './paper-time.module.css';
import { basisWords, cellWords, isKnown, rowsOf } from './words';

/** How long networks of the paper's size take on this computer to come to an N, before anybody waits for them. */
export function PaperTime() {
  const ids = useExperiment(useShallow(({ lanes }) => lanes.map(({ id }) => id)));
  const drafts = useExperiment(useShallow(({ lanes }) => lanes.map(firstDraft)));
  const configs = useExperiment(useShallow(({ lanes }) => lanes.map(({ config }) => config)));
  const candidates = useExperiment(
    useShallow(({ lanes }) =>
      lanes.map((lane) => (lane.status === 'starting' ? undefined : candidateOf(lane))),
    ),
  );
  const networks = useExperiment((state) => state.networks);
  const lanes = ids
    .map((id, i) => ({ id, draft: drafts[i], config: configs[i], candidate: candidates[i] }))
    .filter(isKnown);
  const rows = rowsOf(lanes);
  if (rows.length === 0) return null;
  return (
    <div className={classes.time}>
      <table>
        <caption>How long it takes on this computer</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="symbol">N</span>
            </th>
            {lanes.map(({ id }) => (
              <th key={id} scope="col">
                <LaneName id={id} hued />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((N) => (
            <tr key={N}>
              <th scope="row">{N}</th>
              {lanes.map((lane) => (
                <td key={lane.id}>{cellWords(N, lane)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Symbols>{basisWords(lanes, networks)}</Symbols>
      </p>
    </div>
  );
}
