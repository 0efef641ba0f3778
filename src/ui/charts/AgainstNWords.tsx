import type { Lane } from '../../state/lane';
import { nameAmong } from '../lane-style';
import { type AgainstN, written } from './against-n';
import { CursorLine } from './kit/CursorLine';
import { useCursor } from './kit/cursor';
import { DirectLabels } from './kit/DirectLabels';
import { around, type Box, type Point, type Scale, type Size } from './kit/geometry';
import { Marks, RADIUS } from './kit/Marks';
import style from './kit/plot.module.css';
import { Swell } from './kit/Swell';

interface Props {
  lanes: readonly Lane[];
  series: AgainstN;
  size: Size;
  area: Box;
  scale: { x: Scale; y: Scale };
}

/** Marks and words over the lines. */
export function AgainstNWords({ lanes, series, size, area, scale }: Props) {
  const { N } = useCursor();
  const drawn = lanes
    .map((lane) => {
      const means = series(lane);
      return { lane, means, points: means.map(({ N, mean }) => ({ N, x: scale.x(N), y: scale.y(mean) })) };
    })
    .filter(({ points }) => points.length > 0);

  return (
    <svg className={style.words} {...size} aria-hidden="true">
      {N !== undefined && <CursorLine N={N} at={scale.x(N)} inside={area} axis="x" />}
      {drawn.map(({ lane, points }) => (
        <g key={lane.id}>
          <Marks lane={lane} at={points.slice(0, -1)} radius={RADIUS.mark} />
          <Swell lane={lane} at={points.at(-1)} count={points.length} />
          <Marks lane={lane} at={points.slice(-1)} radius={RADIUS.present} />
          {N !== undefined && (
            <Marks lane={lane} at={points.filter((point) => point.N === N)} radius={RADIUS.present} />
          )}
        </g>
      ))}
      <DirectLabels
        labels={drawn.map(({ lane, means, points }) => ({
          lane,
          at: points[points.length - 1],
          name: nameAmong(lane, lanes),
          state: written(means[means.length - 1]),
        }))}
        fontSize={12}
        bounds={area}
        marks={drawn.flatMap(({ points }) => points.map((point) => around(point, 5)))}
        line={drawn.flatMap(({ points }) => alongLine(points))}
      />
    </svg>
  );
}

/** Points along straight pieces, close enough to say where they run. */
function alongLine(corners: readonly Point[]): Point[] {
  return corners.slice(1).flatMap((to, i) => {
    const from = corners[i];
    const count = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / 6));
    return Array.from({ length: count }, (_, k) => ({
      x: from.x + ((to.x - from.x) * k) / count,
      y: from.y + ((to.y - from.y) * k) / count,
    }));
  });
}
