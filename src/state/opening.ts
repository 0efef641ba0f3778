import { useExperiment } from './experiment';
import type { GivenFile } from './reading';

/**
 * Opens files of any kind: an experiment takes the place of all lanes; a network or settings go into the given lane, into
 * the only one there is, or wait for a lane to be chosen; weights wait until it is known what they were trained for. What is
 * not opened, and what is not taken as it stands, is said; a bad file changes nothing.
 */
export async function openFiles(
  files: readonly GivenFile[] | Promise<readonly GivenFile[]>,
  laneId?: number,
): Promise<void> {
  const { setNotice } = useExperiment.getState();
  try {
    const { takeFiles } = await import('./opened-files');
    setNotice(await takeFiles(await files, laneId));
  } catch (error) {
    setNotice(`Nothing was opened: ${(error as Error).message}.`);
  }
}
