import { create } from 'zustand';
import { MOST_LANES } from '../config/counts';
import { withAllNeurons } from '../config/silent';
import type { SavedLane } from '../network/experiment';
import { lanesOf } from '../network/lanes-of';
import type { Opened } from '../network/open';
import { networkOfWeights, type TrainedFor } from '../network/torch-network';
import type { TorchWeights } from '../network/torch-weights';
import type { Beginning } from './beginning';
import { useExperiment } from './experiment';
import { useLesions } from './lesions';
import { type GivenFile, type ReadFile, readFiles } from './reading';
import { beginWith } from './session';
import { knownIn } from './tau-net-points';

/** What was read from a file and belongs in one lane. */
type ForOneLane = Extract<Opened, { kind: 'network' | 'config' }>;

/** A file that waits for a lane. */
interface Waiting {
  name: string;
  opened: ForOneLane;
}

/** Weights of another program, of which a person is asked what they were trained for. */
export interface WaitingWeights {
  name: string;
  weights: TorchWeights;
  /** What of the file was not taken as it stands. */
  notes: readonly string[];
  /** The lane that they are for, where that is known. */
  laneId?: number;
}

/** Files that were read and wait for an answer or a lane. */
interface OpenedFiles {
  /** First to last; a person is asked about the first. */
  weights: readonly WaitingWeights[];
  waiting: readonly Waiting[];
}

export const useOpenedFiles = create<OpenedFiles>()(() => ({ weights: [], waiting: [] }));

/** Opens files, as `openFiles` says; a sentence for each that was not, or not as it stands. */
export async function takeFiles(files: readonly GivenFile[], laneId?: number): Promise<string | undefined> {
  const { opened, faults } = await readFiles(files);
  // Of weights it is said once it is known what they are.
  const notes = opened
    .filter(({ content }) => content.kind !== 'weights' && content.notes.length > 0)
    .map(noteWords);
  const refused = await place(opened, laneId);
  return [...notes, ...faults, ...refused].join(' ') || undefined;
}

/** Opens the first weights as a network that was trained for this; throws one sentence where there is none. */
export async function openWeights(purpose: TrainedFor): Promise<void> {
  const [first] = useOpenedFiles.getState().weights;
  if (!first) return;
  const { name, weights, laneId } = first;
  const notes = [...first.notes];
  const content = { kind: 'network', network: networkOfWeights(weights, purpose, notes), notes } as const;
  leaveWeights();
  await place([{ name, content }], laneId);
  useExperiment.getState().setNotice(notes.length > 0 ? noteWords({ name, content }) : undefined);
}

/** Opens the first weights not at all. */
export const leaveWeights = (): void =>
  useOpenedFiles.setState(({ weights }) => ({ weights: weights.slice(1) }));

/** Puts the first that waits in a lane. */
export function choose(laneId: number): void {
  const [first] = useOpenedFiles.getState().waiting;
  if (first) put(first.opened, laneId);
  cancel();
}

/** Opens the first that waits nowhere. */
export const cancel = (): void => useOpenedFiles.setState(({ waiting }) => ({ waiting: waiting.slice(1) }));

const noteWords = ({ name, content }: ReadFile) => `${name}: ${content.notes.join('; ')}.`;

/** Puts what was read where it belongs; a sentence for each that has no place. */
async function place(read: readonly ReadFile[], laneId?: number): Promise<string[]> {
  const { lanes } = useExperiment.getState();
  const whole = read.find(({ content }) => content.kind === 'experiment');
  if (whole?.content.kind === 'experiment') {
    await beginWith(lanesOf(whole.content.lanes).map(laneBeginning));
    const others = read.filter((each) => each !== whole);
    return others.map(({ name }) => `${name} was not opened: ${whole.name} takes the place of all lanes.`);
  }
  const waiting = read.flatMap(({ name, content }) =>
    content.kind === 'network' || content.kind === 'config' ? [{ name, opened: content }] : [],
  );
  const weights = read.flatMap(({ name, content }) =>
    content.kind === 'weights' ? [{ name, weights: content.weights, notes: content.notes, laneId }] : [],
  );
  const only = lanes.length === 1 && waiting.length === 1 ? lanes[0].id : undefined;
  const into = lanes.find(({ id }) => id === (laneId ?? only))?.id;
  const first = into === undefined ? undefined : waiting.shift();
  if (first && into !== undefined) put(first.opened, into);
  useOpenedFiles.setState((state) => ({
    waiting: [...state.waiting, ...waiting],
    weights: [...state.weights, ...weights],
  }));
  return [];
}

/** The networks of a saved lane as the page begins with them; the first is shown. */
function laneBeginning(networks: readonly SavedLane[], index: number): Beginning {
  const [shown, ...others] = networks.map((each, i) => beginning(each, index + MOST_LANES * i));
  return { ...shown, others };
}

const beginning = ({ config, network }: SavedLane, id: number): Beginning => ({
  id,
  draft: withAllNeurons(config),
  from: network,
  known: network && knownIn(network),
});

function put(opened: ForOneLane, laneId: number): void {
  useLesions.getState().heal(laneId);
  const { open, configure } = useExperiment.getState();
  if (opened.kind === 'network') open(laneId, opened.network);
  else configure(laneId, opened.config);
}
