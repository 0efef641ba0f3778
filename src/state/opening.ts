import { create } from 'zustand';
import type { Opened } from '../network/open';
import { useExperiment } from './experiment';

/** What was read from a file and belongs in one lane. */
type ForOneLane = Exclude<Opened, { kind: 'experiment' }>;

/** Opening files: what is known of the one that waits for a lane. */
interface Opening {
  /** The file's name, and what it holds, while a person is asked for the lane. */
  waiting?: { name: string; opened: ForOneLane };
  /**
   * Opens a file of any kind: an experiment takes the place of all lanes; a network or settings go into the
   * given lane, into the only one there is, or wait for a lane to be chosen. A bad file changes nothing.
   */
  open(file: Blob, name: string, laneId?: number): Promise<void>;
  choose(laneId: number): void;
  cancel(): void;
}

export const useOpening = create<Opening>()((set, get) => ({
  async open(file, name, laneId) {
    const { setNotice } = useExperiment.getState();
    set({ waiting: undefined });
    try {
      const { readFile } = await import('./files');
      const opened = await readFile(file);
      setNotice(undefined);
      const { lanes, openExperiment } = useExperiment.getState();
      const only = lanes.length === 1 ? lanes[0].id : undefined;
      const into = laneId ?? only;
      if (opened.kind === 'experiment') openExperiment(opened.lanes);
      else if (into !== undefined) put(opened, into);
      else set({ waiting: { name, opened } });
    } catch (error) {
      setNotice(`${name} was not opened: ${(error as Error).message}.`);
    }
  },
  choose(laneId) {
    const { waiting } = get();
    if (waiting) put(waiting.opened, laneId);
    set({ waiting: undefined });
  },
  cancel: () => set({ waiting: undefined }),
}));

function put(opened: ForOneLane, laneId: number): void {
  const { open, configure } = useExperiment.getState();
  if (opened.kind === 'network') open(laneId, opened.network);
  else configure(laneId, opened.config);
}
