import { useState } from 'react';
import { inWords } from '../../../config/in-words';
import { overview } from '../../../neighbours/overview/recorded';
import { Letter } from '../axes';
import { sideStyle } from '../modules/sides';
import { NeighbourRow, RowSlider } from './NeighbourRow';
import classes from './overview.module.css';

const bridges = overview.modules;
const [narrowest, widest] = [bridges[0], bridges[bridges.length - 1]];
/** More wires than this are not told from each other. */
const MOST_DRAWN = 24;
const MIDDLE = 58;
const RADIUS = 54;
const CENTRES = [56, 276] as const;
/** A bar of knowledge within a disc. */
const BAR = { width: 20, height: 62, foot: MIDDLE + 34 };

/** What each half knows of both digits, step by step, over bridges of few wires and many. */
export function ModulesRow({ phase }: { phase: number }) {
  const [wires, setWires] = useState(4);
  const bridge = bridges.find((each) => each.wires === wires) ?? narrowest;
  const steps = bridge.F.length;
  const step = Math.min(steps - 1, Math.floor((phase / 0.75) * steps));
  const end = ({ F }: typeof bridge) => F[steps - 1].toFixed(2);
  return (
    <NeighbourRow
      folder="modules"
      figure={<Halves bridge={bridge} step={step} />}
      slider={
        <RowSlider
          label="wires each way"
          value={wires}
          stops={bridges.map((each) => each.wires)}
          onChange={setWires}
        />
      }
      about="Two halves of a network see a digit each and must name one of them. A bridge of few wires joins them."
      here={`after five steps the division F is ${end(narrowest)} with ${narrowest.wires} wire, ${end(bridge)} with ${wires} and ${end(widest)} with all ${widest.wires}, over ${inWords(bridge.networks)} networks each.`}
      after="Béna and Goodman, 2025"
      memory={[
        'in time only',
        'What crosses a narrow bridge arrives late, as through a slow neuron; nothing is kept for long.',
      ]}
      curricula={[
        'open',
        'All digits from the start. Whether an order would divide the halves was not tried.',
      ]}
    />
  );
}

function Halves({ bridge: { wires, knows, F }, step }: { bridge: (typeof bridges)[number]; step: number }) {
  const drawn = Math.min(wires, MOST_DRAWN);
  return (
    <svg className={classes.plot} viewBox="0 0 332 138" aria-hidden="true">
      <path
        d={Array.from({ length: drawn }, (_, i) => {
          const y = MIDDLE + (i - (drawn - 1) / 2) * Math.min(9, 70 / drawn);
          return `M${CENTRES[0]},${y.toFixed(1)}H${CENTRES[1]}`;
        }).join('')}
        stroke="var(--ink-3)"
        strokeWidth="0.8"
      />
      {CENTRES.map((x, half) => (
        <g key={x}>
          <circle cx={x} cy={MIDDLE} r={RADIUS - 1} fill="var(--panel)" stroke="var(--axis)" />
          {([0, 1] as const).map((digit) => {
            const share = knows[step][half][digit];
            const { mark } = sideStyle(digit);
            const left = x + (digit === 0 ? -BAR.width - 3 : 3);
            const height = BAR.height * share;
            return (
              <g key={digit} fill={mark}>
                <rect x={left} y={BAR.foot - height} width={BAR.width} height={height} opacity="0.3" />
                <rect x={left} y={BAR.foot - height} width={BAR.width} height="2.5" />
              </g>
            );
          })}
          <path d={`M${x - 26},${BAR.foot + 0.5}h52`} stroke="var(--axis)" />
        </g>
      ))}
      <text x="0" y="134" fill="var(--ink-2)">
        knows{' '}
        <tspan fontWeight="600" fill={sideStyle(0).text}>
          left
        </tspan>{' '}
        and{' '}
        <tspan fontWeight="600" fill={sideStyle(1).text}>
          right digit
        </tspan>
      </text>
      <text x="332" y="134" textAnchor="end" fill="var(--ink-2)">
        step {step + 1}: <Letter>F</Letter> = {F[step].toFixed(2)}
      </text>
    </svg>
  );
}
