import { type KeyboardEvent, useState } from 'react';
import { MOST_NETWORKS } from '../../../config/counts';
import { useExperiment } from '../../../state/experiment';
import { networkCount } from '../../../state/network-count';
import fields from '../fields/fields.module.css';
import { Row, Running } from '../sheet/Row';
import row from '../sheet/row.module.css';

/** Any number of networks a lane, typed. It takes effect with Enter or when one leaves it. */
export function NetworksBox() {
  const count = useExperiment((state) => state.networks);
  const now = useExperiment(({ lanes }) => networkCount(lanes));
  const [typed, setTyped] = useState<string>();
  const [fault, setFault] = useState<string>();
  const commit = () => {
    if (typed === undefined) return;
    const next = Number(typed);
    setTyped(undefined);
    if (!Number.isInteger(next) || next < 1 || next > MOST_NETWORKS) {
      setFault(`A lane has 1 to ${MOST_NETWORKS} networks, not ${typed.trim() || 'none'}.`);
      return;
    }
    setFault(undefined);
    if (next !== count) useExperiment.getState().setNetworks(next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setTyped(undefined);
  };
  return (
    <Row
      label="Networks"
      help="How many networks each lane has, which differ in their seeds alone: the seed given here and those after it."
      effect={count === now ? undefined : 'waits'}
    >
      <span className={row.values}>
        <Running words={count === now ? undefined : String(now)} />
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-label={`Networks a lane, from 1 to ${MOST_NETWORKS}`}
          aria-invalid={fault !== undefined}
          className={fields.number}
          data-mantine-stop-propagation={typed !== undefined || undefined}
          data-waits={count !== now}
          style={{ width: 'calc(4ch + 18px)' }}
          value={typed ?? count}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={commit}
          onKeyDown={press}
        />
        <span className={row.aside}>a lane</span>
      </span>
      {fault && (
        <p role="alert" className={row.fault}>
          {fault}
        </p>
      )}
    </Row>
  );
}
