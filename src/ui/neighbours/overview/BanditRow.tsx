import { useMemo, useState } from 'react';
import { recorded } from '../../../neighbours/bandit/recorded';
import { ARM_COUNT, ARMS, DEFAULT_WORLDS, SEED } from '../../../neighbours/bandit/settings';
import { type AgentTrace, traceOf } from '../../../neighbours/bandit/trace';
import { armsAt, bestOf, type World, worldOf } from '../../../neighbours/bandit/world';
import { linear, rounded } from '../../kit/geometry';
import { markerPath } from '../../lane/marker-path';
import { clamped, densityPath, MOST } from '../bandit/density';
import { laneStyle } from '../bandit/lanes';
import { NeighbourRow, RowSlider } from './NeighbourRow';
import classes from './overview.module.css';

const CHANCES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
/** The world that the page opens in, and which pulls of it are played: a change is among them. */
const INDEX = 51;
const FROM = 2300;
const TO = 2700;
const PLAYERS = ['doyaDayu', 'tunedDucb'] as const;

const ROW = { height: 27, first: 22 };
const x = linear({ min: -MOST, max: MOST, ticks: [] }, 18, 236);
const COUNTS = { left: 250, width: 76 };

/** Five arms that change, and what two agents believe of them. */
export function BanditRow({ phase }: { phase: number }) {
  const [chance, setChance] = useState(DEFAULT_WORLDS.chance);
  const played = useMemo(() => {
    const world = worldOf({ ...DEFAULT_WORLDS, chance }, SEED, INDEX);
    return { world, traces: PLAYERS.map((name) => traceOf({ name, world, seed: SEED, index: INDEX })) };
  }, [chance]);
  return (
    <NeighbourRow
      folder="bandit"
      figure={<Arms {...played} pull={Math.round(FROM + phase * (TO - FROM))} />}
      slider={
        <RowSlider
          label={
            <>
              chance of a change <span className="symbol">p</span>
            </>
          }
          value={chance}
          stops={CHANCES}
          onChange={setChance}
        />
      }
      about="Five arms pay, and now and then all change. An agent sets its learning rate by how wrong it finds itself."
      here={found()}
      after="Lee, Liebana, Clopath and Dabney, 2024"
      memory={['as its price', 'A small learning rate remembers long and notices late. There is no network.']}
      curricula={[
        'near',
        'A promotion is a change of the world. The Train page keeps its learning rate; this agent would not.',
      ]}
    />
  );
}

/** What the agents lost, over all worlds that were recorded. */
function found(): string {
  if (!recorded) return 'no worlds have been played yet.';
  const { doyaDayu, boltzmann, tunedDucb } = recorded.agents;
  const start = doyaDayu.first > boltzmann.first ? 'worse' : 'better';
  const end = doyaDayu.last < boltzmann.last ? 'better' : 'worse';
  const rival = tunedDucb.total.mean < doyaDayu.total.mean ? 'loses less' : 'loses more';
  return `after a change it starts ${start} than the paper’s Boltzmann agent and ends ${end}; a D-UCB tuned to such worlds ${rival}.`;
}

interface ArmsProps {
  world: World;
  traces: readonly AgentTrace[];
  /** Pulls done. */
  pull: number;
}

function Arms({ world, traces, pull }: ArmsProps) {
  const arms = armsAt(world, pull - 1);
  const best = bestOf(arms);
  const since = Math.max(0, ...world.changes.filter((change) => change < pull));
  return (
    <svg className={classes.plot} viewBox="0 0 332 138" aria-hidden="true">
      {ARMS.map((arm, i) => {
        const line = ROW.first + i * ROW.height;
        return (
          <g key={arm}>
            <text x="0" y={line} fill="var(--ink-2)" fontWeight="600">
              {arm}
            </text>
            <path
              d={densityPath({ mean: arms.means[i], sd: arms.sds[i] }, { x, base: line, highest: 16 })}
              fill="var(--grid)"
              stroke="var(--ink-3)"
            />
            <path d={`M18,${line}H236`} stroke="var(--ink-3)" strokeWidth="0.8" />
            <path d={`M${x(arms.means[i]).toFixed(1)},${line - 9}v9`} stroke="var(--ink)" strokeWidth="2" />
            {i === best && (
              <text
                x={Math.min(x(arms.means[i]) + 8, 186)}
                y={line - 6}
                fontWeight="600"
                fill="var(--ink)"
                paintOrder="stroke"
                stroke="var(--bg)"
                strokeWidth="3"
              >
                best now
              </text>
            )}
            {PLAYERS.map((name, place) => {
              const { mark, shape } = laneStyle(name);
              const belief = traces[place].means[pull * ARM_COUNT + i];
              const count = countOf(traces[place], i, since, pull);
              const y = line + 5;
              return (
                <g key={name} fill={mark}>
                  <path d={rounded(markerPath(shape, { x: x(clamped(belief)), y }, 2.8))} />
                  <rect
                    x={COUNTS.left}
                    y={line - 10 + place * 7}
                    width={Math.max(1, (COUNTS.width * count) / Math.max(1, pull - since))}
                    height="5"
                    opacity="0.45"
                  />
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

/** How often an arm was pulled between two pulls. */
function countOf({ arms }: AgentTrace, arm: number, from: number, to: number): number {
  let count = 0;
  for (let pull = from; pull < to; pull++) if (arms[pull] === arm) count++;
  return count;
}
