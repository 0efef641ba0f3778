import { memo, useMemo } from 'react';
import { betweenHeard } from '../../../config/silent';
import { valuesAxis } from '../../kit/axes';
import { DirectLabels } from '../../kit/DirectLabels';
import { around, inside, linear, lineThrough, type Point, type Size } from '../../kit/geometry';
import { useInsets } from '../../kit/insets';
import { LinePlot } from '../../kit/LinePlot';
import plot from '../../kit/plot.module.css';
import { laneClass } from '../../lane/lane-hover';
import { nameAmong, spokenName } from '../../text/lane-names';
import { styleOf } from '../../text/lane-style';
import { minus } from '../../text/numbers';
import { alongSteps } from '../reached/data';
import { BINS, histogramOf } from './histogram';
import type { Wired } from './Panels';

const INSET = { left: 34, top: 24.5, right: 8, bottom: 39.5 };
/** Names stand this far under the peak of their lane and under each other, in px. */
const NAMES = { under: 20, apart: 36 };

interface Props {
  wired: readonly Wired[];
  size: Size;
  /** The largest weight that the run has had, without its sign. */
  largest: number;
}

/** How the weights of every lane are spread: outlines on one axis, each with its mean. */
export const WeightHistogram = memo(function WeightHistogram({ wired, size, largest }: Props) {
  const lanes = wired.map(({ lane }) => lane);
  const x = useMemo(() => ({ ...valuesAxis(-largest, largest), key: 'weight' }), [largest]);
  const limit = Math.max(x.max, -x.min);
  const shares = wired.map(({ findings, silent, connections }) =>
    histogramOf(
      betweenHeard(findings.weights, silent),
      limit,
      connections && betweenHeard(connections.mask, silent),
    ),
  );
  const highest = Math.max(...shares.flat());
  const y = useMemo(() => valuesAxis(0, highest), [highest]);
  const inset = useInsets(x, y, INSET, size);
  const area = inside(size, inset);
  const scale = { x: linear(x, area.left, area.right), y: linear(y, area.bottom, area.top) };
  const outlines = shares.map((bins) => outlineOf(bins, limit, scale));
  const shoulders = shouldersOf(outlines);
  const means = wired.map(({ findings }) => scale.x(findings.connectivity.mean));

  return (
    <div className={plot.plot} role="img" aria-label={`How the weights are spread. ${spoken(wired)}`}>
      <LinePlot size={size} inset={inset} x={x} y={y} />
      <svg className={plot.words} {...size} aria-hidden="true">
        {wired.map(({ lane }, i) => (
          <g key={lane.id} className={laneClass(lane)}>
            <path
              d={lineThrough(outlines[i])}
              fill="none"
              stroke={styleOf(lane).mark}
              strokeWidth="1.5"
              strokeDasharray={styleOf(lane).dash}
            />
            <path d={`M${means[i]},${area.bottom + 1.5}l4,6h-8z`} fill={styleOf(lane).text} />
          </g>
        ))}
        <DirectLabels
          labels={wired.map(({ lane, findings }, i) => ({
            lane,
            at: shoulders[i],
            name: nameAmong(lane, lanes),
            state: spreadWords(findings.connectivity),
          }))}
          fontSize={12}
          bounds={area}
          marks={shoulders.map((shoulder) => around(shoulder, 2))}
          line={outlines.flatMap((outline) => alongSteps(outline))}
        />
      </svg>
    </div>
  );
});

/** "−0.01 ± 0.21": the mean and the standard deviation of the weights between different neurons. */
export const spreadWords = ({ mean, sd }: { mean: number; sd: number }): string =>
  `${minus(mean.toFixed(3))} ± ${sd.toFixed(2)}`;

const spoken = (wired: readonly Wired[]): string => {
  const lanes = wired.map(({ lane }) => lane);
  return wired
    .map(({ lane, findings }) => `${spokenName(lane, lanes)}: ${spreadWords(findings.connectivity)}.`)
    .join(' ');
};

/** The corners of an outline, from the left foot to the right one. */
function outlineOf(
  bins: readonly number[],
  limit: number,
  scale: { x(value: number): number; y(value: number): number },
): Point[] {
  const edge = (bin: number) => scale.x(limit * ((2 * bin) / BINS - 1));
  return [
    { x: edge(0), y: scale.y(0) },
    ...bins.flatMap((share, bin) => [
      { x: edge(bin), y: scale.y(share) },
      { x: edge(bin + 1), y: scale.y(share) },
    ]),
    { x: edge(BINS), y: scale.y(0) },
  ];
}

/** Where the names stand, right of their outlines: one under the other, that of the highest peak on top. */
function shouldersOf(outlines: readonly (readonly Point[])[]): Point[] {
  const tops = outlines.map((outline) => Math.min(...outline.map(({ y }) => y)));
  const shoulders = outlines.map(([foot]) => foot);
  let level = Number.NEGATIVE_INFINITY;
  for (const i of tops.map((_, i) => i).sort((a, b) => tops[a] - tops[b])) {
    level = Math.min(shoulders[i].y, Math.max(tops[i] + NAMES.under, level + NAMES.apart));
    const { x } = outlines[i].findLast(({ y }) => y <= level) ?? shoulders[i];
    shoulders[i] = { x, y: level };
  }
  return shoulders;
}
