import { type ReactNode, use, useMemo, useState } from 'react';
import type { Lane } from '../../../state/lane';
import { useLesions } from '../../../state/lesions';
import { hasSeveral } from '../../../state/networks';
import { neuronPicked, usePicked } from '../../../state/picked';
import { tauAxis } from '../../kit/axes';
import { Figure } from '../../kit/Figure';
import { FigureSwitch } from '../../kit/FigureSwitch';
import { inside, logarithmic } from '../../kit/geometry';
import style from '../../kit/plot.module.css';
import { RecordedContext } from '../../kit/RecordedTag';
import { SvgWords } from '../../kit/SvgWords';
import { useMemoOn } from '../../kit/use-memo-on';
import { useRatchet } from '../../kit/use-ratchet';
import { useSize } from '../../kit/use-size';
import { nameAmong, names, spokenName } from '../../text/lane-names';
import { Symbols } from '../../theme/Symbols';
import { shownNow, useShownLanes } from '../lesion/use-shown-lanes';
import { withEveryNeuron } from '../over-networks';
import { useChosen } from '../use-chosen';
import { usePointedAlone } from '../use-pointed';
import { neuronsCaption } from './caption';
import { netNeuronsCaption } from './caption-net';
import { tailsCaption } from './caption-tails';
import { cloudOf, cloudsOf, type NeuronQuantity } from './clouds';
import { NeuronPick } from './NeuronPick';
import { LOW, NeuronStrip } from './NeuronStrip';
import { silentCaption, silentIn, silentWords } from './silent';
import { binsUpTo, hasRoomAfter, stackOf } from './strip';
import { placeOf } from './strip-paths';
import { everyNeuron, netNeuronsTable, neuronsTable } from './table';
import { aboveWords, pickWords, spokenWords } from './words';

const NUMBERS = { Numbers: (lanes: readonly Lane[]) => everyNeuron(withFindingsOf(lanes, shownNow(lanes))) };
const TITLE = 'How slow is each neuron?';
const QUANTITIES: Record<NeuronQuantity, ReactNode> = {
  τ: <Symbols>τ</Symbols>,
  τ_net: <Symbols>τ_net</Symbols>,
};
const INSET = { left: 8, top: 24.5, right: 8, bottom: 39.5 };
/** Room for a line of words over the tallest stack, in px. */
const WORDS = 25;
/** What the outline is; under the plot where marks may be in the way. */
const OUTLINE = 'outline: at the start';
const OUTLINE_WORDS = 125;
/** Plots of less, in px, have no room for all words under them. */
const NARROW = 340;

/** τ of every neuron, or τ_net: one strip a lane, on one logarithmic axis. A neuron can be picked. */
export function NeuronsFigure({ lanes: whole }: { lanes: readonly Lane[] }) {
  const alone = usePointedAlone(whole);
  const { lanes: shown, damaged } = useShownLanes(alone);
  const own = useMemo(() => (damaged ? withFindingsOf(alone, shown) : alone), [alone, shown, damaged]);
  const silent = useLesions((state) => state.silent);
  const [ref, size] = useSize<HTMLDivElement>();
  const [quantity, setQuantity] = useState<NeuronQuantity>('τ');
  const chosen = useChosen(own);
  const picked = usePicked();
  const recorded = use(RecordedContext) !== undefined;
  const net = quantity === 'τ_net' && !recorded;
  // The damage is that of the shown networks, and only they are measured neuron by neuron.
  const together = !net && !damaged && own.some(hasSeveral);
  const lanes = useMemo(() => (together ? own.map(withEveryNeuron) : own), [own, together]);
  // Captions and axes stay while one of several networks is pointed at.
  const all = useMemo(() => (alone === whole ? lanes : whole.map(withEveryNeuron)), [alone, whole, lanes]);
  const seen = [...names(lanes), ...lanes.flatMap(({ tau, findings }) => [tau, findings])];
  const table = useMemoOn([...seen, net], () => (net ? netNeuronsTable(lanes) : neuronsTable(lanes)));

  const area = size && inside(size, INSET);
  const height = area ? (area.bottom - area.top) / lanes.length : 0;
  const clouds = cloudsOf(lanes, quantity, height < LOW);
  const axis = useSteadyAxis(all, quantity);
  const x = area && logarithmic(axis, area.left, area.right);
  const bins = binsUpTo(axis.max);
  const room = area && { bins, width: (area.right - area.left) / bins, height: height - WORDS };
  const strips = room && clouds.map(({ now, before }) => stackOf(now, before, room));
  const outlined =
    strips && !net ? strips.findLastIndex((strip) => hasRoomAfter(strip, room, OUTLINE_WORDS)) : -1;
  const rows =
    area && room && strips
      ? lanes.map((lane, i) => ({
          lane,
          cloud: clouds[i],
          strip: strips[i],
          area: { ...area, top: area.top + i * height, bottom: area.top + (i + 1) * height },
          place: { left: area.left, bottom: area.top + (i + 1) * height, width: room.width },
          silent: silentIn(lane, silent),
          picked: together
            ? undefined
            : lane === chosen.lane && typeof chosen.whose === 'number'
              ? chosen.whose
              : neuronPicked(lane.id, picked),
        }))
      : [];

  return (
    <Figure
      title={TITLE}
      // Nobody has recorded the echo of every neuron.
      control={
        !recorded && (
          <FigureSwitch label="Time constant" value={quantity} options={QUANTITIES} onChange={setQuantity} />
        )
      }
      yTitle={aboveWords(lanes, quantity)}
      xTitle={`${quantity}, steps (log scale)`}
      note={
        net &&
        clouds.some(({ before }) => before) && (
          <OutlineKey open={clouds.some(({ now }) => now?.open?.size)} brief={size && size.width < NARROW} />
        )
      }
      caption={
        silentCaption(lanes, silent) ??
        (net
          ? netNeuronsCaption(all)
          : (whole.some(hasSeveral) && !damaged && tailsCaption(whole)) || neuronsCaption(all))
      }
      isDamaged={damaged !== undefined}
      table={table}
      numbers={NUMBERS}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with things to pick in it, no fields */}
      <div
        ref={ref}
        className={style.plot}
        role="group"
        aria-label={`${TITLE} ${spokenWords(lanes, quantity)}`}
      >
        {rows.map(({ lane, cloud, strip, area, place, picked, silent }) =>
          cloud.now?.order.length && !recorded && !together ? (
            <NeuronPick
              key={lane.id}
              laneId={lane.id}
              label={`Neurons of ${spokenName(lane, lanes)}, from the fastest to the slowest`}
              order={cloud.now.order}
              picked={picked}
              say={(neuron) => `${pickWords(lane, neuron)}${silentWords(lane, neuron, silent)}`}
              strip={strip}
              area={area}
              place={place}
            />
          ) : null,
        )}
        {size && area && x && (
          <svg className={style.words} {...size} aria-hidden="true">
            <path
              className={style.grid}
              d={axis.ticks.map((tau) => `M${x(tau)},${area.top}V${area.bottom}`).join('')}
            />
            {rows.map(({ lane, cloud, strip, area, place, picked, silent }, i) => (
              <NeuronStrip
                key={lane.id}
                lane={lane}
                name={nameAmong(lane, lanes)}
                cloud={cloud}
                strip={strip}
                area={area}
                place={place}
                mean={cloud.now && x(cloud.now.mean)}
                outlineWords={i === outlined ? OUTLINE : undefined}
                picked={picked === undefined ? undefined : placeOf(picked, strip, place)}
                silent={silent}
              />
            ))}
            {axis.ticks.map((tau) => (
              <text
                key={tau}
                className={style.tick}
                x={tau === 1 ? x(tau) + 4 : x(tau)}
                y={area.bottom + 16.5}
                textAnchor="middle"
              >
                <SvgWords text={net && tau === 1 ? '≤ 1' : String(tau)} />
              </text>
            ))}
          </svg>
        )}
      </div>
    </Figure>
  );
}

/** τ as the damage leaves it, τ_net as it was measured before. */
const withFindingsOf = (whole: readonly Lane[], shown: readonly Lane[]): readonly Lane[] =>
  shown.map((lane, i) => ({ ...lane, findings: whole[i].findings }));

/** The axis of each quantity grows in a run and never shrinks. */
function useSteadyAxis(lanes: readonly Lane[], quantity: NeuronQuantity) {
  const slowest = (of: NeuronQuantity) =>
    Math.max(
      1,
      ...lanes.flatMap((lane) => {
        const { now, before } = cloudOf(lane, of);
        return [now?.slowest ?? 1, before?.slowest ?? 1];
      }),
    );
  const tops = { τ: useRatchet(slowest('τ'), lanes), τ_net: useRatchet(slowest('τ_net'), lanes) };
  const top = tops[quantity];
  return useMemo(() => tauAxis(top), [top]);
}

/** What is drawn with an outline, and with open marks where there are any. */
function OutlineKey({ open, brief }: { open: boolean; brief?: boolean }) {
  const [outline, marks] = brief ? ['own τ', 'open: uncertain'] : ['their own τ', 'open marks: uncertain'];
  return (
    <>
      <svg width="12" height="10" aria-hidden="true" style={{ verticalAlign: '-0.5px' }}>
        <path className={style.outline} d="M0.5,9.5V3.5H5.5V0.5H10.5V9.5" />
      </svg>
      <Symbols>{open ? `${outline}; ${marks}` : outline}</Symbols>
    </>
  );
}
