import { useMemo } from 'react';
import type { Lane } from '../../state/lane';
import { neuronsCaption } from '../explain/neurons';
import { nameAmong, spokenName } from '../lane-style';
import { tauAxis } from './kit/axes';
import { Figure } from './kit/Figure';
import { inside, logarithmic } from './kit/geometry';
import style from './kit/plot.module.css';
import { useRatchet } from './kit/use-ratchet';
import { useSize } from './kit/use-size';
import { useStable } from './kit/use-stable';
import { NeuronStrip } from './NeuronStrip';
import { MOST_MARKS, timescalesOf } from './neurons';
import { binsUpTo, endOfStart, heightOver, type Room, type Strip, stackBars, stackMarks } from './strip';
import { neuronsTable } from './tables';

const TITLE = 'How slow is each neuron?';
const INSET = { left: 8, top: 24.5, right: 8, bottom: 39.5 };
/** Room for a line of words over the tallest stack, in px. */
const WORDS = 25;
/** Room for the words beside the outline, in px. */
const OUTLINE_WORDS = 125;

/** τ of every neuron: one strip a lane, on one logarithmic axis. */
export function NeuronsFigure({ lanes }: { lanes: readonly Lane[] }) {
  const [ref, size] = useSize<HTMLDivElement>();
  const taus = useStable(lanes.map(({ tau }) => tau));
  // biome-ignore lint/correctness/useExhaustiveDependencies: τ is all there is in the table
  const table = useMemo(() => neuronsTable(lanes), [taus]);
  const steps = lanes.reduce((sum, { step }) => sum + step, 0);
  const slowest = Math.max(
    1,
    ...lanes.flatMap(({ tau, tauStart }) =>
      [tau, tauStart].map((each) => (each?.length ? timescalesOf(each).slowest : 1)),
    ),
  );
  const top = useRatchet(slowest, steps);
  const axis = useMemo(() => tauAxis(top), [top]);
  const area = size && inside(size, INSET);
  const x = area && logarithmic(axis, area.left, area.right);
  const height = area ? (area.bottom - area.top) / lanes.length : 0;
  const room = area && {
    bins: binsUpTo(axis.max),
    width: (area.right - area.left) / binsUpTo(axis.max),
    height: height - WORDS,
  };
  const strips = room && lanes.map((lane) => stripOf(lane, room));
  const outlined = strips && room ? strips.findLastIndex((strip) => hasRoom(strip, room)) : -1;

  return (
    <Figure
      title={TITLE}
      yTitle={unitWords(lanes)}
      xTitle="τ, steps (log scale)"
      caption={neuronsCaption(lanes)}
      table={table}
    >
      <div ref={ref} className={style.plot} role="img" aria-label={`${TITLE} ${spoken(lanes)}`}>
        {size && area && x && strips && (
          <svg className={style.words} {...size} aria-hidden="true">
            <path
              className={style.grid}
              d={axis.ticks.map((tau) => `M${x(tau)},${area.top}V${area.bottom}`).join('')}
            />
            {lanes.map((lane, i) => (
              <NeuronStrip
                key={lane.id}
                lane={lane}
                name={nameAmong(lane, lanes)}
                strip={strips[i]}
                mean={lane.tau?.length ? x(timescalesOf(lane.tau).mean) : undefined}
                area={{ ...area, top: area.top + i * height, bottom: area.top + (i + 1) * height }}
                sayOutline={i === outlined}
              />
            ))}
            {axis.ticks.map((tau) => (
              <text
                key={tau}
                className={style.tick}
                x={tau === 1 ? x(tau) + 4 : x(tau)}
                y={area.bottom + 16.5}
                textAnchor="middle"
              >
                {tau}
              </text>
            ))}
          </svg>
        )}
      </div>
    </Figure>
  );
}

function stripOf({ tau, tauStart }: Lane, room: Room): Strip {
  const [now, start] = [tau, tauStart].map((each) => (each?.length ? timescalesOf(each) : undefined));
  return (tau?.length ?? 0) > MOST_MARKS ? stackBars(now, start, room) : stackMarks(now, start, room);
}

/** Whether no mark is in the way of the words that explain the outline. */
function hasRoom(strip: Strip, { width, bins }: Room): boolean {
  const end = endOfStart(strip);
  const until = end + Math.ceil(OUTLINE_WORDS / width);
  return end > 0 && until <= bins && heightOver(strip, end + 1, until) === 0;
}

function unitWords(lanes: readonly Lane[]): string {
  const units = new Set(lanes.map(({ config }) => config.network.units));
  if (Math.max(...units) > MOST_MARKS) return 'how many neurons have each τ';
  return units.size === 1 ? `each mark is one of the ${[...units][0]} neurons` : 'each mark is one neuron';
}

function spoken(lanes: readonly Lane[]): string {
  return lanes
    .flatMap((lane) => {
      if (!lane.tau?.length) return [];
      const { mean, slowest } = timescalesOf(lane.tau);
      return [`${spokenName(lane, lanes)}: mean ${mean.toFixed(2)}, slowest ${slowest.toFixed(1)} steps.`];
    })
    .join(' ');
}
