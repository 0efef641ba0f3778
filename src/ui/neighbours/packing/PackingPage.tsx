import { whole } from '../../../math/english';
import type { PackedNetwork } from '../../../neighbours/packing/network';
import { MODES, SIZES, UPDATES } from '../../../neighbours/packing/settings';
import { networksLike, packedIn } from '../../../neighbours/packing/summary';
import { isOwn, type PackingState, usePacking } from '../../../state/packing';
import { NeighbourPage } from '../NeighbourPage';
import { Transport } from '../Transport';
import { useTransportKeys } from '../use-transport-keys';
import { AmbiguityFigure } from './AmbiguityFigure';
import { CombFigure } from './CombFigure';
import { FanFigure } from './FanFigure';
import { PACKING_FOOT } from './foot';
import { Headline } from './headline';
import { lanesOf } from './lanes';
import { PackingPanel, SizeSlider } from './PackingPanel';
import { PackingReadout } from './PackingReadout';
import { SequenceFigure } from './SequenceFigure';
import { SizesFigure } from './SizesFigure';
import { useSequence } from './use-sequence';

/** How many tasks a small network holds, by how it is told which one it has. */
export function PackingPage() {
  const state = usePacking();
  const { units, rank, view, look } = state;
  const lanes = lanesOf(state);
  useTransportKeys(usePacking.getInitialState());
  const transport = (
    <Transport
      isRunning={state.isRunning}
      stepName="To the next test"
      canReset={canReset(state)}
      toggle={state.toggle}
      step={state.step}
      reset={state.reset}
      newSeed={state.newSeed}
    />
  );
  const trained = lanes.flatMap(({ mode, network }) => (network ? [{ mode, network }] : []));
  const insides = trained.flatMap(({ mode, network }) =>
    network.inside ? [{ mode, eigenvalues: network.inside.eigenvalues }] : [],
  );
  const sequence = useSequence(trained, view);
  const updates = lanes.flatMap(({ update }) => (update === undefined ? [] : [update]));
  return (
    <NeighbourPage
      folder="packing"
      transport={transport}
      readout={<PackingReadout lanes={lanes} />}
      panel={<PackingPanel retrains={retrainsWords(state)} />}
      slider={<SizeSlider />}
      headline={
        <Headline
          units={units}
          rank={rank}
          packed={Object.fromEntries(trained.map(({ mode, network }) => [mode, packedIn(network.accuracy)]))}
          training={updates.length > 0 ? Math.min(...updates) : undefined}
        />
      }
      foot={PACKING_FOOT}
      news={state.news}
    >
      <CombFigure
        units={units}
        rank={rank}
        lanes={lanes}
        aside={`${whole(UPDATES)} updates, seed ${state.seed}${recordedWords(trained)}`}
      />
      <SizesFigure
        sizes={sizesOf(state)}
        units={units}
        onSize={(size) => (isEmpty(state, size) ? state.trainSize(size) : state.set({ units: size }))}
      />
      <AmbiguityFigure
        kind={view.ambiguity}
        amount={view.amount}
        curves={Object.fromEntries(
          trained.map(({ mode, network }) => [mode, network.ambiguity[view.ambiguity]]),
        )}
        onKind={(ambiguity) => look({ ambiguity })}
        onAmount={(amount) => look({ amount })}
      />
      <SequenceFigure
        {...sequence}
        {...view}
        units={units}
        kind={view.ambiguity}
        onTask={(task) => look({ task, other: task === view.other ? view.task : view.other })}
        onOther={(other) => look({ other })}
        onWatch={(watched) => look({ watched })}
        onFlip={(step) => look({ bits: view.bits.map((bit, at) => (at === step ? 1 - bit : bit)) })}
      />
      <FanFigure units={units} rank={rank} lanes={insides} />
    </NeighbourPage>
  );
}

/** What the networks of every size hold under the present settings. */
const sizesOf = (state: PackingState) =>
  SIZES.map((units) => ({
    units,
    packed: {
      excitability: packedLike(state, 'excitability', units),
      synaptic: packedLike(state, 'synaptic', units),
      both: packedLike(state, 'both', units),
      input: packedLike(state, 'input', units),
    },
  }));

const packedLike = ({ networks, rank, noise }: PackingState, mode: (typeof MODES)[number], units: number) =>
  networksLike(Object.values(networks), { mode, units, rank, noise }).map(({ accuracy }) =>
    packedIn(accuracy),
  );

const isEmpty = (state: PackingState, units: number) =>
  MODES.every((mode) => packedLike(state, mode, units).length === 0);

const canReset = ({ training, networks, failed }: PackingState) =>
  [training, failed].some((some) => Object.keys(some).length > 0) || Object.values(networks).some(isOwn);

/** Whether what is shown was trained here. */
function recordedWords(trained: readonly { network: PackedNetwork }[]): string {
  const count = trained.filter(({ network }) => !isOwn(network)).length;
  return count === 0 ? '' : count === trained.length ? ', recorded' : ', partly recorded';
}

/** What moving a slider takes, where that was seen on this device. */
function retrainsWords({ networks, units }: PackingState): string {
  const times = Object.values(networks).flatMap(({ settings, seconds }) =>
    settings.units === units && seconds !== undefined ? [seconds] : [],
  );
  if (times.length === 0) return 'trains what is not recorded';
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return `trains all lanes, about ${Math.max(1, Math.round(mean))} s each`;
}
