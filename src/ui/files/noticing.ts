import { useExperiment } from '../../state/experiment';

/** Does something that may fail; what goes wrong is said above the headline. */
export async function noticing(failure: string, act: () => Promise<void>): Promise<void> {
  const { setNotice } = useExperiment.getState();
  try {
    await act();
    setNotice(undefined);
  } catch (error) {
    setNotice(`${failure}: ${(error as Error).message}.`);
  }
}
