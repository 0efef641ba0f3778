import { useMemo, useRef, useState } from 'react';
import { nameOfN } from '../../../config/task-name';
import type { Lane } from '../../../state/lane';
import { Figure } from '../../kit/Figure';
import plot from '../../kit/plot.module.css';
import { useMemoOn } from '../../kit/use-memo-on';
import { useSize } from '../../kit/use-size';
import { useVisible } from '../../kit/use-visible';
import { Choice } from '../../parts/Choice';
import { names } from '../../text/lane-names';
import figures from '../figures.module.css';
import weights from '../weights/weights.module.css';
import { stateSpaceCaption } from './caption';
import { exploredLanes } from './data';
import { Key } from './Key';
import { StatePanels } from './StatePanels';
import { eigenvaluesTable, pointsTable, statesTable } from './table';
import { useExploredLanes } from './use-explored-lanes';
import { STRAIGHT } from './view';

/** Where no N is chosen each network is asked its own largest. */
const LARGEST = 'largest';

/** The states of the networks along their principal components, and where they stand still. */
export function StateSpaceFigure({ lanes }: { lanes: readonly Lane[] }) {
  const inView = useRef<HTMLDivElement>(null);
  const visible = useVisible(inView) ?? false;
  const [ref, size] = useSize<HTMLDivElement>();
  const [chosen, choose] = useState<number>();
  const [turn, setTurn] = useState(STRAIGHT);
  const seen = useExploredLanes(lanes, chosen, visible);
  const Ns = [...new Set(seen.flatMap(({ explored }) => explored.space.Ns))].sort((a, b) => a - b);
  const N = chosen !== undefined && Ns.includes(chosen) ? chosen : undefined;
  const known = seen.flatMap(({ lane, explored }) => [lane.id, lane.config, explored]);
  const table = useMemoOn([...names(lanes), ...known], () => pointsTable(lanes, seen));
  const numbers = useMemo(
    () => ({
      Points: (now: readonly Lane[]) => pointsTable(now, exploredLanes(now)),
      States: (now: readonly Lane[]) => statesTable(now, N),
      Eigenvalues: eigenvaluesTable,
    }),
    [N],
  );
  const isTurned = turn.yaw !== 0 || turn.pitch !== 0;

  return (
    <div ref={inView}>
      <Figure
        title="What shape is its memory?"
        aside={{
          words: '10 × 40 bits',
          help: 'States after 10 rows of 40 random bits, drawn as the task draws them. Points are found by descent on the speed of the state (Sussillo and Barak, 2013); there may be others.',
        }}
        control={
          Ns.length > 1 && (
            <Choice
              label="Whose right answers are shown"
              value={N === undefined ? LARGEST : `N${N}`}
              options={{
                [LARGEST]: 'largest N',
                ...Object.fromEntries(Ns.map((N) => [`N${N}`, nameOfN(lanes[0].config.task, N)])),
              }}
              onChange={(next) => choose(next === LARGEST ? undefined : Number(next.slice(1)))}
            />
          )
        }
        caption={stateSpaceCaption(lanes, seen)}
        table={table}
        numbers={numbers}
        foot={
          <>
            <Key />
            <div className={figures.measureAll}>
              <button type="button" disabled={!isTurned} onClick={() => setTurn(STRAIGHT)}>
                Turn back
              </button>
            </div>
          </>
        }
      >
        <div ref={ref} className={plot.plot}>
          {seen.length === 0 && (
            <p className={weights.none}>The states are looked at once they are in view.</p>
          )}
          {size && <StatePanels lanes={lanes} seen={seen} size={size} turn={turn} onTurn={setTurn} />}
        </div>
      </Figure>
    </div>
  );
}
