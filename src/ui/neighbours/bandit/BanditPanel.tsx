import { LEAST_SD, SEED, WORLDS } from '../../../neighbours/bandit/settings';
import type { BanditSummary } from '../../../neighbours/bandit/summary';
import { useBandit } from '../../../state/bandit';
import panel from '../../controls/panel/panel.module.css';
import { FoldedRow } from '../FoldedRow';
import { NeighbourCard } from '../NeighbourCard';
import { PanelFoot } from '../PanelFoot';
import { StopSlider } from '../StopSlider';
import classes from './bandit.module.css';
import { NO_CHANGE } from './captions';
import { Letters } from './Letters';
import { BANDIT_LANES, type BanditLane, BanditLaneName, BanditLaneSample } from './lanes';
import { BLOCK_STOPS, CHANCE_STOPS, NOISE_STOPS, STIMULATION_STOPS } from './stops';

/** What each lane does, in a sentence. */
const DOES: Record<BanditLane, string> = {
  doyaDayu:
    'Learns fast, and tries freely, when rewards surprise it: α = U/(U + √V), T = U. U follows surprise; √V is how large rewards are. As in the authors’ code.',
  tunedDucb:
    'Takes the arm that could be best, and forgets old pulls: γ = 0.99 a pull, rate 0.2. Tuned to the paper’s worlds.',
  boltzmann: 'Always learns at a rate of 0.25 and tries at T = 0.25, as the paper’s rival does.',
  you: 'Press A to E for a pull, hold to pull on. All agents make the pull, too, and with the same luck.',
};

/** What the page is about, its lanes, and what one plays with. */
export function BanditPanel({ summary }: { summary?: BanditSummary }) {
  const settings = useBandit((state) => state.settings);
  const failed = useBandit((state) => state.failed);
  const { set } = useBandit.getState();
  const known = summary?.worlds ?? 0;
  return (
    <div className={panel.panel}>
      <h2>Neighbour</h2>
      <NeighbourCard folder="bandit" sketch={<Sketch />} claim="Claims: as fast as one is wrong." />
      <div className={panel.lanes}>
        <h2>Lanes</h2>
      </div>
      <div className={classes.lanes}>
        {BANDIT_LANES.map((lane) => (
          <FoldedRow
            key={lane}
            label={
              <>
                <BanditLaneSample lane={lane} /> <BanditLaneName lane={lane} />
              </>
            }
            value={lane === 'you' ? 'keys A – E' : ''}
          >
            <Letters>{DOES[lane]}</Letters>
          </FoldedRow>
        ))}
      </div>
      <hr />
      <StopSlider
        label={<Letters>Chance of a change p</Letters>}
        value={settings.chance}
        stops={CHANCE_STOPS}
        refusal={settings.chance === 0 ? NO_CHANGE : undefined}
        onChange={(chance) => set({ chance })}
      />
      <StopSlider
        label={<Letters>Pulls a block M</Letters>}
        value={settings.block}
        stops={BLOCK_STOPS}
        onChange={(block) => set({ block })}
      />
      <StopSlider
        label="Noise of the arms, up to"
        value={settings.noise}
        stops={NOISE_STOPS}
        write={(value) => value.toFixed(1)}
        onChange={(noise) => set({ noise })}
      />
      <StopSlider
        label="NA stimulation"
        value={settings.stimulation}
        stops={STIMULATION_STOPS}
        note="noradrenaline: adds to T at once"
        onChange={(stimulation) => set({ stimulation })}
      />
      <hr />
      <label className={classes.toggle}>
        <input
          type="checkbox"
          checked={settings.showsTruth}
          onChange={({ target }) => set({ showsTruth: target.checked })}
        />
        Show the true arms
      </label>
      <FoldedRow label="World" value={String(settings.world)}>
        Five arms, whose mean rewards are drawn from −5 to 5 and standard deviations from {LEAST_SD} to the
        noise above. At the end of each block all are drawn anew with chance p. A new seed is the next world.
      </FoldedRow>
      <FoldedRow label="Against" value={`${WORLDS} worlds, seed ${SEED}`}>
        {failed
          ? `They could not be played: ${failed}.`
          : known < WORLDS
            ? `${known} of ${WORLDS} worlds are played.`
            : 'What is said of many worlds is the mean over these, without stimulation.'}{' '}
        Regret is what the best arm would have paid more on average.
      </FoldedRow>
      <PanelFoot>Runs on this device and stays in this tab.</PanelFoot>
    </div>
  );
}

const Sketch = () => (
  <svg width="40" height="27" viewBox="0 0 42 28" aria-hidden="true" fill="none">
    <path d="M1,24C10,24 10,4 17,4S24,24 41,24" stroke="var(--axis)" strokeWidth="1.5" />
    <path d="M1,20H9V9H18V16H27V6H41" stroke="var(--lane-1)" strokeWidth="2.2" />
  </svg>
);
