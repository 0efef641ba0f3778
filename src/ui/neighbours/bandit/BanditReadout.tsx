import { whole } from '../../../math/english';
import { PULLS } from '../../../neighbours/bandit/settings';
import classes from './bandit.module.css';
import { BanditLaneName, BanditLaneSample } from './lanes';
import type { BanditView, LaneView } from './view';

/** What each lane has lost since the change, or where that is not to be seen, what it has earned. */
export const BanditReadout = ({ view }: { view: BanditView }) => (
  <ul className={classes.readout} aria-label="Where the lanes are">
    {view.lanes.map((lane) => (
      <li key={lane.lane}>
        <BanditLaneSample lane={lane.lane} />
        <BanditLaneName lane={lane.lane} />
        <b>{amountOf(lane, view.isHidden)}</b>
      </li>
    ))}
    <li>
      {view.isHidden
        ? 'earned in this block'
        : view.isAfterChange
          ? 'lost since the change'
          : 'lost in this world'}
    </li>
    <li>
      pull {whole(view.pull)} of {whole(PULLS)}
    </li>
  </ul>
);

const amountOf = ({ count, lost, earned }: LaneView, isHidden: boolean) =>
  count === 0 ? '–' : DIGITS.format(isHidden ? earned : lost).replace('-', '−');

const DIGITS = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
