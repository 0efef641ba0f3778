import { presentSummary, useBandit } from '../../../state/bandit';
import { NeighbourPage } from '../NeighbourPage';
import { Transport } from '../Transport';
import { useTime } from '../use-time';
import { useTransportKeys } from '../use-transport-keys';
import { ArmKeys } from './ArmButton';
import { ArmsFigure } from './ArmsFigure';
import { BanditPanel } from './BanditPanel';
import { BanditReadout } from './BanditReadout';
import { BANDIT_FOOT } from './foot';
import { Headline } from './headline';
import { useArmKeys } from './hold';
import { LostFigure } from './LostFigure';
import { PendingFigure } from './PendingFigure';
import { RatesFigure } from './RatesFigure';
import { SinceFigure } from './SinceFigure';
import { viewOf } from './view';
import { WorthFigure } from './WorthFigure';

/** E is an arm here. */
const STEP_KEY = 'n';

/** Five arms that change without a word, and who notices. */
export function BanditPage() {
  const state = useBandit();
  const view = viewOf(state);
  const summary = presentSummary(state);
  useTransportKeys(useBandit.getInitialState(), STEP_KEY);
  useArmKeys();
  useTime(state.isRunning, state.tick);
  return (
    <NeighbourPage
      folder="bandit"
      transport={
        <Transport
          isRunning={state.isRunning}
          stepName="To the next change"
          stepKey={STEP_KEY}
          canReset={state.pull > 0}
          toggle={state.toggle}
          step={state.step}
          reset={state.reset}
          newSeed={state.newSeed}
        />
      }
      readout={<BanditReadout view={view} />}
      panel={<BanditPanel summary={summary} />}
      slider={<ArmKeys />}
      headline={<Headline view={view} />}
      foot={BANDIT_FOOT}
      news={state.news}
    >
      <ArmsFigure view={view} />
      {summary ? (
        <SinceFigure summary={summary} since={view.since} />
      ) : (
        <PendingFigure title="How much does a change cost?" />
      )}
      <RatesFigure view={view} onPull={state.setPull} />
      {summary ? <LostFigure summary={summary} /> : <PendingFigure title="Who has lost least?" />}
      {summary ? <WorthFigure summary={summary} /> : <PendingFigure title="Is it worth it?" span={3} />}
    </NeighbourPage>
  );
}
