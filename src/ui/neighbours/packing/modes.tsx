import { MODES, NAMES, type PackingMode } from '../../../neighbours/packing/settings';
import { LaneSample } from '../../lane/LaneSample';
import { type LaneStyle, styleOf } from '../../text/lane-style';

/** What each lane tells, and what that costs. */
export const TELLS: Record<PackingMode, string> = {
  excitability: 'tells the neurons',
  synaptic: 'tells the synapses',
  both: 'tells both',
  input: 'tells the input',
};

export const PRICES: Record<PackingMode, string> = {
  excitability: '2H',
  synaptic: '2rH',
  both: '2H + 2rH',
  input: 'H',
};

/** How a lane looks: as the lane of that number does on the other pages. */
export const modeStyle = (mode: PackingMode): LaneStyle => styleOf({ id: MODES.indexOf(mode) });

export const ModeSample = ({ mode }: { mode: PackingMode }) => <LaneSample id={MODES.indexOf(mode)} />;

export const ModeName = ({ mode }: { mode: PackingMode }) => (
  <b style={{ color: modeStyle(mode).text, fontWeight: 600 }}>{NAMES[mode]}</b>
);

/** Words in which H, r and σ are set as mathematics. */
export const Letters = ({ children }: { children: string }) =>
  children.split(/(rH|H|\br\b|σ)/).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
      <span key={i} className="symbol">
        {part}
      </span>
    ) : (
      part
    ),
  );
