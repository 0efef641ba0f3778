import { lookOf } from '../../config/counts';
import { formatField } from '../../config/draft';
import { FIELDS } from '../../config/fields';
import { useExperiment } from '../../state/experiment';
import type { Lane } from '../../state/lane';
import { everyNetwork, hasSeveral, laneWith, networkIn } from '../../state/networks';
import { useShallow } from '../../state/shallow';
import { LaneName, LaneNames } from '../lane/LaneName';
import { andOn } from '../parts/focus-later';
import { IconButton } from '../parts/IconButton';
import { CloseIcon } from '../parts/icons';
import { within } from '../text/sentence-case';
import { gentler, troubleWords } from '../text/standing';
import buttons from '../theme/button.module.css';
import { Terms } from '../words/Terms';
import classes from './notices.module.css';

/** What went wrong, with the way on: a line for every lane that diverged, and one for all whose workers broke. */
export function Troubles() {
  const diverged = useExperiment(
    useShallow(({ lanes }) =>
      everyNetwork(lanes)
        .filter(isDiverged)
        .map(({ id }) => id),
    ),
  );
  const remarked = useExperiment(
    useShallow(({ lanes }) =>
      everyNetwork(lanes)
        .filter(({ remark }) => remark)
        .map(({ id }) => id),
    ),
  );
  return (
    <>
      {diverged.map((id) => (
        <Diverged key={id} id={id} />
      ))}
      <Broken />
      {remarked.map((id) => (
        <Remark key={id} id={id} />
      ))}
    </>
  );
}

const useOf = <Key extends 'config' | 'wrong' | 'remark' | 'trouble'>(
  id: number,
  key: Key,
): Lane[Key] | undefined => useExperiment(({ lanes }) => networkIn(lanes, id)?.[key]);

/** The name of its lane, and where the lane has several networks, its seed. */
function NetworkName({ id }: { id: number }) {
  const seed = useExperiment(({ lanes }) => {
    const lane = laneWith(lanes, id);
    return lane && hasSeveral(lane) ? networkIn([lane], id)?.config.seed : undefined;
  });
  return (
    <>
      <LaneName id={id} hued />
      {seed !== undefined && `, seed ${seed}`}
    </>
  );
}

const isDiverged = ({ status, trouble }: Lane) => status === 'diverged' && trouble !== undefined;

function Diverged({ id }: { id: number }) {
  const trouble = useOf(id, 'trouble');
  const { back } = useExperiment.getState();
  const config = useOf(id, 'config');
  const wrong = useOf(id, 'wrong');
  const settings = config ? gentler({ config, wrong }) : [];
  const { backTo, epoch = 0 } = trouble ?? {};
  return (
    <div className={classes.notice}>
      <p>
        <NetworkName id={id} />: <Terms>{troubleWords({ status: 'diverged', trouble }) ?? ''}</Terms>
      </p>
      {(settings.length > 0 ? settings : [undefined]).map((setting) => (
        <button
          key={setting?.[0] ?? 'back'}
          type="button"
          className={buttons.filled}
          onClick={andOn(() => back(id, setting))}
        >
          Back to <span className="symbol">N</span> = {backTo}, epoch {epoch}
          {setting && `: ${within(FIELDS[setting[0]].label)} ${formatField(...setting)}`}
        </button>
      ))}
    </div>
  );
}

/** What a lane has got over: it goes on, and who reads this need do nothing. */
function Remark({ id }: { id: number }) {
  const remark = useOf(id, 'remark');
  const { dismissRemark } = useExperiment.getState();
  return (
    <div className={classes.notice}>
      <p>
        <NetworkName id={id} />: <Terms>{`${remark}.`}</Terms>
      </p>
      <IconButton label="Dismiss" onClick={andOn(() => dismissRemark(id))}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}

/** One network of each lane, for its name. */
const oneEach = (networks: readonly Lane[]): number[] => [
  ...new Map(networks.map(({ id }) => [lookOf(id), id])).values(),
];

/** Workers break together more often than alone, as when a computer has slept. */
function Broken() {
  const broken = useExperiment(
    useShallow(({ lanes }) => everyNetwork(lanes).filter(({ status }) => status === 'failed')),
  );
  const { revive } = useExperiment.getState();
  if (broken.length === 0) return null;
  const reasons = [...new Set(broken.map((lane) => troubleWords(lane)))];
  const epochs = new Set(broken.map(({ epoch }) => epoch));
  const [epoch] = epochs;
  const from = epochs.size === 1 && epoch > 0 ? ` from epoch ${epoch}` : '';
  return (
    <div className={classes.notice}>
      <p>
        {reasons.map((reason) => (
          <span key={reason}>
            <LaneNames ids={oneEach(broken.filter((lane) => troubleWords(lane) === reason))} />: {reason}{' '}
          </span>
        ))}
      </p>
      <button type="button" className={buttons.filled} onClick={andOn(revive)}>
        {broken.some(({ asked }) => asked) ? `Go on${from}` : 'Try again'}
      </button>
    </div>
  );
}
