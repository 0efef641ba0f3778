import { useExperiment } from '../../state/experiment';

/** Does something that may fail; what goes wrong, and what it gives back, is said above the headline. */
export async function noticing(failure: string, act: () => Promise<string | undefined>): Promise<void> {
  const { setNotice } = useExperiment.getState();
  try {
    setNotice(await act());
  } catch (error) {
    setNotice(`${failure}: ${(error as Error).message}.`);
  }
}
