import { useExperiment } from './experiment';
import type { Lane } from './lane';
import { useLesions } from './lesions';

type Silenced = Readonly<Record<number, readonly number[]>>;

/** Whether a lane can be trained on without the neurons that are silent in it while one looks. */
export const canTrainOn = ({ id, status }: Lane, silent: Silenced): boolean =>
  (silent[id]?.length ?? 0) > 0 && !['starting', 'failed', 'diverged'].includes(status);

/** The neurons that are silenced in lanes while one looks at them stay silent from now on, and the lanes train. */
export async function trainOnLikeThis(): Promise<void> {
  const { trainWithout, lanes } = useExperiment.getState();
  const { silent, heal } = useLesions.getState();
  const damaged = lanes.filter((lane) => canTrainOn(lane, silent));
  await Promise.all(
    damaged.map(async ({ id }) => {
      await trainWithout(id, silent[id]);
      heal(id);
    }),
  );
}

/** All lanes that have lost neurons go back to where they had all of them. */
export function goBackToWhole(): void {
  const { lanes, regain } = useExperiment.getState();
  for (const { id, whole } of lanes) if (whole) regain(id);
}
