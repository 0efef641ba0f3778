import { useMemo, useState } from 'react';
import { isLarge } from '../../../config/breaking';
import { hasTau } from '../../../config/cells';
import type { Lane } from '../../../state/lane';
import { Figure } from '../../kit/Figure';
import type { Point } from '../../kit/geometry';
import { Marks, RADIUS } from '../../kit/Marks';
import style from '../../kit/plot.module.css';
import { SvgWords } from '../../kit/SvgWords';
import { useSize } from '../../kit/use-size';
import { nameAmong, spokenName } from '../../text/lane-names';
import { Terms } from '../../words/Terms';
import { ChoicePlot } from '../break/ChoicePlot';
import { type Broken, type DamageView, viewOf } from '../break/view';
import { AllNeurons } from './AllNeurons';
import { lostNeuronsCaption, lostNeuronsWords } from './caption';
import { isOfAll, marksOf } from './data';
import { BY_RECRUITMENT, BY_TAU, GroupBars, groupWords } from './GroupBars';
import { layoutOf } from './layout';
import { NeuronsRow } from './NeuronsRow';
import { everyLostNeuron, lostNeuronsTable } from './table';

const brokenNow = (lanes: readonly Lane[]) => viewOf('neurons', lanes).broken;
const NUMBERS = {
  Numbers: (lanes: readonly Lane[]) => lostNeuronsTable(brokenNow(lanes)),
  'Every neuron': (lanes: readonly Lane[]) => everyLostNeuron(brokenNow(lanes)),
};
const TITLE = 'Which neuron can it spare?';
const HELP =
  'What is left of the accuracy above chance: 1 where nothing is lost, 0 where the network can only guess. A mark is the fuller, the more training has changed the weights of its neuron.';
/** A mark is meant within this distance, in px. */
const REACH = 14;

interface Props {
  lanes: readonly Lane[];
  view: DamageView;
  rows: readonly Broken[];
}

/** What is left of each network without each of its neurons: one row a lane. */
export function LostNeuronsFigure({ lanes, view, rows }: Props) {
  const [ref, size] = useSize<HTMLDivElement>();
  const [chosen, choose] = useState<number>();
  const shown = rows.map((row) => view.broken.find(({ lane }) => lane.id === row.lane.id) ?? row);
  const layout = size && layoutOf(size, shown.map(marksOf));
  const groups = layout?.slow ? BY_TAU : BY_RECRUITMENT;
  const table = useMemo(() => lostNeuronsTable(view.broken), [view.broken]);
  const all = layout
    ? layout.rows.flatMap(({ marks }, i) => marks.map((each) => ({ ...each, one: shown[i] })))
    : [];
  const pick = chosen === undefined ? undefined : all[chosen];
  const wordsOf = ({ mark }: (typeof all)[number]) =>
    `neuron ${mark.neuron + 1}: τ ${mark.tau.toFixed(2)}, ${mark.relative.toFixed(2)} without it`;
  const nearest = (point: Point) => {
    let best: number | undefined;
    let least = REACH;
    for (const [i, { at }] of all.entries()) {
      const distance = Math.hypot(at.x - point.x, at.y - point.y);
      if (distance < least) [best, least] = [i, distance];
    }
    return best;
  };
  const large = shown.filter(({ lane }) => isLarge(lane.config.network));
  const gated = lanes.some(({ config }) => !hasTau(config.network));
  return (
    <Figure
      title={TITLE}
      aside={{ words: asideWords(large), help: HELP }}
      xTitle={layout?.slow ? `${gated ? '1/(1 − f) in gates' : 'τ'}, steps (log scale)` : undefined}
      plotRight={layout ? (layout.wide ? 236 : 30) : undefined}
      note={<Key short={layout !== undefined && !layout.wide} />}
      caption={lostNeuronsCaption(view.broken)}
      table={table}
      numbers={NUMBERS}
      foot={large.length > 0 && <AllNeurons of={large} />}
    >
      <ChoicePlot
        ref={ref}
        label={`${TITLE} Choose a neuron with the arrow keys.`}
        count={all.length}
        chosen={pick && chosen}
        onChoose={choose}
        nearest={nearest}
        say={(index) => `${spokenName(all[index].one.lane, lanes)}, ${wordsOf(all[index])}`}
      >
        {size && layout && (
          <svg className={style.words} {...size} aria-hidden="true">
            {shown.map((one, i) => (
              <g key={one.lane.id}>
                <NeuronsRow
                  one={one}
                  name={nameAmong(one.lane, lanes)}
                  words={pick?.one === one ? wordsOf(pick) : lostNeuronsWords(one)}
                  layout={layout}
                  row={layout.rows[i]}
                />
                <GroupBars one={one} row={layout.rows[i]} wide={layout.wide} keys={groups} first={i === 0} />
              </g>
            ))}
            {layout.slow?.ticks.map((tick) => (
              <text
                key={tick}
                className={style.tick}
                x={tick === 1 && layout.band ? layout.band.right / 2 : layout.slow?.x(tick)}
                y={layout.foot + 16.5}
                textAnchor={tick === 1 && !layout.band ? 'start' : 'middle'}
              >
                {tick}
              </text>
            ))}
            {layout.wide &&
              groups.map((key, i) => (
                <text
                  key={key}
                  className={style.tick}
                  x={layout.rows[0].groups.left + (i === 0 ? 26 : 118)}
                  y={layout.foot + 16.5}
                  textAnchor="middle"
                >
                  <SvgWords text={groupWords(shown[0], key)} />
                </text>
              ))}
            {pick && <Marks lane={pick.one.lane} at={[pick.at]} radius={RADIUS.present} />}
          </svg>
        )}
      </ChoicePlot>
    </Figure>
  );
}

/** "64 of 500 neurons". */
function asideWords(large: readonly Broken[]): string {
  const part = large.find(({ damage, lane }) => damage.summary && !isOfAll({ damage, lane }));
  if (!part) return 'each mark: relative accuracy without that neuron';
  return `${part.damage.neurons?.length} of ${part.lane.config.network.units} neurons`;
}

/** What fuller marks are. */
const Key = ({ short }: { short: boolean }) => (
  <>
    {[0, 0.4, 1].map((opacity) => (
      <svg key={opacity} width="8" height="8" aria-hidden="true" style={{ verticalAlign: '-0.5px' }}>
        <circle cx="4" cy="4" r="3" fill="var(--ink)" fillOpacity={opacity} stroke="var(--ink)" />
      </svg>
    ))}
    <Terms>{short ? 'fuller: recruited' : 'fuller: recruited more in training'}</Terms>
  </>
);
