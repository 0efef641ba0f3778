import { memo, useMemo } from 'react';
import { counted } from '../../../math/english';
import { DEFAULT_CHOICE, hasOwn, type ModulesState, sweptBridges, useModules } from '../../../state/modules';
import { NeighbourPage } from '../NeighbourPage';
import { Transport } from '../Transport';
import { useTransportKeys } from '../use-transport-keys';
import { DivisionFigure } from './DivisionFigure';
import { MODULES_FOOT } from './foot';
import { Headline } from './headline';
import { ModulesPanel, WiresSlider } from './ModulesPanel';
import { ModulesReadout } from './ModulesReadout';
import { SceneFigure } from './SceneFigure';
import { bridgePoints, followedBridges, SHARES, sizePoints } from './sweep';
import { TimeFigure } from './TimeFigure';
import { UnitsFigure } from './UnitsFigure';
import { useFlicker, useSilenceKeys } from './use-digits';
import { viewOf } from './view';

/** Two halves that each see a digit, and the wires between them. */
export function ModulesPage() {
  const state = useModules();
  const view = useMemo(() => viewOf(state), [state]);
  const { settings, results, look } = state;
  const { units, wires, onset } = settings;
  const points = useMemo(() => bridgePoints(results, settings), [results, settings]);
  const lines = useMemo(
    () => SHARES.map((share) => ({ share, points: sizePoints(results, settings, share) })),
    [results, settings],
  );
  useTransportKeys(useModules.getInitialState());
  useSilenceKeys();
  useFlicker(state.view.moves);
  return (
    <NeighbourPage
      folder="modules"
      transport={
        <Transport
          isRunning={state.isRunning}
          stepName="50 updates"
          canReset={canReset(state)}
          toggle={state.toggle}
          step={state.step}
          reset={state.reset}
          newSeed={state.newSeed}
        />
      }
      readout={<ModulesReadout view={view} sweep={sweepWords(state)} />}
      panel={<Panel retrains={retrainsWords(state)} />}
      slider={<WiresSlider />}
      headline={<Headline view={view} />}
      foot={MODULES_FOOT}
      news={state.news}
    >
      <SceneFigure
        view={view}
        onSilence={state.silence}
        onDigit={state.nextDigit}
        onStep={(step) => look({ step, moves: false })}
      />
      <Division units={units} wires={wires} points={points} sweep={sweepWords(state)} />
      <TimeFigure
        wires={wires}
        onset={onset}
        step={state.view.step}
        points={followedBridges(points, wires, units)}
        shown={settings.noise === DEFAULT_CHOICE.noise ? undefined : { F: view.F, noise: settings.noise }}
      />
      <Units units={units} wires={wires} lines={lines} />
    </NeighbourPage>
  );
}

/** What does not change while digits flicker is not drawn anew with them. */
const Division = memo(DivisionFigure);
const Units = memo(UnitsFigure);
const Panel = memo(ModulesPanel);

const canReset = (state: ModulesState) =>
  hasOwn(state) ||
  state.update !== undefined ||
  state.failure !== undefined ||
  state.settings !== DEFAULT_CHOICE;

/** How far a sweep is, while one goes on. */
function sweepWords(state: ModulesState): string | undefined {
  if (!state.isSweeping || state.update !== undefined) return undefined;
  const { done, of } = sweptBridges(state);
  return `sweeping ${Math.min(of, done + 1)} of ${of}${state.isRunning ? '' : ', paused'}`;
}

/** What moving a slider takes, where that was seen on this device. */
function retrainsWords({ results, settings: { units } }: ModulesState): string {
  const times = Object.values(results).flatMap(({ settings, seconds }) =>
    settings.units === units && seconds !== undefined ? [seconds] : [],
  );
  if (times.length === 0) return 'retrains, a few seconds';
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return `retrains, about ${counted(Math.max(1, Math.round(mean)), 'second')}`;
}
