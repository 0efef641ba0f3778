import type { NetworkFormat } from '../../../network/formats';
import { useExperiment } from '../../../state/experiment';
import { hasSeveral, networkIn, networksOf } from '../../../state/networks';
import { download } from '../../files/download';
import { noticing } from '../../files/noticing';
import { numbersShown } from '../../kit/save/numbers-shown';
import { spokenName } from '../../text/lane-names';

/** What knows the kinds of files, fetched when one is saved. */
const files = () => import('../../../state/files');

/** Saves the network of a lane. */
export const saveNetwork = (laneId: number, format: NetworkFormat) =>
  noticing('The network was not saved', async () => {
    const { leftOutWords, networkFile } = await files();
    const network = await useExperiment.getState().snapshot(laneId);
    const file = networkFile(network, format);
    download(file);
    const left = leftOutWords(network);
    return left && `${file.name}: ${left}.`;
  });

/** Saves the weights of a lane's network, and what it does while random bits come in. */
export const saveActivity = (laneId: number) =>
  noticing('The activity was not saved', async () => {
    const { activityFile } = await import('../../../state/activity');
    download(await activityFile(await useExperiment.getState().snapshot(laneId)));
  });

/** Saves the history of a lane, a row an epoch. */
export const saveHistory = (laneId: number) =>
  noticing('The history was not saved', async () => {
    const lane = networkIn(useExperiment.getState().lanes, laneId);
    const { historyFile } = await files();
    if (lane) download(historyFile(lane));
  });

/** Saves the script that reads a saved network in Python. */
export const saveScript = () =>
  noticing('The script was not saved', async () => {
    const { default: content } = await import('../../../../docs/pytorch.py?raw');
    download({ name: 'pytorch.py', content, type: 'text/x-python' });
  });

/** Saves the script that analyses saved activity in Python. */
export const saveAnalysisScript = () =>
  noticing('The script was not saved', async () => {
    const { default: content } = await import('../../../../docs/analysis.py?raw');
    download({ name: 'analysis.py', content, type: 'text/x-python' });
  });

/** Saves all lanes with all there is to know of them, as one file. */
export const saveExperiment = () =>
  noticing('The experiment was not saved', async () => {
    const { lanes, snapshot } = useExperiment.getState();
    const saved = lanes.flatMap((lane, i) =>
      networksOf(lane).map(async ({ id, config }) => {
        const name = spokenName(lane, lanes);
        if (!hasSeveral(lane)) return { name, network: await snapshot(id) };
        return { name: `${name}, seed ${config.seed}`, lane: i, network: await snapshot(id) };
      }),
    );
    const { experimentFile, leftOutWords } = await files();
    const networks = await Promise.all(saved);
    download(experimentFile(networks));
    const left = networks.flatMap(({ name, network }) => {
      const words = leftOutWords(network);
      return words ? `${name}: ${words}.` : [];
    });
    return left.join(' ') || undefined;
  });

/** Saves the numbers behind all figures. */
export const saveChartData = () =>
  noticing('The chart data were not saved', async () => {
    const { zipFile } = await files();
    download(
      zipFile(
        'tau-chart-data.zip',
        Object.fromEntries(numbersShown().map(({ name, content }) => [name, content])),
      ),
    );
  });
