import { useExperiment } from '../../../state/experiment';
import { readNetwork, saveNetwork } from '../../../state/files';

/** Saves the network of a lane as a file; what goes wrong is said above the headline. */
export const save = (laneId: number) =>
  noticing('The network was not saved', async () => {
    const { name, text } = saveNetwork(await useExperiment.getState().snapshot(laneId));
    download(name, text);
  });

/** Lets a person choose a network file and puts it in a lane; a bad file changes nothing. */
export function open(laneId: number): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.onchange = () => {
    const file = input.files?.[0];
    if (!file) return;
    noticing(`${file.name} was not opened`, async () => {
      const snapshot = await readNetwork(file);
      useExperiment.getState().open(laneId, snapshot);
    });
  };
  input.click();
}

/** Does something; what goes wrong is said above the headline. */
export async function noticing(failure: string, act: () => Promise<void>): Promise<void> {
  const { setNotice } = useExperiment.getState();
  try {
    await act();
    setNotice(undefined);
  } catch (error) {
    setNotice(`${failure}: ${(error as Error).message}.`);
  }
}

/** Saves a text as a file. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is enough for any.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
