import type { Findings } from '../../../analysis/findings';
import { whole } from '../../../math/english';
import { connectionsOf } from '../../../state/connections';
import type { Lane, TauNetPoint } from '../../../state/lane';
import type { Caption } from '../../text/caption';
import { type LaneName, laneNames } from '../../text/lane-names';
import { whenMeasured } from '../../text/measuring';
import { percent } from '../../text/numbers';
import { possessive } from '../../text/sentence-case';

export type WeightsView = 'weights' | 'eigenvalues' | 'spread';

/**
 * Under the recurrent weights: what was measured of what is in view.
 * @param isSilenced whether some neurons are silenced
 */
export function weightsCaption(lanes: readonly Lane[], view: WeightsView, isSilenced = false): Caption {
  const names = laneNames(lanes);
  const seen = lanes.flatMap((lane, i): Seen[] =>
    lane.findings ? [{ ...names[i], lane, ...lane.findings }] : [],
  );
  const caption = CAPTIONS[view](seen);
  return isSilenced && view === 'weights' ? { ...caption, look: '✕ is silenced.' } : caption;
}

/** A lane that was looked at, and what was found then. */
interface Seen extends LaneName {
  lane: Lane;
  N: number;
  step: number;
  findings: Findings;
}

const CAPTIONS: Record<WeightsView, (seen: readonly Seen[]) => Caption> = {
  weights: (seen) => {
    const masked = seen.some(({ lane }) => connectionsOf(lane.config));
    return {
      look: masked
        ? 'Rows are driven, columns drive; grey is no connection.'
        : 'Rows are driven, columns drive.',
      news: masked
        ? maskNews(seen)
        : newsOf(
            seen.filter(({ step }) => step > 0),
            'negative share is',
            ({ findings }) => percent(findings.connectivity.negative),
          ),
    };
  },

  eigenvalues(seen) {
    const starts = new Set(seen.map(({ lane }) => startOf(lane)));
    const [start] = starts;
    const isOne = starts.size === 1 && start !== undefined;
    const changed = seen.filter(({ findings, lane }) => radiusOf(findings) !== startOf(lane));
    return {
      look: isOne
        ? `${['It', 'Both'][seen.length - 1] ?? 'All'} began at spectral radius ${start}.`
        : 'The farthest one is the spectral radius.',
      news: newsOf(changed, isOne ? 'is' : 'spectral radius is', ({ findings }) => radiusOf(findings)),
    };
  },

  spread: (seen) => ({
    look: 'The wider, the stronger.',
    news: newsOf(seen, 's.d. is', ({ findings }) => findings.connectivity.sd.toFixed(2)),
  }),
};

/** "Single-head’s is 8.3 at N = 9, multi-head’s 2.4 at N = 13."; nothing of no lanes. */
function newsOf(seen: readonly Seen[], verb: string, words: (seen: Seen) => string): string | undefined {
  if (seen.length === 0) return undefined;
  const each = seen.map((one, i) => {
    const whose = i === 0 ? `${possessive(one.Name)} ${verb}` : possessive(one.name);
    return `${whose} ${words(one)} ${whenMeasured(one)}`;
  });
  return `${each.join(', ')}.`;
}

/** "Single-head has 812 of 4,032 connections, multi-head all. Dale’s law: ochre columns only excite, violet ones only inhibit." */
function maskNews(seen: readonly Seen[]): string {
  const counts = seen.map(({ lane }) => {
    const known = connectionsOf(lane.config);
    return known && known.count < known.possible && `${whole(known.count)} of ${whole(known.possible)}`;
  });
  const each = seen.map(({ Name, name }, i) =>
    i === 0 ? `${Name} has ${counts[i] || 'all'} connections` : `${name} ${counts[i] || 'all'}`,
  );
  const dale = seen.some(({ lane }) => lane.config.network.dale);
  return [
    ...(counts.some(Boolean) ? [`${each.join(', ')}.`] : []),
    ...(dale ? ['Dale’s law: ochre columns only excite, violet ones only inhibit.'] : []),
  ].join(' ');
}

/** The spectral radius as it is written. */
const radiusOf = ({ connectivity }: Pick<Findings, 'connectivity'> | TauNetPoint): string =>
  connectivity.spectralRadius.toFixed(1);

/** That before training; undefined where nobody has looked then. */
const startOf = ({ looks }: Lane): string | undefined => {
  const first = looks.find(({ step }) => step === 0);
  return first && radiusOf(first);
};
