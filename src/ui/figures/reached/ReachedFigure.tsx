import { useEffect, useMemo } from 'react';
import { whole } from '../../../math/english';
import { epochsOf } from '../../../state/history';
import type { Lane } from '../../../state/lane';
import { everyNetwork, hasSeveral, laneWith, networkIn, networksOf } from '../../../state/networks';
import { usePointed } from '../../../state/pointed';
import { epochAxis, reachedAxis } from '../../kit/axes';
import { CursorPlot } from '../../kit/CursorPlot';
import { useCursor } from '../../kit/cursor';
import { Docked, dockedWords } from '../../kit/Docked';
import { Figure } from '../../kit/Figure';
import { inside, linear, type Size } from '../../kit/geometry';
import { useInsets } from '../../kit/insets';
import { LinePlot } from '../../kit/LinePlot';
import { laneLine, networkLine } from '../../kit/lane-line';
import { useMemoOn } from '../../kit/use-memo-on';
import { useSize } from '../../kit/use-size';
import { pointAt } from '../../lane/lane-hover';
import { changedNote, changesAtCursor } from '../../text/changes';
import { spokenName } from '../../text/lane-names';
import { usePaperDrawing } from '../paper/use-paper';
import { promotionKeys } from '../promotion-keys';
import { rangeOf } from '../range-of';
import { reachedCaption } from './caption';
import { changesTable } from './changes-table';
import { climbOf, networkClimb } from './data';
import { epochsAt, networkWords } from './networks-words';
import { networkAt, stepFrom } from './pointed';
import { ReachedWords } from './ReachedWords';
import reached from './reached.module.css';
import { reachedTable } from './table';

const NUMBERS = { Numbers: reachedTable, Changes: changesTable };
const TITLE = 'How far back can each network remember?';
const EACH = {
  words: 'thin: each network; thick: the median',
  help: 'The median network is the one that half of the networks are quicker than; an N that half or fewer have reached has none.',
};
const INSET = { left: 26, top: 24.5, right: 14, bottom: 39.5 };

/** N reached against epochs. */
export function ReachedFigure({ lanes }: { lanes: readonly Lane[] }) {
  const [ref, size] = useSize<HTMLDivElement>();
  const cursor = useCursor();
  const paper = usePaperDrawing()?.paperIn(lanes, 'climb');
  const { max } = rangeOf(lanes);
  const epochs = epochAxis(Math.max(...everyNetwork(lanes).map(epochsOf))).max;
  const x = useMemo(() => ({ ...epochAxis(0.9 * epochs), key: 'epoch' }), [epochs]);
  const y = useMemo(() => reachedAxis(max), [max]);
  const promotions = promotionKeys(lanes);
  const table = useMemoOn(promotions, () => reachedTable(lanes));
  const lines = useMemoOn(promotions, () => linesOf(lanes));
  const epochLength = new Set(lanes.map(({ config }) => config.training.stepsPerEpoch));
  const inset = useInsets(x, y, INSET, size);
  const area = size && inside(size, inset);
  const scale = area && { x: linear(x, area.left, area.right), y: linear(y, area.bottom, area.top) };

  const pointedId = usePointed(({ id }) => id);
  const pointed = pointedId === undefined ? undefined : networkIn(lanes, pointedId);
  useEffect(() => pointed && pointAt(pointed), [pointed]);
  useEffect(() => () => point(undefined), []);

  const values = (N: number, brief = false) =>
    lanes.flatMap((lane) => {
      const changed = changesAtCursor(lane, N);
      const words = [brief && changed ? '' : epochsAt(lane, N), changed].filter(Boolean);
      return words.length > 0 ? [{ lane, text: words.join(', ') }] : [];
    });

  return (
    <Figure
      title={TITLE}
      tagged
      plotRight={inset.right}
      yTitle="N reached"
      xTitle={epochLength.size === 1 ? `epochs of ${whole([...epochLength][0])} steps` : 'epochs'}
      aside={lanes.some(hasSeveral) ? EACH : undefined}
      note={changedNote(lanes)}
      docked={
        pointed ? (
          <Docked values={[{ lane: pointed, text: networkWords(pointed) }]} />
        ) : (
          cursor.N !== undefined && <Docked values={values(cursor.N, isNarrow(size))} />
        )
      }
      caption={reachedCaption(lanes)}
      paper={paper}
      table={table}
      numbers={NUMBERS}
    >
      <CursorPlot
        ref={ref}
        title={TITLE}
        toN={({ y }) => scale?.y.invert(y)}
        start={Math.max(...lanes.map(({ reached }) => reached))}
        say={(N) => dockedWords(values(N), lanes)}
        onPoint={(at) => point(at && scale && networkAt(lanes, scale, at))}
        onStep={lanes.some(hasSeveral) ? (by) => point(stepFrom(lanes, pointed, by)) : undefined}
        pointed={pointed && spokenWords(pointed, lanes)}
      >
        {size && area && scale && (
          <div className={reached.plot} data-pointing={pointed !== undefined || undefined}>
            <LinePlot size={size} inset={inset} x={x} y={y}>
              {lines}
            </LinePlot>
            <ReachedWords
              lanes={lanes}
              pointed={pointed}
              paper={paper}
              size={size}
              area={area}
              scale={scale}
            />
          </div>
        )}
      </CursorPlot>
    </Figure>
  );
}

/** "Single-head, seed 2, N = 9 in epoch 41". */
const spokenWords = (network: Lane, lanes: readonly Lane[]): string =>
  `${spokenName(laneWith(lanes, network.id) as Lane, lanes)}, ${networkWords(network)}`;

const point = (network: Lane | undefined) => usePointed.setState({ id: network?.id });

/** Whether there is room for few words above the plot. */
const isNarrow = (size: Size | undefined): boolean => size !== undefined && size.width < 480;

/** Of several networks each a thin line, under their median. */
const linesOf = (lanes: readonly Lane[]) => [
  ...lanes
    .filter(hasSeveral)
    .flatMap(networksOf)
    .map((network) => networkLine(network, networkClimb(network), 'N')),
  ...lanes.map((lane) => laneLine(lane, climbOf(lane), 'N', 'stepAfter')),
];
