import { useMemo } from 'react';
import { useMembrane } from '../../../state/membrane';
import { NeighbourPage } from '../NeighbourPage';
import { Transport } from '../Transport';
import { useTime } from '../use-time';
import { useTransportKeys } from '../use-transport-keys';
import { CrossingFigure } from './CrossingFigure';
import { FluxFigure } from './FluxFigure';
import { MEMBRANE_FOOT } from './foot';
import { GainFigure } from './GainFigure';
import { Headline } from './headline';
import { LatchFigure } from './LatchFigure';
import { MapFigure } from './MapFigure';
import { MembranePanel, PushSlider } from './MembranePanel';
import { MembraneReadout } from './MembraneReadout';
import { SlabsFigure } from './SlabsFigure';
import { viewOf } from './view';

/** A wall that solute opens: two states under one push. */
export function MembranePage() {
  const state = useMembrane();
  const view = useMemo(() => viewOf(state), [state]);
  const { setPush, goTo, takeOther } = state;
  useTransportKeys(useMembrane.getInitialState());
  useTime(state.isRunning, state.tick); // one τ_φ a second
  return (
    <NeighbourPage
      folder="membrane"
      transport={
        <Transport
          isRunning={state.isRunning}
          stepName="A little later"
          canReset
          toggle={state.toggle}
          step={state.step}
          reset={state.reset}
          newSeed={state.newSeed}
        />
      }
      readout={<MembraneReadout view={view} />}
      panel={<MembranePanel view={view} />}
      slider={<PushSlider />}
      headline={<Headline view={view} />}
      foot={MEMBRANE_FOOT}
      news={state.news}
    >
      <SlabsFigure
        view={view}
        seed={state.seed}
        time={state.time}
        isRunning={state.isRunning}
        onOther={takeOther}
      />
      <CrossingFigure view={view} />
      <FluxFigure view={view} onPush={setPush} />
      <MapFigure view={view} onGo={goTo} />
      <GainFigure view={view} />
      <LatchFigure view={view} />
    </NeighbourPage>
  );
}
