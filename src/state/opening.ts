import { create } from 'zustand';
import { MOST_LANES } from '../config/counts';
import { withAllNeurons } from '../config/silent';
import type { SavedLane } from '../network/experiment';
import { lanesOf } from '../network/lanes-of';
import type { Opened } from '../network/open';
import type { Beginning } from './beginning';
import { useExperiment } from './experiment';
import { useLesions } from './lesions';
import type { GivenFile, ReadFile } from './reading';
import { beginWith } from './session';
import { knownIn } from './tau-net-points';

/** What was read from a file and belongs in one lane. */
type ForOneLane = Extract<Opened, { kind: 'network' | 'config' }>;

/** A file that waits for a lane. */
interface Waiting {
  name: string;
  opened: ForOneLane;
}

/** Opening files: what is known of those that wait for a lane. */
interface Opening {
  /** First to last; a person is asked about the first. */
  waiting: readonly Waiting[];
  /**
   * Opens files of any kind: an experiment takes the place of all lanes; a network or settings go into the
   * given lane, into the only one there is, or wait for a lane to be chosen. What is not opened, and what is not taken as
   * it stands, is said; a bad file changes nothing.
   */
  open(files: readonly GivenFile[] | Promise<readonly GivenFile[]>, laneId?: number): Promise<void>;
  /** Puts the first that waits in a lane. */
  choose(laneId: number): void;
  /** Opens the first that waits nowhere. */
  cancel(): void;
}

export const useOpening = create<Opening>()((set, get) => ({
  waiting: [],
  async open(files, laneId) {
    const { setNotice } = useExperiment.getState();
    try {
      const { readFiles } = await import('./reading');
      const { opened, faults } = await readFiles(await files);
      const notes = opened.filter(({ content }) => content.notes.length > 0).map(noteWords);
      const refused = await place(opened, laneId);
      setNotice([...notes, ...faults, ...refused].join(' ') || undefined);
    } catch (error) {
      setNotice(`Nothing was opened: ${(error as Error).message}.`);
    }
  },
  choose(laneId) {
    const [first] = get().waiting;
    if (first) put(first.opened, laneId);
    get().cancel();
  },
  cancel: () => set(({ waiting }) => ({ waiting: waiting.slice(1) })),
}));

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
  const only = lanes.length === 1 && waiting.length === 1 ? lanes[0].id : undefined;
  const into = lanes.find(({ id }) => id === (laneId ?? only))?.id;
  const first = into === undefined ? undefined : waiting.shift();
  if (first && into !== undefined) put(first.opened, into);
  useOpening.setState((state) => ({ waiting: [...state.waiting, ...waiting] }));
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
