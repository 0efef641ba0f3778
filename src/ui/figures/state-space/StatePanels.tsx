import { type CSSProperties, useMemo, useState } from 'react';
import { nameOfN } from '../../../config/task-name';
import type { Lane } from '../../../state/lane';
import type { Size } from '../../kit/geometry';
import { laneClass, laneHover } from '../../lane/lane-hover';
import { nameAmong, spokenName } from '../../text/lane-names';
import { styleOf } from '../../text/lane-style';
import { Symbols } from '../../theme/Symbols';
import weights from '../weights/weights.module.css';
import type { ExploredLane } from './data';
import { panelsIn } from './panels';
import { type PointedAt, StatePanel } from './StatePanel';
import style from './state-space.module.css';
import type { ViewAngle } from './view';
import { countWords, pointWords, sharesWords } from './words';

interface PanelsProps {
  lanes: readonly Lane[];
  seen: readonly ExploredLane[];
  size: Size;
  turn: ViewAngle;
  onTurn(turn: ViewAngle): void;
}

/** The lanes side by side, all turned alike. */
export function StatePanels({ lanes, seen, size, turn, onTurn }: PanelsProps) {
  const [pointed, point] = useState<PointedAt>();
  const { columns, panel } = useMemo(() => panelsIn(seen.length, size), [seen.length, size]);
  return (
    <div className={weights.panels} style={{ '--columns': columns } as CSSProperties}>
      {seen.map(({ lane, explored, asked }) => {
        const { points } = explored.space;
        const at = pointed?.laneId === lane.id && pointed.point < points.length ? pointed.point : undefined;
        return (
          <div key={lane.id} className={laneClass(lane)}>
            <div className={weights.name} aria-hidden="true">
              <b style={{ color: styleOf(lane).text }} {...laneHover(lane)}>
                {nameAmong(lane, lanes)}
              </b>{' '}
              <Symbols>{nameOfN(lane.config.task, asked)}</Symbols>
            </div>
            <StatePanel
              laneId={lane.id}
              label={`States of ${spokenName(lane, lanes)}: ${sharesWords(explored.space)}, ${countWords(explored.space)}.`}
              explored={explored}
              asked={asked}
              size={panel}
              turn={turn}
              onTurn={onTurn}
              pointed={at}
              onPoint={point}
            />
            <div className={style.facts} aria-hidden="true">
              {at === undefined ? (
                `${sharesWords(explored.space)}, ${countWords(explored.space)}`
              ) : (
                <b>{pointWords(points[at])}</b>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}
