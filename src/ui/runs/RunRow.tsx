import { mean } from 'd3-array';
import { useRuns } from '../../state/runs';
import type { LaneSummary, Run } from '../../state/storage/run';
import { download } from '../files/download';
import { nameAmong } from '../text/lane-names';
import { rangeWords } from '../text/numbers';
import { Symbols } from '../theme/Symbols';
import { dateWords, durationWords, lanesOf, nameOf, settingsOf, tauWords } from './rows';
import classes from './runs.module.css';

interface RunRowProps {
  run: Run;
  isPicked(lane: number): boolean;
  onPick(lane: number): void;
  onOpen(): void;
  attempt(act: () => Promise<void>): Promise<boolean>;
}

/** A run: what it was about and how far each of its lanes came. */
export function RunRow({ run, isPicked, onPick, onOpen, attempt }: RunRowProps) {
  const { present, taken } = useRuns();
  const { remark, remove, networks } = useRuns.getState();
  const name = nameOf(run);
  const lanes = lanesOf(run);
  const perLane = (words: (networks: LaneSummary[]) => string) =>
    lanes.map((networks) => <div key={networks[0].id}>{words(networks)}</div>);
  const isOpen = run.id === present || taken.has(run.id);
  const exportAll = async () => {
    for (const file of await networks(run.id)) download(file);
  };
  return (
    <tr>
      <th scope="row">
        <Box
          label={`Name of ${name}`}
          value={run.name ?? ''}
          placeholder={name}
          onChange={(text) => attempt(() => remark(run.id, { ...run, name: text || undefined }))}
        />
        <p>
          <Symbols>{settingsOf(run)}</Symbols>
        </p>
      </th>
      <td data-label="N reached">
        {lanes.map((networks) => {
          const [lane] = networks;
          const laneName = nameAmong(
            lane,
            lanes.map(([first]) => first),
          );
          return (
            <label key={lane.id} className={classes.pick}>
              <input
                type="checkbox"
                aria-label={`Compare ${laneName} of ${name}`}
                checked={isPicked(lane.id)}
                onChange={() => onPick(lane.id)}
              />{' '}
              {laneName}
              {networks.length > 1 && ` × ${networks.length}`}{' '}
              <b>{rangeWords(networks.map(({ reached }) => reached))}</b>
            </label>
          );
        })}
      </td>
      <td data-label="Steps">{perLane((networks) => rangeWords(networks.map(({ step }) => step)))}</td>
      <td data-label="Time">
        {perLane((networks) => durationWords(networks.reduce((sum, { seconds }) => sum + seconds, 0)))}
      </td>
      <td data-label="Mean τ">{perLane(tauWords)}</td>
      <td data-label="Mean τ net">
        {perLane((networks) => mean(networks, ({ tauNet }) => tauNet)?.toFixed(2) ?? '–')}
      </td>
      <td data-label="Notes">
        <Box
          label={`Notes on ${name}`}
          value={run.notes ?? ''}
          placeholder="Add notes"
          onChange={(text) => attempt(() => remark(run.id, { ...run, notes: text || undefined }))}
        />
      </td>
      <td data-label="Date">{dateWords(run.updatedAt)}</td>
      <td className={classes.actions}>
        {isOpen ? (
          <span className={`${classes.action} ${classes.quiet}`}>
            {run.id === present ? 'on this page' : 'open in another tab'}
          </span>
        ) : (
          <button type="button" className={`${classes.link} ${classes.action}`} onClick={onOpen}>
            Open
          </button>
        )}
        <button
          type="button"
          className={`${classes.link} ${classes.action}`}
          onClick={() => attempt(exportAll)}
        >
          Export
        </button>
        {!isOpen && (
          <button
            type="button"
            className={`${classes.link} ${classes.action}`}
            onClick={() => attempt(() => remove(run.id))}
          >
            Delete
          </button>
        )}
      </td>
    </tr>
  );
}

interface BoxProps {
  label: string;
  value: string;
  placeholder: string;
  onChange(text: string): void;
}

/** Words that can be changed where they stand. */
const Box = ({ label, value, placeholder, onChange }: BoxProps) => (
  <input
    key={value}
    type="text"
    className={classes.box}
    aria-label={label}
    defaultValue={value}
    placeholder={placeholder}
    maxLength={200}
    onBlur={({ currentTarget }) => {
      const text = currentTarget.value.trim();
      if (text !== value) onChange(text);
    }}
    onKeyDown={({ key, currentTarget }) => {
      if (key === 'Enter') currentTarget.blur();
    }}
  />
);
