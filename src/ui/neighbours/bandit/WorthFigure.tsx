import { memo } from 'react';
import { whole } from '../../../math/english';
import type { AgentName } from '../../../neighbours/bandit/agents';
import { firstPulls, lastPulls, PULLS } from '../../../neighbours/bandit/settings';
import type { AgentSummary, BanditSummary } from '../../../neighbours/bandit/summary';
import { linear, rounded } from '../../kit/geometry';
import { tableOf } from '../../kit/table';
import { markerPath } from '../../lane/marker-path';
import { DataFigure } from '../DataFigure';
import classes from './bandit.module.css';
import { inOrder, worthCaption } from './captions';
import { Letters } from './Letters';
import { type BanditLane, BanditLaneSample, LANE_AGENTS, laneStyle } from './lanes';

/** Who stands in the table, what they are called, and how they are set. */
const ROWS = {
  fullOracle: { name: 'Full oracle', set: 'is told the noise and its own error' },
  tunedDucb: { name: 'Tuned D\u2011UCB', set: 'γ = 0.99, rate 0.2, all arms forget' },
  difference: {
    name: 'Doya\u2011DaYu, E\u00a0=\u00a0U\u00a0−\u00a0A',
    set: 'ours; picked on worlds like these',
  },
  tunedBoltzmann: { name: 'Tuned Boltzmann', set: 'T = 0.6, rate 0.2' },
  doyaDayu: { name: 'Doya\u2011DaYu', set: 'as in the authors’ code' },
  ducb: { name: 'D\u2011UCB', set: 'the paper’s setting, γ = 0.9999, rate 0.05' },
  boltzmann: { name: 'Boltzmann', set: 'the paper’s setting, T = 0.25, rate 0.25' },
} satisfies Partial<Record<AgentName, { name: string; set: string }>>;
type Row = keyof typeof ROWS;
const NAMES = Object.keys(ROWS) as Row[];

const PLOT = 150;

/** What every agent loses, right after a change and long after it, and in all. */
export const WorthFigure = memo(function WorthFigure({ summary }: { summary: BanditSummary }) {
  const { agents, settings, worlds } = summary;
  const order = inOrder(summary, NAMES) as Row[];
  const columns = [
    { header: `first ${firstPulls(settings)} pulls`, digits: 2, value: ({ first }: AgentSummary) => first },
    { header: `last ${lastPulls(settings)}`, digits: 3, value: ({ last }: AgentSummary) => last },
    { header: 'last block', digits: 2, value: ({ finalBlock }: AgentSummary) => finalBlock },
  ];
  const rivals = NAMES.filter((name) => name !== 'fullOracle');
  const least = (value: (agent: AgentSummary) => number) =>
    Math.min(...rivals.map((name) => value(agents[name])));
  const total = ({ total }: AgentSummary) => total.mean;
  const most = Math.max(...NAMES.map((name) => agents[name].total.mean + agents[name].total.error));
  const x = linear({ min: 0, max: most, ticks: [] }, 0, PLOT - 8);
  const all = `all ${whole(PULLS)} pulls`;
  return (
    <DataFigure
      title="Is it worth it?"
      aside={`regret a pull after a change, ${worlds} worlds; bold: least without an oracle`}
      span={3}
      caption={worthCaption(summary, order)}
      table={tableOf(order, [
        { header: 'agent', value: (name) => ROWS[name].name },
        { header: 'how it is set', value: (name) => ROWS[name].set },
        ...columns.map(({ header, digits, value }) => ({
          header,
          value: (name: Row) => value(agents[name]),
          write: (number: number) => number.toFixed(digits),
        })),
        { header: all, value: (name) => agents[name].total.mean, write: (value) => value.toFixed(0) },
        { header: 's.e.', value: (name) => agents[name].total.error, write: (value) => value.toFixed(0) },
      ])}
    >
      <div className={classes.worth} aria-hidden="true">
        <p className={classes.heads}>
          <span />
          <span>agent</span>
          <span>how it is set</span>
          {columns.map(({ header }) => (
            <span key={header}>{header}</span>
          ))}
          <span>{all}, ± s.e.</span>
          <span />
        </p>
        {order.map((name) => {
          const agent = agents[name];
          const lane = LANE_AGENTS.find((each) => each === name);
          const isLeast = (value: (agent: AgentSummary) => number) =>
            name !== 'fullOracle' && value(agent) === least(value);
          const bold = (value: (agent: AgentSummary) => number, words: string) =>
            isLeast(value) ? <b>{words}</b> : words;
          return (
            <p key={name} className={classes.worthRow}>
              <span>{lane ? <BanditLaneSample lane={lane} /> : '•'}</span>
              <span
                className={classes.worthName}
                style={lane && { color: laneStyle(lane).text, fontWeight: 600 }}
              >
                <Letters>{ROWS[name].name}</Letters>
              </span>
              <span>
                <Letters>{ROWS[name].set}</Letters>
              </span>
              {columns.map(({ header, digits, value }) => (
                <span key={header}>
                  {bold(value, Number.isFinite(value(agent)) ? value(agent).toFixed(digits) : '–')}
                </span>
              ))}
              <svg width={PLOT} height="16" aria-hidden="true">
                <path d={`M0,8H${x(agent.total.mean).toFixed(1)}`} stroke="var(--line)" />
                <Total agent={agent} lane={lane} x={x} />
              </svg>
              <span>
                {bold(total, whole(agent.total.mean))} ± {agent.total.error.toFixed(0)}
              </span>
            </p>
          );
        })}
      </div>
    </DataFigure>
  );
});

interface TotalProps {
  agent: AgentSummary;
  lane?: BanditLane;
  x(value: number): number;
}

/** The mean and its standard error. */
function Total({ agent: { total }, lane, x }: TotalProps) {
  const { mark, shape } = lane ? laneStyle(lane) : { mark: 'var(--ink-3)', shape: 'circle' as const };
  return (
    <>
      <path
        d={`M${x(total.mean - total.error).toFixed(1)},8H${x(total.mean + total.error).toFixed(1)}`}
        stroke={mark}
        strokeWidth="2"
      />
      <path
        d={rounded(markerPath(shape, { x: x(total.mean), y: 8 }, lane ? 4.5 : 3.5))}
        fill={lane ? mark : 'var(--bg)'}
        stroke={lane ? 'var(--bg)' : mark}
        strokeWidth="1.5"
      />
    </>
  );
}
