import { inWords } from '../../../config/in-words';
import { whole } from '../../../math/english';
import { recorded } from '../../../neighbours/modules/recorded';
import {
  BATCH,
  bridgesOf,
  DEFAULT_SETTINGS,
  LOWERED_AT,
  mostWires,
  NOISES,
  ONSETS,
  RATES,
  SIZES,
  SWEPT_SEEDS,
  UPDATES,
} from '../../../neighbours/modules/settings';
import { useModules } from '../../../state/modules';
import panel from '../../controls/panel/panel.module.css';
import { FigureSwitch } from '../../kit/FigureSwitch';
import { percent } from '../../text/numbers';
import { FoldedRow } from '../FoldedRow';
import { NeighbourCard } from '../NeighbourCard';
import { PanelFoot, trainedHere } from '../PanelFoot';
import { StopSlider } from '../StopSlider';
import classes from './modules.module.css';
import { wireStops } from './stops';

/** What the page is about, and what one plays with. */
export function ModulesPanel({ retrains }: { retrains: string }) {
  const { units, noise, onset, shared, seed, wires } = useModules((state) => state.settings);
  const moves = useModules((state) => state.view.moves);
  const { set, look } = useModules.getState();
  const bridges = bridgesOf(units).length;
  return (
    <div className={panel.panel}>
      <h2>Neighbour</h2>
      <NeighbourCard folder="modules" sketch={<Sketch />} claim="Claims: only scarce wires divide it." />
      <hr />
      <WiresSlider note={retrains} />
      <StopSlider
        label={
          <>
            Neurons a half <span className="symbol">n</span>
          </>
        }
        value={units}
        stops={SIZES}
        onChange={(units) => set({ units })}
      />
      <StopSlider
        label="Noise in the pixels"
        value={noise}
        stops={NOISES}
        write={percent}
        note={`takes effect now; trained at ${percent(DEFAULT_SETTINGS.noise)}`}
        onChange={(noise) => set({ noise })}
      />
      <StopSlider
        label="Digit appears at step"
        value={onset}
        stops={ONSETS}
        onChange={(onset) => set({ onset })}
      />
      <hr />
      <div className={classes.switches}>
        <h2>Each half sees</h2>
        <FigureSwitch
          label="Each half sees"
          value={shared ? 'both' : 'own'}
          options={{ own: 'its own digit', both: 'both digits' }}
          roomy
          onChange={(kind) => set({ shared: kind === 'both' })}
        />
        <h2>Digits</h2>
        <FigureSwitch
          label="Digits"
          value={moves ? 'flicker' : 'still'}
          options={{ still: 'stand still', flicker: 'flicker' }}
          roomy
          onChange={(kind) => look({ moves: kind === 'flicker' })}
        />
      </div>
      <hr />
      <FoldedRow label="Task" value="name one digit">
        Is the sum of both digits odd, name the left one, else the right one. Each half answers after five
        steps; the surer one decides.
      </FoldedRow>
      <FoldedRow label="Training" value={`Adam, ${BATCH} a batch`}>
        {whole(UPDATES)} updates at a rate of {RATES.first}, for the last {UPDATES - LOWERED_AT} at{' '}
        {RATES.last}; {percent(DEFAULT_SETTINGS.noise)} of the pixels show a random bit, another one at every
        step.
      </FoldedRow>
      <FoldedRow label="Sweep" value={`${bridges} bridges, ${SWEPT_SEEDS} seeds`}>
        Play trains this network, and then {inWords(SWEPT_SEEDS)} networks for each of {bridges} bridges from
        1 wire to {whole(mostWires(units))}. Lines go through their means, small marks are single networks;
        all are measured at {percent(DEFAULT_SETTINGS.noise)} noise.
      </FoldedRow>
      <FoldedRow label={<span className="symbol">F</span>} value="who knows what">
        How often a linear readout of a half is right about each digit, beyond chance; the difference of both
        over their sum, and half the difference between the halves: 1 where each knows its own digit alone. By
        correlation: how alike a half’s states stay while one digit stays. By silencing: a readout of both
        halves, with one of them at 0.
      </FoldedRow>
      <FoldedRow label="Seed" value={String(seed)}>
        Draws the wires, the first weights and the digits. The present network has {wires} of{' '}
        {whole(mostWires(units))} possible wires each way.
      </FoldedRow>
      <PanelFoot>{trainedHere(recorded)}</PanelFoot>
    </div>
  );
}

/** The wires: in the panel, and on a phone under the thumb. */
export function WiresSlider({ note }: { note?: string }) {
  const { wires, units } = useModules((state) => state.settings);
  const refusal = useModules((state) => state.refusal);
  return (
    <StopSlider
      label="Wires each way"
      value={wires}
      stops={wireStops(units, wires)}
      write={(value) => `${whole(value)} of ${whole(mostWires(units))}`}
      note={note}
      refusal={refusal}
      onChange={(wires) => useModules.getState().set({ wires })}
    />
  );
}

const Sketch = () => (
  <svg width="40" height="27" viewBox="0 0 42 28" aria-hidden="true" fill="none">
    <path d="M16,11H26M16,17H26" stroke="var(--axis)" strokeWidth="1.5" />
    <circle cx="9" cy="14" r="7.5" stroke="var(--lane-1)" strokeWidth="2.2" />
    <circle cx="33" cy="14" r="7.5" stroke="var(--lane-2)" strokeWidth="2.2" strokeDasharray="4 2.5" />
  </svg>
);
