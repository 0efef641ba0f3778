import { memo, useMemo } from 'react';
import { tableOf } from '../../kit/table';
import { DataFigure } from '../DataFigure';
import { ForWidth } from '../ForWidth';
import { Bridge } from './Bridge';
import { sceneCaption } from './captions';
import { DigitFilm } from './DigitFilm';
import { Disc } from './Disc';
import { Guesses } from './Guesses';
import { Inside } from './Inside';
import { neuronPlaces } from './neuron-places';
import { Pulses } from './Pulses';
import { type SceneActions, SceneButtons } from './SceneButtons';
import { Names, Verdict } from './SceneWords';
import classes from './scene.module.css';
import { sceneLayout } from './scene-layout';
import { sideName } from './sides';
import type { ModulesPageView } from './view';

interface Props extends SceneActions {
  view: ModulesPageView;
}

const BOTH = [0, 1] as const;

/** Both halves at work on a pair of digits, and what crosses between them. */
export function SceneFigure(props: Props) {
  const { view } = props;
  const { network, step, silenced, pair, inspection } = view;
  const { units } = network.wiring;
  const [states, tells] = [pair.states[step - 1], inspection.tells[step - 1]];
  const share = (value: number) => value.toFixed(2);
  return (
    <DataFigure
      title="Who knows which digit?"
      subtitle="each mark is a neuron: circles tell the left digit, diamonds the right; size, how well; fill, how active now"
      aside={
        silenced === undefined
          ? 'tap a half to silence it, or press 1 and 2'
          : `tap the ${sideName(silenced)} half to let it speak`
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
      <ForWidth kinds={3}>{(width) => <Scene {...props} width={width} />}</ForWidth>
    </DataFigure>
  );
}

function Scene({ view, width, onSilence, onDigit, onStep }: Props & { width: number }) {
  const layout = useMemo(() => sceneLayout(width), [width]);
  const { network, digits, step, silenced, pair, inspection } = view;
  const { wiring } = network;
  const places = useMemo(() => neuronPlaces(wiring, layout), [wiring, layout]);
  const { units } = wiring;
  const [states, tells] = [pair.states[step - 1], inspection.tells[step - 1]];
  return (
    <div className={classes.scene}>
      <svg height={layout.height} viewBox={`0 0 ${width} ${layout.height}`} aria-hidden="true">
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
        <WithinHalves network={network} places={places} />
        <Wires
          network={network}
          places={places}
          isUpright={layout.isUpright}
          isCut={silenced !== undefined}
        />
        {view.moves && silenced === undefined && (
          <Pulses key={step} wiring={wiring} places={places} isUpright={layout.isUpright} states={states} />
        )}
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
      <SceneButtons view={view} layout={layout} onSilence={onSilence} onDigit={onDigit} onStep={onStep} />
    </div>
  );
}

/** Drawn anew only when the network is another: there may be thousands. */
const Wires = memo(Bridge);
const WithinHalves = memo(Inside);
