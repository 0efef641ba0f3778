import { useState } from 'react';
import { inWords } from '../../../config/in-words';
import { overview } from '../../../neighbours/overview/recorded';
import { MODES, NAMES, PACKED_AT, type PackingMode, SIZES } from '../../../neighbours/packing/settings';
import { modeStyle } from '../packing/modes';
import { NeighbourRow, RowSlider } from './NeighbourRow';
import classes from './overview.module.css';

/** A lane's teeth: from 50 % at their foot to 100 %. */
const ROW = { height: 34, tooth: 28, left: 66, wide: 13, apart: 4, family: 12 };

/** How many tasks networks of a size hold, by the way they are told which. */
export function PackingRow({ phase }: { phase: number }) {
  const [units, setUnits] = useState<number>(6);
  const mean = (mode: PackingMode) => {
    const found = overview.packed.find((each) => each.units === units && each.mode === mode);
    return found ? found.mean.toFixed(1) : '–';
  };
  const networks = overview.packed[0].networks;
  return (
    <NeighbourRow
      folder="packing"
      figure={<Teeth units={units} phase={phase} />}
      slider={
        <RowSlider
          label={
            <>
              neurons <span className="symbol">H</span>
            </>
          }
          value={units}
          stops={SIZES}
          onChange={setUnits}
        />
      }
      about="One readout, twelve tasks; a context says which. It can tell the neurons, the synapses, or both."
      here={`for the same ${2 * units} numbers a context, ${inWords(units)} neurons pack ${mean('synaptic')} tasks where synapses are told and ${mean('excitability')} where neurons are, over ${inWords(networks)} networks.`}
      after="Vedovati and Ching, 2024"
      memory={[
        'near',
        'The tasks are ours, parity among them; the neurons have a τ and are trained as on the Train page.',
      ]}
      curricula={[
        'a counterpart',
        'All twelve from the start, and a context instead of heads. No order is involved.',
      ]}
    />
  );
}

function Teeth({ units, phase }: { units: number; phase: number }) {
  return (
    <svg className={classes.plot} viewBox="0 0 332 138" aria-hidden="true">
      {MODES.map((mode, row) => {
        const frames = overview.packing.find((each) => each.units === units && each.mode === mode)?.frames;
        const accuracy = frames?.[frameAt(phase, frames.length)] ?? [];
        const { mark, text } = modeStyle(mode);
        const foot = row * ROW.height + ROW.tooth + 2;
        const packed = accuracy.filter((each) => each > 100 * PACKED_AT).length;
        return (
          <g key={mode}>
            <text x="0" y={foot} fill={text} fontWeight="600">
              {NAMES[mode]}
            </text>
            {accuracy.map((each, place) => {
              const x =
                ROW.left + place * (ROW.wide + ROW.apart) + Math.floor(place / 4) * (ROW.family - ROW.apart);
              const height = Math.max(1, (ROW.tooth * (each - 50)) / 50);
              const isTall = each > 100 * PACKED_AT;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
                <g key={place} fill={mark}>
                  <rect
                    x={x}
                    y={foot - height}
                    width={ROW.wide}
                    height={height}
                    opacity={isTall ? 0.34 : 0.16}
                  />
                  <rect x={x} y={foot - height} width={ROW.wide} height={isTall ? 3 : 2} />
                </g>
              );
            })}
            <path
              d={`M${ROW.left},${foot - 0.9 * ROW.tooth}h216`}
              stroke="var(--ink-2)"
              strokeDasharray="3 3"
              strokeWidth="0.8"
            />
            <path d={`M${ROW.left},${foot}h216`} stroke="var(--axis)" />
            <text x="332" y={foot} textAnchor="end" fill="var(--ink-2)">
              <tspan fontWeight="600" fill="var(--ink)">
                {packed}
              </tspan>{' '}
              of 12
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Which of some frames is shown: they have passed after three quarters of the loop. */
const frameAt = (phase: number, count: number): number =>
  Math.min(count - 1, Math.floor((phase / 0.75) * count));
