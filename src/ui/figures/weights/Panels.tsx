import type { CSSProperties, ReactNode } from 'react';
import type { Findings } from '../../../analysis/findings';
import type { Connections } from '../../../state/connections';
import type { Lane } from '../../../state/lane';
import type { Size } from '../../kit/geometry';
import { laneClass, laneHover } from '../../lane/lane-hover';
import { nameAmong } from '../../text/lane-names';
import { styleOf } from '../../text/lane-style';
import { Symbols } from '../../theme/Symbols';
import { panelsOf } from './panels';
import style from './weights.module.css';

/** A lane whose weights are known, as they were found at N. */
export interface Wired {
  lane: Lane;
  N: number;
  findings: Findings;
  /** Its connections, where some are masked. */
  connections: Connections | undefined;
  /** Neurons of it that are silenced. */
  silent: readonly number[];
}

/** "radius 8.3". */
export const radiusWords = ({ connectivity }: Findings): string =>
  `radius ${connectivity.spectralRadius.toFixed(1)}`;

interface Props {
  wired: readonly Wired[];
  size: Size;
  /** Two facts about each network, under its square. */
  facts(wired: Wired): [string, string];
  /** What is drawn in each square, of that side (px). */
  children(wired: Wired, side: number): ReactNode;
}

/** A square a lane, each under its name. */
export function Panels({ wired, size, facts, children }: Props) {
  const { columns, side, facts: place } = panelsOf(wired.length, size);
  const lanes = wired.map(({ lane }) => lane);
  return (
    <div className={style.panels} style={{ '--columns': columns, '--side': `${side}px` } as CSSProperties}>
      {wired.map((each) => (
        <div key={each.lane.id} className={`${style.panel} ${laneClass(each.lane)}`} data-facts={place}>
          <div className={style.name} aria-hidden="true">
            <b style={{ color: styleOf(each.lane).text }} {...laneHover(each.lane)}>
              {nameAmong(each.lane, lanes)}
            </b>{' '}
            <Symbols>{`N = ${each.N}`}</Symbols>
          </div>
          {children(each, side)}
          <div className={style.facts} aria-hidden="true">
            {facts(each).map((fact, i) => (
              <span key={fact}>{i === 0 && place === 'under' ? `${fact}, ` : fact}</span>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
