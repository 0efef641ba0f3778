import type { DamageSubject } from '../analysis/damage-subject';
import type { Findings } from '../analysis/findings';
import type { Lesion } from '../analysis/lesion';
import type { Lesioned } from '../analysis/lesioned';
import type { PendingAnalysis } from '../worker/analysis-client';
import { useExperiment } from './experiment';
import type { Lane } from './lane';
import { lesionOf, useLesions } from './lesions';
import { LIVE_MEASUREMENT } from './measure';
import { everyNetwork } from './networks';
import { usePicked } from './picked';
import { nOf, subjectOf } from './tau-net-points';

/** The least time between two looks at a network that trains, in ms, and as a multiple of what one takes. */
const EVERY = 2000;
const REST = 5;
/** How the dynamics of damaged networks are looked at: short, as a person waits; large ones are not. */
const DRIVING = { ...LIVE_MEASUREMENT, steps: 2000 };
/** … and shorter while networks train, which it takes time from. */
const DRIVING_MEANWHILE = { ...DRIVING, steps: 1000 };
const LARGEST = 256;

/** The network of a lane, as it was when it was asked for. */
interface Taken {
  N: number;
  step: number;
  /** The settings of the lane then. */
  of: Lane['config'];
  subject: DamageSubject;
  takenAt: number;
  /** How long it stands for the network that trains, in ms. */
  lasts: number;
  /** What the whole network answers, once that is known. */
  whole?: Lesioned['whole'];
}

/** The damaged network of one lane, as far as it is looked at. */
interface View {
  network?: Taken;
  /** What was last looked at whole. */
  lesion?: Lesion;
  pending?: PendingAnalysis<Lesioned>;
  /** Whether what takes milliseconds is there. */
  hasFirst: boolean;
  busy: boolean;
  again: boolean;
}

const views = new Map<number, View>();

const laneOf = (id: number) => useExperiment.getState().lanes.find((lane) => lane.id === id);

/** Shows damaged networks from now on: at once when the damage changes, and as they become while they train. */
export function followLesions(): () => void {
  const stopLesions = useLesions.subscribe((now, before) => {
    if (now.silent === before.silent && now.noise === before.noise) return;
    for (const { id } of pickedFirst(useExperiment.getState().lanes)) {
      if (now.noise !== before.noise || now.silent[id] !== before.silent[id]) void show(id);
    }
  });
  const stopLanes = useExperiment.subscribe(({ lanes }, { lanes: before }) => {
    if (lanes === before) return;
    for (const was of before) {
      const lane = lanes.find(({ id }) => id === was.id);
      if (!lane || hasBegunAnew(lane, was)) healAfter(was.id, lanes);
    }
    for (const lane of lanes) if (isDue(lane)) void show(lane.id);
  });
  return () => {
    stopLesions();
    stopLanes();
  };
}

/** The lane whose neurons are looked into before the others: its echo is on view; where none was picked, the last one's. */
function pickedFirst(lanes: readonly Lane[]): readonly Lane[] {
  const { laneId = lanes[lanes.length - 1].id } = usePicked.getState();
  return lanes.toSorted((a, b) => Number(b.id === laneId) - Number(a.id === laneId));
}

/** Whether another network is in its place: one that goes on elsewhere has a checkpoint to begin with. */
const hasBegunAnew = (lane: Lane, was: Lane): boolean =>
  lane.step === 0 && !lane.checkpoint && (was.step > 0 || lane.config !== was.config);

/** The damage goes with the network; with all networks, all of it. */
function healAfter(id: number, lanes: readonly Lane[]): void {
  views.delete(id);
  const { heal } = useLesions.getState();
  if (lanes.every(({ step }) => step === 0)) heal();
  else heal(id);
}

function isDue({ id, step, status }: Lane): boolean {
  if (status === 'starting' || !lesionOf(useLesions.getState(), id)) return false;
  const { network } = views.get(id) ?? {};
  if (!network || network.step === step) return false;
  return status !== 'running' || performance.now() - network.takenAt > network.lasts;
}

/** Looks at the damaged network of a lane, once what is under way has shown something. */
async function show(id: number): Promise<void> {
  const view = views.get(id) ?? { hasFirst: false, busy: false, again: false };
  views.set(id, view);
  view.again = true;
  if (view.hasFirst) view.pending?.cancel();
  if (view.busy) return;
  view.busy = true;
  while (view.again && views.get(id) === view) await look(id, view);
  view.busy = false;
}

async function look(id: number, view: View): Promise<void> {
  const lane = laneOf(id);
  const before = view.network;
  if (lane && lesionOf(useLesions.getState(), id)) {
    view.network = isFresh(before, lane) ? before : await taken(id, lane);
  }
  view.again = false;
  const lesion = lesionOf(useLesions.getState(), id);
  if (!lane || !lesion || !view.network) {
    views.delete(id);
    useLesions.getState().show(id, undefined);
    return;
  }
  const { network } = view;
  const { N, step, subject } = network;
  const isNews = lane.status !== 'running' || !isSame(view.lesion, lesion) || before?.N !== N;
  const isTraining = everyNetwork(useExperiment.getState().lanes).some(({ status }) => status === 'running');
  const driven = isTraining ? DRIVING_MEANWHILE : DRIVING;
  const driving = isNews && subject.config.network.units <= LARGEST ? driven : undefined;

  const begun = performance.now();
  const tell = (found: Lesioned) => {
    if (!view.hasFirst) network.lasts = Math.max(EVERY, REST * (performance.now() - begun));
    view.hasFirst = true;
    if (views.get(id) !== view || !lesionOf(useLesions.getState(), id)) return;
    const { accuracy, whole, tau, ...dynamics } = found;
    network.whole = whole;
    const known = useLesions.getState().damaged[id]?.findings ?? laneOf(id)?.findings;
    const findings = { ...NOT_COUNTED, ...known?.findings, ...dynamics };
    const shown = { N, step, lesion, whole, accuracy, tau };
    useLesions
      .getState()
      .show(id, { ...shown, findings: isWhole(findings) ? { N, step, findings } : undefined });
  };
  view.hasFirst = false;
  view.lesion = lesion;
  const { examine } = useExperiment.getState();
  view.pending = examine(
    subject,
    { lesion, driving, whole: network.whole },
    ({ found }) => found && tell(found as Lesioned),
  );
  const result = await view.pending.result.catch(() => undefined);
  view.pending = undefined;
  if (result) tell(result);
}

/** Nobody sees how many components the activity of a damaged network has. */
const NOT_COUNTED = { dimensionality: Number.NaN };

/** Whether all is known of it that is shown; its weights are at once. */
const isWhole = (
  findings: Partial<Findings> & Pick<Findings, 'weights' | 'dimensionality'>,
): findings is Findings => findings.timescales !== undefined && findings.connectivity !== undefined;

/** Whether a network that was taken before is still what the lane has, or nearly. */
const isFresh = (network: Taken | undefined, { step, status, config }: Lane): network is Taken =>
  network?.of === config &&
  (network.step === step || (status === 'running' && performance.now() - network.takenAt < network.lasts));

const isSame = (a: Lesion | undefined, b: Lesion): boolean => a?.silent === b.silent && a.noise === b.noise;

async function taken(id: number, { config }: Lane): Promise<Taken> {
  const snapshot = await useExperiment.getState().snapshot(id);
  const { progress } = snapshot;
  const N = nOf(progress, config.curriculum.startN);
  const { step } = progress;
  return { N, step, of: config, subject: subjectOf(snapshot), takenAt: performance.now(), lasts: EVERY };
}
