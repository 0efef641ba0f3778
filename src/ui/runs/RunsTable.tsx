import { useEffect, useState } from 'react';
import { MOST_LANES } from '../../config/counts';
import { type LanePick, useRuns } from '../../state/runs';
import { FigureSwitch } from '../kit/FigureSwitch';
import buttons from '../theme/button.module.css';
import { Symbols } from '../theme/Symbols';
import { ConditionsTable } from './ConditionsTable';
import { RunRow } from './RunRow';
import { type RunsColumn, shown } from './rows';
import classes from './runs.module.css';

const COLUMNS: [RunsColumn | 'notes', string][] = [
  ['name', 'Run'],
  ['reached', 'N reached'],
  ['step', 'Steps'],
  ['seconds', 'Time'],
  ['tau', 'Mean τ'],
  ['tauNet', 'Mean τ_net'],
  ['notes', 'Notes'],
  ['updatedAt', 'Date'],
];

const isSame = (a: LanePick) => (b: LanePick) => a.run === b.run && a.lane === b.lane;

function emptyWords(read: boolean, trouble: string | undefined): string {
  if (trouble) return `The runs that this browser keeps cannot be opened: ${trouble}.`;
  return read ? 'Nothing has been trained in this browser yet.' : 'Reading the runs …';
}

/** Every run that is kept, to be looked through, opened again and laid side by side. */
export function RunsTable({ onDone }: { onDone(): void }) {
  const { runs, deleted, read, trouble: unreadable } = useRuns();
  const [text, setText] = useState('');
  const [by, setBy] = useState<{ column: RunsColumn; descending: boolean }>({
    column: 'updatedAt',
    descending: true,
  });
  const [view, setView] = useState<'runs' | 'conditions'>('runs');
  const [picks, setPicks] = useState<readonly LanePick[]>([]);
  const [trouble, setTrouble] = useState<string>();

  const attempt = async (act: () => Promise<void>) => {
    try {
      setTrouble(undefined);
      await act();
      return true;
    } catch (error) {
      setTrouble(`That did not work: ${(error as Error).message}.`);
      return false;
    }
  };
  const leave = async (act: () => Promise<void>) => {
    if (await attempt(act)) onDone();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the table appears
  useEffect(() => void attempt(useRuns.getState().refresh), []);

  const sort = (column: RunsColumn) =>
    setBy({ column, descending: by.column === column ? !by.descending : column !== 'name' });
  const toggle = (pick: LanePick) =>
    setPicks(picks.some(isSame(pick)) ? picks.filter((each) => !isSame(pick)(each)) : [...picks, pick]);
  const rows = shown(runs, text, by.column, by.descending);
  const chosen = picks.filter(({ run }) => runs.some(({ id }) => id === run));

  return (
    <div className={classes.body}>
      <div className={classes.tools}>
        <input
          type="search"
          aria-label="Find runs"
          placeholder="Find by name, settings or notes"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <FigureSwitch
          label="What the table lists"
          value={view}
          options={{ runs: 'each run', conditions: 'seeds together' }}
          onChange={setView}
        />
        {view === 'runs' && (
          <button
            type="button"
            className={buttons.filled}
            disabled={chosen.length === 0 || chosen.length > MOST_LANES}
            onClick={() => leave(() => useRuns.getState().compare(chosen))}
          >
            Compare {chosen.length > 0 ? chosen.length : ''} {chosen.length === 1 ? 'lane' : 'lanes'}
          </button>
        )}
        <p role="status">
          {trouble ?? (chosen.length > MOST_LANES ? `At most ${MOST_LANES} lanes fit side by side.` : '')}
          {deleted && (
            <>
              Deleted.{' '}
              <button type="button" className={classes.link} onClick={() => attempt(useRuns.getState().undo)}>
                Undo
              </button>
            </>
          )}
        </p>
      </div>
      {rows.length === 0 ? (
        <p className={classes.empty} role="status">
          {runs.length > 0 ? 'No run has all these words.' : emptyWords(read, unreadable)}
        </p>
      ) : view === 'conditions' ? (
        <ConditionsTable runs={rows} />
      ) : (
        <table className={classes.table}>
          <caption className="visually-hidden">Runs kept in this browser</caption>
          <thead>
            <tr>
              {COLUMNS.map(([column, label]) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={by.column === column ? (by.descending ? 'descending' : 'ascending') : undefined}
                >
                  {column === 'notes' ? (
                    label
                  ) : (
                    <button type="button" className={classes.sort} onClick={() => sort(column)}>
                      <Symbols>{label}</Symbols>
                      <span aria-hidden="true">
                        {by.column === column ? (by.descending ? ' ↓' : ' ↑') : ''}
                      </span>
                    </button>
                  )}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((run) => (
              <RunRow
                key={run.id}
                run={run}
                isPicked={(lane) => picks.some(isSame({ run: run.id, lane }))}
                onPick={(lane) => toggle({ run: run.id, lane })}
                attempt={attempt}
                onOpen={() => leave(() => useRuns.getState().open(run.id))}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
