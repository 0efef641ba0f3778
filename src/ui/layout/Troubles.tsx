import { lookOf } from '../../config/counts';
import { formatField } from '../../config/draft';
import { FIELDS } from '../../config/fields';
import { whole } from '../../math/english';
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

/** What went wrong, with the way on: a line for every lane that diverged, one for all whose workers broke, and what was got over. */
export function Troubles() {
  const diverged = useExperiment(
    useShallow(({ lanes }) =>
      everyNetwork(lanes)
        .filter(isDiverged)
        .map(({ id }) => id),
    ),
  );
  const remarks = useExperiment(
    useShallow(({ lanes }) => [...new Set(everyNetwork(lanes).flatMap(({ remark }) => remark ?? []))]),
  );
  return (
    <>
      {diverged.map((id) => (
        <Diverged key={id} id={id} />
      ))}
      <Broken />
      {remarks.map((remark) => (
        <Remark key={remark} remark={remark} />
      ))}
    </>
  );
}

const useOf = <Key extends 'config' | 'wrong' | 'trouble'>(id: number, key: Key): Lane[Key] | undefined =>
  useExperiment(({ lanes }) => networkIn(lanes, id)?.[key]);

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
          className={`${buttons.filled} ${classes.back}`}
          onClick={andOn(() => back(id, setting))}
        >
          <span>
            Back to <span className="symbol">N</span> = {backTo}, epoch {whole(epoch)}
            {setting && `: ${within(FIELDS[setting[0]].label)} ${formatField(...setting)}`}
          </span>
        </button>
      ))}
    </div>
  );
}

/** What networks have got over: they go on, and who reads this need do nothing. */
function Remark({ remark }: { remark: string }) {
  const ids = useExperiment(
    useShallow(({ lanes }) => everyNetwork(lanes).flatMap((each) => (each.remark === remark ? each.id : []))),
  );
  const { dismissRemark } = useExperiment.getState();
  return (
    <div className={classes.notice}>
      <p>
        {ids.length === 1 ? <NetworkName id={ids[0]} /> : <LaneNames ids={oneEach(ids)} />}:{' '}
        <Terms>{`${remark}.`}</Terms>
      </p>
      <IconButton label="Dismiss" onClick={andOn(() => ids.forEach(dismissRemark))}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}

/** One network of each lane, for its name. */
const oneEach = (ids: readonly number[]): number[] => [
  ...new Map(ids.map((id) => [lookOf(id), id])).values(),
];

/** Workers break together more often than alone, as when a computer has slept. */
function Broken() {
  const broken = useExperiment(
    useShallow(({ lanes }) => everyNetwork(lanes).filter(({ status }) => status === 'failed')),
  );
  const { revive } = useExperiment.getState();
  if (broken.length === 0) return null;
  const reasons = [...new Set(broken.map((lane) => troubleWords(lane)))];
  const idsFor = (reason?: string) =>
    broken.filter((lane) => troubleWords(lane) === reason).map(({ id }) => id);
  const epochs = new Set(broken.map(({ epoch }) => epoch));
  const [epoch] = epochs;
  const from = epochs.size === 1 && epoch > 0 ? ` from epoch ${whole(epoch)}` : '';
  return (
    <div className={classes.notice}>
      <p>
        {reasons.map((reason) => (
          <span key={reason}>
            <LaneNames ids={oneEach(idsFor(reason))} />: {reason}{' '}
          </span>
        ))}
      </p>
      <button type="button" className={buttons.filled} onClick={andOn(revive)}>
        {broken.some(({ asked }) => asked) ? `Go on${from}` : 'Try again'}
      </button>
    </div>
  );
}
