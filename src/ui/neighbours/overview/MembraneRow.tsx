import { memo, useState } from 'react';
import { type BranchPoint, branchesOf, stateOf } from '../../../neighbours/membrane/branches';
import { rootsAt } from '../../../neighbours/membrane/feedback';
import { DEFAULT_SETTINGS, MOST_PUSH, type WallState } from '../../../neighbours/membrane/settings';
import { linear, logarithmic } from '../../kit/geometry';
import { Letter, linePath } from '../axes';
import { times } from '../membrane/captions';
import { StateMark, stateStyle } from '../membrane/states';
import { PUSH_STOPS } from '../membrane/stops';
import { NeighbourRow, RowSlider } from './NeighbourRow';
import classes from './overview.module.css';

const { stable, unstable, jumps } = branchesOf(DEFAULT_SETTINGS);
const opens = jumps.find(({ rising }) => rising);
const shuts = jumps.find(({ rising }) => !rising);
const x = linear({ min: 0, max: MOST_PUSH, ticks: [] }, 0, 332);
const y = logarithmic({ min: 0.0008, max: 40, ticks: [] }, 118, 4);
const SEEN = { top: 0, bottom: 118 };

/** The loop: eased from where both walls hold until it shuts, pushed until it opens, and eased back. */
const LOOP: readonly [phase: number, push: number][] = [
  [0, 5],
  [0.2, 0.5],
  [0.65, 11.5],
  [0.9, 5],
  [1, 5],
];

/** What a wall lets through under a push, which depends on what was done to it before. */
export function MembraneRow({ phase }: { phase: number }) {
  const [own, setOwn] = useState<{ push: number; state: WallState }>();
  const { push, state } = own ?? inLoop(phase);
  return (
    <NeighbourRow
      folder="membrane"
      figure={<Hysteresis push={push} state={state} />}
      slider={
        <RowSlider
          label={
            <>
              push <span className="symbol">f</span>
            </>
          }
          value={Number(push.toFixed(1))}
          stops={PUSH_STOPS}
          write={(value) => value.toFixed(1)}
          onChange={(value) => setOwn({ push: value, state: stateAt(value, state) })}
        />
      }
      about="Solute swells a membrane, a swollen membrane lets in more solute. At one push two walls are possible."
      here={
        opens && shuts
          ? `the flux jumps ${times(opens.after / opens.before)}-fold going up, at ${opens.push.toFixed(2)}, and falls ${times(shuts.before / shuts.after)}-fold coming back, at ${shuts.push.toFixed(2)}.`
          : 'there is one wall for every push.'
      }
      after="Milster, Kim and Dzubiella, 2023"
      memory={[
        'another kind',
        'It keeps one bit by having two states, not by being slow. A latch beside a τ.',
      ]}
      curricula={['none', 'Nothing learns. It is here because the order of pushes decides where it ends.']}
    />
  );
}

/** The wall that there is after a push, where it was that before. */
const stateAt = (push: number, before: WallState): WallState =>
  opens && push >= opens.push ? 'open' : shuts && push <= shuts.push ? 'shut' : before;

function inLoop(phase: number): { push: number; state: WallState } {
  const next = Math.max(
    1,
    LOOP.findIndex(([at]) => at >= phase),
  );
  const [[from, a], [to, b]] = [LOOP[next - 1], LOOP[next]];
  const push = a + ((phase - from) / (to - from)) * (b - a);
  return { push, state: stateAt(push, phase < 0.2 || phase > 0.65 ? 'open' : 'shut') };
}

function Hysteresis({ push, state }: { push: number; state: WallState }) {
  const roots = rootsAt(push, DEFAULT_SETTINGS);
  const wall = roots.find((root) => root.stable && stateOf(root, roots) === state) ?? roots[0];
  const at = { x: x(push), y: Math.min(118, y(wall.j)) };
  return (
    <svg className={classes.plot} viewBox="0 0 332 138" aria-hidden="true">
      <Curves />
      <StateMark state={state} {...at} isPresent />
      <text x={Math.min(at.x + 10, 270)} y={Math.min(at.y + 18, 112)} fill={stateStyle(state).text}>
        <tspan fontWeight="600">{state}</tspan>, {wall.j.toPrecision(2)}
      </text>
    </svg>
  );
}

/** All walls there can be, and where they give way: the same in every frame. */
const Curves = memo(function Curves() {
  return (
    <>
      {[0.01, 0.1, 1, 10].map((j) => (
        <path key={j} d={`M0,${y(j).toFixed(1)}H332`} stroke="var(--grid)" />
      ))}
      <path d={line(unstable)} fill="none" stroke="var(--ink-3)" strokeDasharray="1.5 3" />
      {stable.map((branch) => {
        const middle = branch[Math.floor(branch.length / 2)];
        const all = rootsAt(middle.push, DEFAULT_SETTINGS);
        const { mark, dash } = stateStyle(stateOf(middle, all));
        return (
          <path
            key={branch[0].push}
            d={line(branch)}
            fill="none"
            stroke={mark}
            strokeWidth="2"
            strokeDasharray={dash}
          />
        );
      })}
      {[opens, shuts].map(
        (jump) =>
          jump && (
            <path
              key={jump.push}
              d={arrow(x(jump.push), y(jump.before), y(jump.after))}
              fill="none"
              stroke="var(--ink)"
            />
          ),
      )}
      <path d="M0,118.5H332" stroke="var(--axis)" />
      <text x="0" y="134" fill="var(--ink-2)">
        flux <Letter>j</Letter>, log scale
      </text>
      <text x="332" y="134" textAnchor="end" fill="var(--ink-2)">
        push <Letter>f</Letter>
      </text>
    </>
  );
});

const line = (points: readonly BranchPoint[]): string =>
  linePath(
    points.filter((point) => point.push <= MOST_PUSH),
    (point) => x(point.push),
    ({ j }) => y(j),
    SEEN,
  );

const arrow = (x: number, from: number, to: number): string => {
  const tip = to > from ? -5 : 5;
  return `M${x},${from}V${to}m-3,${tip}l3,${-tip}l3,${tip}`;
};
