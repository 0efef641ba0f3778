import { memo, useMemo } from 'react';
import { tableOf } from '../../kit/table';
import { useSize } from '../../kit/use-size';
import { inWords, percent } from '../../text/numbers';
import { DataFigure } from '../DataFigure';
import { Bridge } from './Bridge';
import { sceneCaption, wiresWords } from './captions';
import { DigitFilm } from './DigitFilm';
import { Disc } from './Disc';
import { Guesses } from './Guesses';
import { neuronPlaces } from './neuron-places';
import classes from './scene.module.css';
import { FRAME, type SceneLayout, sceneLayout } from './scene-layout';
import { sideStyle, sideTitle } from './sides';
import type { ModulesPageView } from './view';

interface Props {
  view: ModulesPageView;
  onSilence(half: 0 | 1): void;
  onDigit(side: 0 | 1): void;
  onStep(step: number): void;
}

/** As wide as the scene is where nothing can be measured. */
const WIDE = 1092;
const BOTH = [0, 1] as const;

/** Both halves at work on a pair of digits, and what crosses between them. */
export function SceneFigure({ view, onSilence, onDigit, onStep }: Props) {
  const [ref, size] = useSize<HTMLDivElement>();
  const width = Math.round(size?.width ?? WIDE);
  const layout = useMemo(() => sceneLayout(width), [width]);
  const { network, digits, step, silenced, pair, inspection } = view;
  const { wiring } = network;
  const places = useMemo(() => neuronPlaces(wiring, layout), [wiring, layout]);
  const { units } = wiring;
  const [states, tells] = [pair.states[step - 1], inspection.tells[step - 1]];
  const share = (value: number) => value.toFixed(2);
  return (
    <DataFigure
      title="Who knows which digit?"
      subtitle="each mark is a neuron: circles tell the left digit, diamonds the right; size, how well; fill, how active now"
      aside={
        silenced === undefined
          ? 'tap a half to silence it, or press 1 and 2'
          : `tap the ${sideTitle(silenced).toLowerCase()} half to let it speak`
      }
      caption={sceneCaption(view)}
      table={tableOf(
        states.map((state, neuron) => ({ state, neuron })),
        [
          { header: 'half', value: ({ neuron }) => (neuron < units ? 'left' : 'right') },
          { header: 'neuron', value: ({ neuron }) => (neuron % units) + 1 },
          {
            header: 'tells the left digit (eta squared)',
            value: ({ neuron }) => tells[neuron][0],
            write: share,
          },
          {
            header: 'tells the right digit (eta squared)',
            value: ({ neuron }) => tells[neuron][1],
            write: share,
          },
          { header: `state after step ${step}`, value: ({ state }) => state, write: share },
        ],
      )}
      span={3}
    >
      <div ref={ref} className={classes.scene}>
        <svg viewBox={`0 0 ${width} ${layout.height}`} height={layout.height} aria-hidden="true">
          {BOTH.map((side) => (
            <DigitFilm
              key={side}
              side={side}
              layout={layout}
              frames={pair.frames.map((frame) => frame[side])}
              step={step}
            />
          ))}
          {BOTH.map((half) => {
            const own = half * units;
            return (
              <Disc
                key={half}
                at={layout.discs[half]}
                radius={layout.radius}
                places={places.slice(own, own + units)}
                states={states.slice(own, own + units)}
                tells={tells.slice(own, own + units)}
                isSilent={silenced === half}
                isDecider={pair.decider === half}
              />
            );
          })}
          <Wires
            network={network}
            places={places}
            isUpright={layout.isUpright}
            isCut={silenced !== undefined}
          />
          {BOTH.map((half) =>
            BOTH.map((digit) => (
              <Guesses
                key={`${half} ${digit}`}
                at={layout.guesses[half][digit]}
                width={layout.guessWidth}
                digit={digit}
                truth={digits[digit]}
                values={
                  silenced === half
                    ? undefined
                    : pair.guesses[step - 1][half].slice(10 * digit, 10 * digit + 10)
                }
              />
            )),
          )}
          <Names view={view} layout={layout} />
          <Verdict view={view} layout={layout} />
        </svg>
        {BOTH.map((half) => (
          <button
            key={half}
            type="button"
            className={classes.half}
            style={circleOf(layout, half)}
            aria-pressed={silenced === half}
            aria-keyshortcuts={String(half + 1)}
            aria-label={`Silence the ${sideTitle(half).toLowerCase()} half`}
            onClick={() => onSilence(half)}
          />
        ))}
        {BOTH.map((side) => (
          <button
            key={side}
            type="button"
            className={classes.digit}
            style={digitBox(layout, side)}
            aria-label={`${sideTitle(side)} digit, ${inWords(digits[side])}: show the next one`}
            title="Show the next digit"
            onClick={() => onDigit(side)}
          />
        ))}
        {pair.frames.map((_, t) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a frame is its step
            key={t}
            type="button"
            className={classes.frame}
            style={{ left: layout.films[0].x - 2 + t * FRAME.pitch, top: layout.films[0].y - 3 }}
            aria-label={`Step ${t + 1}`}
            aria-pressed={step === t + 1}
            onClick={() => onStep(t + 1)}
          />
        ))}
      </div>
    </DataFigure>
  );
}

/** Drawn anew only when the network is another: there may be thousands. */
const Wires = memo(Bridge);

const circleOf = ({ discs, radius }: SceneLayout, half: 0 | 1) => ({
  left: discs[half].x - radius,
  top: discs[half].y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

const digitBox = ({ digits, cell }: SceneLayout, side: 0 | 1) => ({
  left: digits[side].x,
  top: digits[side].y,
  width: 5 * cell + 8,
  height: 7 * cell + 8,
});

interface PartProps {
  view: ModulesPageView;
  layout: SceneLayout;
}

/** What everything is called. */
function Names({ view, layout }: PartProps) {
  const { digits, silenced, pair, settings } = view;
  const { discs, radius, isUpright, bridge } = layout;
  return (
    <>
      {BOTH.map((side) => {
        const isRight = side === 1 && !isUpright;
        const x = isRight ? layout.width : 0;
        const anchor = isRight ? 'end' : 'start';
        const top = layout.digits[side].y;
        const through = settings.noise > 0 ? ', through noise' : '';
        return (
          <g key={side} textAnchor={anchor}>
            <text x={x} y={top - (isUpright ? 24 : 26)} className={classes.name} fill={sideStyle(side).text}>
              {sideTitle(side)} digit
            </text>
            <text x={x} y={top - 8} fill="var(--ink-2)">
              a {inWords(digits[side]) === 'no' ? 'zero' : inWords(digits[side])}
              {!isUpright && through}
            </text>
          </g>
        );
      })}
      {BOTH.map((half) => (
        <text
          key={half}
          x={discs[half].x}
          y={discs[half].y - radius - 12}
          textAnchor="middle"
          className={classes.name}
          fill="var(--ink)"
          stroke="var(--bg)"
          strokeWidth="4"
          paintOrder="stroke"
        >
          {sideTitle(half)} half
          <tspan fontWeight="400">
            {silenced === half ? ' silenced' : pair.decider === half ? ' decides' : ''}
          </tspan>
        </text>
      ))}
      <g textAnchor={isUpright ? 'start' : 'middle'}>
        <text x={bridge.x} y={bridge.y} fontWeight="600" fill="var(--ink)">
          {silenced === undefined ? `${wiresWords(settings.wires)} each way` : 'nothing comes back'}
        </text>
        {silenced === undefined && (
          <text x={bridge.x} y={bridge.y + 16} fill="var(--ink-2)">
            {isUpright ? 'ochre +, violet −' : 'ochre adds, violet takes away'}
          </text>
        )}
      </g>
    </>
  );
}

/** What is asked, who answers, and whether that is right. */
function Verdict({ view, layout: { verdict } }: PartProps) {
  const { digits, asked, pair } = view;
  const [left, right] = digits;
  const isRight = pair.answer === digits[asked];
  const named = BOTH.find((side) => digits[side] === pair.answer);
  return (
    <g textAnchor="middle" fill="var(--ink-2)">
      <text x={verdict.x} y={verdict.y}>
        {left} + {right} = {left + right} is {asked === 0 ? 'odd' : 'even'}: name the{' '}
        {asked === 0 ? 'left' : 'right'}
      </text>
      <text x={verdict.x} y={verdict.y + 30} className={classes.verdict} fill="var(--ink)">
        {sideTitle(pair.decider)} half says{' '}
        <tspan
          fontWeight="600"
          fill={named === undefined ? 'var(--ink)' : sideStyle(isRight ? asked : named).text}
        >
          {pair.answer}
        </tspan>
      </text>
      <text x={verdict.x} y={verdict.y + 50}>
        {percent(pair.certainty)} sure, and {isRight ? 'right' : <tspan fontWeight="600">wrong</tspan>}
      </text>
    </g>
  );
}
