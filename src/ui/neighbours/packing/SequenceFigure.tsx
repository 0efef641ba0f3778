import type { CSSProperties } from 'react';
import { inWords } from '../../../config/in-words';
import type { Ambiguity } from '../../../neighbours/packing/network';
import { FAMILIES, MODES, NAMES, type PackingMode, TASKS } from '../../../neighbours/packing/settings';
import { FigureSwitch } from '../../kit/FigureSwitch';
import { tableOf } from '../../kit/table';
import { useStronger } from '../../kit/use-scheme';
import { DataFigure } from '../DataFigure';
import { sequenceCaption } from './captions';
import { ModeName, ModeSample, modeStyle } from './modes';
import classes from './sequence.module.css';
import { taskName, taskQuestion, yesWord } from './task-words';

/** What a network makes of a sequence, step by step. */
export interface SequenceLane {
  mode: PackingMode;
  /** 0 or 1 after every step. */
  says: readonly number[];
  /** How active each neuron is after every step, from 0 to 1, the slowest first: [T, H]. */
  activity: readonly (readonly number[])[];
  /** What it says when it is told clearly. */
  clear: readonly number[];
}

interface Props {
  units: number;
  bits: readonly number[];
  kind: Ambiguity;
  amount: number;
  /** What is told: a number a task. */
  told: readonly number[];
  /** The places of the task that is asked, and of the other one. */
  task: number;
  other: number;
  watched: PackingMode;
  lanes: readonly SequenceLane[];
  /** The right answer after every step; undefined before there are bits enough. */
  right: readonly (number | undefined)[];
  onTask(task: number): void;
  onOther(other: number): void;
  onWatch(mode: PackingMode): void;
  onFlip(step: number): void;
}

const wrongIn = (says: readonly number[], right: Props['right']) =>
  says.filter((answer, step) => right[step] !== undefined && answer !== right[step]).length;

/** One stream of bits, what is told, and what every lane answers at once. */
export function SequenceFigure(props: Props) {
  const { units, bits, kind, amount, told, task, other, watched, lanes, right } = props;
  const { onTask, onOther, onWatch, onFlip } = props;
  const stronger = useStronger();
  const symbol = kind === 'blend' ? 'ε' : 'σ';
  const shown = lanes.find(({ mode }) => mode === watched);
  const count = (which: 'says' | 'clear'): Partial<Record<PackingMode, number>> =>
    Object.fromEntries(lanes.map((lane) => [lane.mode, wrongIn(lane[which], right)]));
  const [wrong, clear] = [count('says'), count('clear')];
  const answers = right.filter((answer) => answer !== undefined).length;
  /** What a lane says where it can know. */
  const answersOf = (mode: PackingMode) => {
    const says = lanes.find((lane) => lane.mode === mode)?.says;
    return right.map((answer, step) => (answer === undefined ? undefined : says?.[step]));
  };
  const neurons = `${inWords(units)} neurons`;
  const table = tableOf(
    bits.map((_, step) => step),
    [
      { header: 'step', value: (step) => step + 1 },
      { header: 'bit', value: (step) => bits[step] },
      { header: 'right', value: (step) => right[step] },
      ...lanes.map(({ mode, says }) => ({
        header: NAMES[mode],
        value: (step: number) => (right[step] === undefined ? undefined : says[step]),
      })),
    ],
  );
  return (
    <DataFigure
      title={`What do ${neurons} make of it?`}
      subtitle={
        kind === 'blend'
          ? `the task is ${percentOf(1 - amount)}; the rest is ambiguity`
          : `the task, and noise of σ = ${amount}`
      }
      control={
        <FigureSwitch
          label="Whose neurons are shown"
          value={watched}
          options={
            Object.fromEntries(MODES.map((mode) => [mode, <Watched key={mode} mode={mode} />])) as Record<
              PackingMode,
              React.ReactNode
            >
          }
          onChange={onWatch}
          roomy
        />
      }
      caption={sequenceCaption(wrong, clear, { symbol, amount, answers })}
      table={table}
      span={2}
    >
      <div className={classes.sequence} style={{ '--steps': bits.length } as CSSProperties}>
        <b>told</b>
        <div className={classes.told}>
          <div className={classes.slots}>
            {told.map((weight, place) => (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
                key={place}
                type="button"
                className={classes.slot}
                data-asked={place === task}
                data-first={FAMILIES.some(({ Ns }) => place > 0 && TASKS[place].N === Ns[0])}
                disabled={place === task || kind === 'noise'}
                aria-pressed={place === other && kind === 'blend'}
                aria-label={`${taskName(place)}: ${weight.toFixed(2)}`}
                title={taskQuestion(place)}
                onClick={() => onOther(place)}
              >
                <i
                  data-fill
                  style={{ height: `${100 * Math.min(1, Math.abs(weight))}%` }}
                  data-negative={weight < 0}
                />
              </button>
            ))}
          </div>
          <p>
            <b>{kind === 'blend' ? percentOf(1 - amount) : 'asked'}</b>{' '}
            <select
              aria-label="Task that is asked"
              value={task}
              onChange={({ target }) => onTask(Number(target.value))}
            >
              {TASKS.map((each, place) => (
                <option key={`${each.kind} ${each.N}`} value={place}>
                  {taskQuestion(place)}
                </option>
              ))}
            </select>
            {kind === 'blend' && (
              <span>
                <b>{percentOf(amount)}</b> {taskQuestion(other)}
              </span>
            )}
          </p>
        </div>
        <b>bits in</b>
        <div className={classes.steps}>
          {bits.map((bit, step) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: a bit is its step
              key={step}
              type="button"
              className={classes.bit}
              data-on={bit === 1}
              aria-label={`bit ${step + 1} is ${bit}: flip it`}
              onClick={() => onFlip(step)}
            >
              {bit}
            </button>
          ))}
        </div>
        <p>
          <b>{neurons}</b>
          <span>slowest on top</span>
          <span>{stronger}: more active</span>
        </p>
        <div
          className={classes.neurons}
          style={{ '--mark': modeStyle(watched).mark } as CSSProperties}
          aria-hidden="true"
        >
          {Array.from({ length: units }, (_, neuron) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a neuron is its place
            <div key={neuron} className={classes.steps}>
              {bits.map((_, step) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a bit is its step
                <i key={step} data-fill style={{ opacity: shown?.activity[step]?.[neuron] ?? 0 }} />
              ))}
            </div>
          ))}
        </div>
        <p>
          <b>answers</b>
          <span>filled: says {yesWord(task)}</span>
          <span>✕: wrong</span>
        </p>
        <div className={classes.answers} aria-hidden="true">
          {MODES.map((mode) => (
            <div
              key={mode}
              className={classes.steps}
              style={{ '--mark': modeStyle(mode).mark } as CSSProperties}
            >
              {answersOf(mode).map((answer, step) => (
                <i
                  // biome-ignore lint/suspicious/noArrayIndexKey: a bit is its step
                  key={step}
                  data-fill
                  data-says={answer}
                >
                  {answer !== undefined && answer !== right[step] && '✕'}
                </i>
              ))}
              <span>
                <ModeName mode={mode} /> {wrong[mode] === undefined ? '–' : `${wrong[mode]} wrong`}
              </span>
            </div>
          ))}
        </div>
      </div>
    </DataFigure>
  );
}

const percentOf = (fraction: number) => `${Math.round(100 * fraction)} %`;

const Watched = ({ mode }: { mode: PackingMode }) => (
  <>
    <ModeSample mode={mode} />
    {NAMES[mode]}
  </>
);
