import { ofHeard } from '../../../config/silent';
import { memoised } from '../../../math/memoised';
import { summary } from '../../../math/statistics';
import { promotionsOf } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { hasSeveral, networksOf } from '../../../state/networks';
import type { Caption } from '../../text/caption';
import { laneNames } from '../../text/lane-names';
import { possessive } from '../../text/sentence-case';
import type { AtN } from '../against-n/data';
import { overNetworks } from '../over-networks';

/** A change of the spread below this is none that one sees, in steps. */
const VISIBLE = 0.1;

/** How different neurons are in τ, in steps, at every N: of one network, of several with its spread over networks. */
export const laneSpreads = memoised((lane: Lane): readonly AtN[] =>
  hasSeveral(lane) ? overNetworks(networksOf(lane).map(spreadsOf)) : spreadsOf(lane),
);

/** The same of one network, at every promotion. */
export const spreadsOf = ({ records }: Pick<Lane, 'records'>): { N: number; mean: number }[] =>
  promotionsOf(records).flatMap(({ N, record: { tau } }) =>
    tau && Number.isFinite(tau.sd) ? [{ N, mean: tau.sd }] : [],
  );

/** Whether there is a spread to compare: lanes set τ in different ways, and of one of them neurons may differ. */
export function comparesSpreads(lanes: readonly Lane[]): boolean {
  const settings = lanes.map(({ config }) => config.network.tau);
  return (
    new Set(settings.map((tau) => JSON.stringify(tau))).size > 1 &&
    settings.some(({ trainable, min, max }) => trainable || min < max)
  );
}

/** Under the spread of τ against N: whose neurons have come apart since the start, or become alike. */
export function spreadCaption(lanes: readonly Lane[]): Caption {
  const names = laneNames(lanes);
  const trained = lanes.flatMap((lane, i) => {
    const [start, now] = [tauOver(lane, 'tauStart'), tauOver(lane, 'tau')];
    const isTrained = lane.config.network.tau.trainable && lane.epoch > 0;
    return isTrained && start && now ? [{ ...names[i], start, now, by: now.sd - start.sd }] : [];
  });
  const apart = trained.filter(({ by }) => by > VISIBLE);
  const alike = trained.filter(({ by }) => by < -VISIBLE);
  const told = apart.length > 0 ? apart : alike;
  if (told.length === 0) return { look: 'Look for a line that rises.' };
  const look = apart.length === 0 ? 'Neurons become alike.' : `Watch ${whose(lanes, apart)} spread.`;
  const parts = told
    .slice(0, 2)
    .map(({ Name, start, now }) => `${possessive(Name)} τ went from ${written(start)} to ${written(now)}.`);
  return { look, news: parts.join(' ') };
}

const whose = (lanes: readonly Lane[], apart: readonly { name: string }[]): string => {
  const trained = lanes.filter(({ config }) => config.network.tau.trainable).length;
  if (apart.length > 1) return 'them';
  return trained === 1 ? 'the trained lane' : apart[0].name;
};

interface OverNeurons {
  mean: number;
  sd: number;
}

/** τ over neurons that are not silent, of several networks on average; undefined where one is not known. */
function tauOver(lane: Lane, when: 'tau' | 'tauStart'): OverNeurons | undefined {
  const each = networksOf(lane).flatMap((network) => {
    const tau = network[when] && ofHeard(network[when], network.config.network);
    return tau ? [summary(tau)] : [];
  });
  if (each.length < networksOf(lane).length) return undefined;
  return { mean: summary(each.map(({ mean }) => mean)).mean, sd: summary(each.map(({ sd }) => sd)).mean };
}

const written = ({ mean, sd }: OverNeurons) => `${mean.toFixed(1)} ± ${sd.toFixed(1)}`;
