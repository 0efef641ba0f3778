import { type ReactNode, useState } from 'react';
import type { RetrainingSettings } from '../../../config/analyses/retraining';
import { presentBench, useBench } from '../../../state/bench';
import type { Bench } from '../../../state/breakable';
import type { Lane } from '../../../state/lane';
import { EPOCHS } from '../../../state/learning-next';
import { Docked, dockedWords } from '../../kit/Docked';
import { Figure } from '../../kit/Figure';
import { FigureSwitch } from '../../kit/FigureSwitch';
import { useSize } from '../../kit/use-size';
import { inPercent } from '../../kit/write';
import { percent } from '../../text/numbers';
import { Symbols } from '../../theme/Symbols';
import { AccuracyLines, INSET, useChoice } from '../break/AccuracyLines';
import { viewOf } from '../break/view';
import { learntCaption, paceCaption } from './caption';
import { learntNext } from './data';
import { LearnNext } from './LearnNext';
import { learntTable, paceTable } from './table';
import { Untrained } from './Untrained';

type What = 'next' | 'pace';
const WHAT: Record<What, string> = { next: 'more bits', pace: 'slower' };
const TITLE = 'What can it learn next?';

interface Props {
  lanes: readonly Lane[];
  bench: Bench;
}

/** What copies of the networks learn beyond their tasks; and, switched, what they make of bits that last longer. */
export function TrainOnFigure({ lanes, bench }: Props) {
  const [shows, show] = useState<What>('next');
  const control = <FigureSwitch label="New task" value={shows} options={WHAT} onChange={show} />;
  return shows === 'next' ? (
    <NextFigure lanes={lanes} bench={bench} control={control} />
  ) : (
    <PaceFigure lanes={lanes} bench={bench} control={control} />
  );
}

const presentTable = (what: RetrainingSettings['what']) => () =>
  learntTable(learntNext(presentBench().lanes, what));
const NUMBERS = {
  'All parameters': presentTable('all'),
  'New head alone': presentTable('head'),
};

function NextFigure({ lanes, bench, control }: Props & { control: ReactNode }) {
  const [ref, size] = useSize<HTMLDivElement>();
  const what = useBench((each) => each.what);
  const learning = useBench((each) => each.learning);
  const learnt = learntNext(bench.lanes, what);
  const { Ns, untrained } = learnt;
  const [chosen, choose] = useChoice(Ns.length);
  const threshold = Math.max(...lanes.map(({ config }) => config.curriculum.threshold));
  const values = (index: number) =>
    learnt.lanes.flatMap(({ lane, points }) => {
      const point = points.find(({ N }) => N === Ns[index]);
      return point ? [{ lane, text: inPercent(point.accuracy) }] : [];
    });
  const last = Ns[Ns.length - 1];
  return (
    <Figure
      title={TITLE}
      control={control}
      yTitle={chosen === undefined ? `accuracy after ${EPOCHS} epochs` : 'accuracy'}
      note={<Symbols>{`one new head${bench.N === undefined ? '' : `, from N = ${bench.N}`}`}</Symbols>}
      xTitle="N′ of the new task"
      plotRight={INSET.right}
      docked={chosen !== undefined && <Docked values={values(chosen)} />}
      caption={learntCaption(learnt)}
      table={learntTable(learnt)}
      numbers={NUMBERS}
      foot={<LearnNext bench={bench} />}
    >
      <AccuracyLines
        ref={ref}
        size={size}
        label={`${TITLE} Choose a new N with the arrow keys.`}
        lanes={lanes}
        lines={learnt.lanes.map(({ lane, points }) => {
          const end = points.at(-1);
          return {
            lane,
            points: points.map(({ N, accuracy }) => ({ at: N, accuracy })),
            state: end?.N === last ? `${percent(end.accuracy)} at N′ = ${end.N}` : undefined,
          };
        })}
        others={untrained.map(({ N, accuracy }) => ({ at: N, accuracy }))}
        ticks={Ns}
        threshold={threshold}
        chosen={chosen}
        onChoose={choose}
        say={(index) => `N = ${Ns[index]}: ${dockedWords(values(index), lanes)}`}
      >
        {(area, x, y) => (
          <Untrained
            points={untrained}
            lanes={learnt.lanes.map(({ points }) => points)}
            learning={learning?.N}
            area={area}
            x={x}
            y={y}
          />
        )}
      </AccuracyLines>
    </Figure>
  );
}

const PACE_NUMBERS = { Numbers: (lanes: readonly Lane[]) => paceTable(viewOf('pace', lanes).broken) };

/** Accuracy where bits last k steps: with the network as it is, and with τ stretched by as much. */
function PaceFigure({ lanes, bench, control }: Props & { control: ReactNode }) {
  const [ref, size] = useSize<HTMLDivElement>();
  const { broken } = viewOf('pace', lanes);
  const ticks = [1, 2, 3, 4];
  const [chosen, choose] = useChoice(ticks.length);
  const values = (index: number) =>
    broken.flatMap(({ lane, damage }) => {
      const pace = damage.pace?.[ticks[index]];
      if (!pace) return [];
      const stretched = pace.stretched === null ? '' : `, ${percent(pace.stretched)} stretched`;
      return [{ lane, text: `${percent(pace.plain)}${stretched}` }];
    });
  const line = (key: 'plain' | 'stretched') =>
    broken.map(({ lane, damage }) => ({
      lane,
      second: key === 'stretched',
      points: ticks.flatMap((k) => {
        const accuracy = damage.pace?.[k]?.[key];
        return accuracy === undefined || accuracy === null ? [] : [{ at: k, accuracy }];
      }),
    }));
  return (
    <Figure
      title={TITLE}
      control={control}
      yTitle={chosen === undefined ? 'accuracy on slower bits' : 'accuracy'}
      xTitle="k, steps a bit"
      note={<Symbols>open marks: τ stretched by k</Symbols>}
      plotRight={INSET.right}
      docked={chosen !== undefined && <Docked values={values(chosen)} />}
      caption={paceCaption(broken)}
      table={paceTable(broken)}
      numbers={PACE_NUMBERS}
      foot={<LearnNext bench={bench} />}
    >
      <AccuracyLines
        ref={ref}
        size={size}
        label={`${TITLE} Choose a duration of bits with the arrow keys.`}
        lanes={lanes}
        lines={[...line('stretched'), ...line('plain')]}
        ticks={ticks}
        chosen={chosen}
        onChoose={choose}
        say={(index) => `${ticks[index]} steps a bit: ${dockedWords(values(index), lanes)}`}
      />
    </Figure>
  );
}
