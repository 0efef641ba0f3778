import { inWords } from '../../../config/in-words';
import { whole } from '../../../math/english';
import { recorded } from '../../../neighbours/packing/recorded';
import {
  BATCH,
  MODES,
  NOISES,
  PACKED_AT,
  type PackingMode,
  RANKS,
  RATES,
  SIZES,
  TASKS,
  UPDATES,
} from '../../../neighbours/packing/settings';
import { usePacking } from '../../../state/packing';
import panel from '../../controls/panel/panel.module.css';
import { percent } from '../../text/numbers';
import { FoldedRow } from '../FoldedRow';
import { NeighbourCard } from '../NeighbourCard';
import { PanelFoot, trainedHere } from '../PanelFoot';
import { StopSlider } from '../StopSlider';
import { Letters, ModeName, ModeSample, PRICES } from './modes';
import classes from './packing.module.css';

/** What a context changes, in a sentence. */
const CHANGES: Record<PackingMode, string> = {
  excitability: 'Each context has a gain and a threshold for every neuron.',
  synaptic: 'Each context adds r changes of rank one to the recurrent weights.',
  both: 'Each context has gains and thresholds, and changes the recurrent weights, too.',
  input: 'Each context is one more input: a threshold for every neuron, and nothing else.',
};

/** What the page is about, its lanes, and what one plays with. */
export function PackingPanel({ retrains }: { retrains: string }) {
  const rank = usePacking((state) => state.rank);
  const noise = usePacking((state) => state.noise);
  const seed = usePacking((state) => state.seed);
  const refusal = usePacking((state) => state.refusal);
  const { set } = usePacking.getState();
  return (
    <div className={panel.panel}>
      <h2>Neighbour</h2>
      <NeighbourCard folder="packing" sketch={<Sketch />} claim="Claims: it matters how they are told." />
      <div className={panel.lanes}>
        <h2>Lanes</h2>
      </div>
      <div className={classes.lanes}>
        {MODES.map((mode) => (
          <FoldedRow
            key={mode}
            label={
              <>
                <ModeSample mode={mode} /> <ModeName mode={mode} />
              </>
            }
            value={<Letters>{PRICES[mode]}</Letters>}
          >
            {CHANGES[mode]}
          </FoldedRow>
        ))}
      </div>
      <hr />
      <SizeSlider note={retrains} />
      <StopSlider
        label={<Letters>Rank r of a change</Letters>}
        value={rank}
        stops={RANKS}
        refusal={refusal}
        onChange={(rank) => set({ rank })}
      />
      <StopSlider
        label={<Letters>Noise in what it is told σ</Letters>}
        value={noise}
        stops={NOISES}
        note="while training"
        onChange={(noise) => set({ noise })}
      />
      <hr />
      <FoldedRow label="Tasks" value={`${TASKS.length}, all from the start`}>
        On one stream of bits, with one readout for all: is the number of 1s odd (N = 2 to 5), is the bit N
        back as the last one (N = 2 to 5), are there more 1s than 0s (N = 3, 5, 7, 9)?
      </FoldedRow>
      <FoldedRow label="Training" value={`SGD, ${BATCH} a batch`}>
        {whole(UPDATES)} updates with Nesterov momentum 0.9 at a rate of {RATES.first}, for the last 30 % at{' '}
        {RATES.last}; sequences of 10 to 16 bits.
      </FoldedRow>
      <FoldedRow label="Packed at" value={percent(PACKED_AT)}>
        A task is packed when more than {percent(PACKED_AT)} of 3,000 sequences are answered rightly.
      </FoldedRow>
      <FoldedRow label="Seed" value={`${seed} in all lanes`}>
        Networks of one seed see the same sequences. A new seed trains {inWords(MODES.length)} more networks;
        means are over all of them.
      </FoldedRow>
      <PanelFoot>{trainedHere(recorded)}</PanelFoot>
    </div>
  );
}

/** H: in the panel, and on a phone under the thumb. */
export function SizeSlider({ note }: { note?: string }) {
  const units = usePacking((state) => state.units);
  return (
    <StopSlider
      label={<Letters>Neurons H</Letters>}
      value={units}
      stops={SIZES}
      note={note}
      onChange={(units) => usePacking.getState().set({ units })}
    />
  );
}

const Sketch = () => (
  <svg width="40" height="27" viewBox="0 0 42 28" aria-hidden="true">
    {[24, 14, 22, 18, 9, 20].map((height, i) => (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: a tooth is its place
        key={i}
        x={1 + 7 * i}
        y={27 - height}
        width="5"
        height={height}
        fill={`var(--lane-${1 + (i % 2)})`}
        opacity={height > 20 ? 1 : 0.4}
      />
    ))}
  </svg>
);
