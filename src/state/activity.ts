import type { Snapshot } from '../cells/snapshot';
import { toldNetwork } from '../cells/told';
import { ACTIVITY } from '../config/activity';
import { encodeActivity } from '../network/activity-file';
import { useExperiment } from './experiment';
import { type SavedFile, stem } from './files';

/** A network's weights and activity as a file to save; throws one sentence where it could not be recorded. */
export async function activityFile(snapshot: Snapshot): Promise<SavedFile> {
  const { heads } = snapshot.progress;
  const network = toldNetwork(snapshot, heads);
  const { config, parameters } = network;
  const activity = await useExperiment.getState().record({ config, parameters }, ACTIVITY);
  if (!activity) throw new Error('the worker that records it has ended');
  return {
    name: `${stem(snapshot, heads)}-activity.npz`,
    content: encodeActivity(network, activity, ACTIVITY, new Date()),
    type: 'application/zip',
  };
}
