import { Slider } from '@mantine/core';
import { use, useEffect, useState } from 'react';
import { hasTau } from '../../../config/cells';
import { followLesions } from '../../../state/damaged-networks';
import type { Lane } from '../../../state/lane';
import { canTrainOn, goBackToWhole, trainOnLikeThis } from '../../../state/lasting-damage';
import { MOST_SILENT, useLesions } from '../../../state/lesions';
import { FigureSwitch } from '../../kit/FigureSwitch';
import { RecordedContext } from '../../kit/RecordedTag';
import { Symbols } from '../../theme/Symbols';
import { hintWords, lastingWords } from './hint';
import style from './lesion.module.css';
import { STOPS, sizeAt, stopOf } from './noise-stops';
import { damageWords, sizeWords } from './words';

const KINDS = { weights: <Symbols>W</Symbols>, tau: 'τ' };
const ENDS = ['slowest', 'fastest'] as const;

/** How the networks are damaged while one looks at them: how many neurons are silent, how much noise there is, and the way back. */
export function LesionLine({ lanes }: { lanes: readonly Lane[] }) {
  const lesions = useLesions();
  const { noise, isFull, silence, setNoise, heal } = lesions;
  const [count, setCount] = useState(1);
  const recorded = use(RecordedContext) !== undefined;
  useEffect(followLesions, []);

  const words = damageWords(lanes, lesions);
  const lasting = lastingWords(lanes);
  const withTau = lanes.some(({ config }) => hasTau(config.network));
  const kind = withTau ? noise.of : 'weights';
  if (recorded) {
    return (
      <section className={style.line} aria-label="Damage">
        <span className={style.hint}>Train the networks first: the recording can’t be damaged.</span>
      </section>
    );
  }
  return (
    <section className={style.line} aria-label="Damage">
      <span className={style.words} role="status">
        {words || lasting ? (
          <b>{[words, lasting].filter(Boolean).join(', ')}</b>
        ) : (
          'Tap a neuron twice to silence it'
        )}
      </span>
      <span className={style.group}>
        <label>
          or the{' '}
          <input
            type="number"
            aria-label="How many neurons of each network"
            min={1}
            max={MOST_SILENT}
            value={count}
            onChange={({ currentTarget }) => {
              const typed = Math.round(currentTarget.valueAsNumber);
              if (typed >= 1) setCount(Math.min(MOST_SILENT, typed));
            }}
          />
        </label>
        {ENDS.map((which) => (
          <button
            key={which}
            type="button"
            aria-label={`Silence the ${which}`}
            onClick={() => silence(lanes, which, count)}
          >
            {which}
          </button>
        ))}
      </span>
      <span className={style.group}>
        noise in{' '}
        {withTau ? (
          <FigureSwitch
            label="What is disturbed"
            value={kind}
            options={KINDS}
            onChange={(of) => setNoise({ of, size: noise.size })}
          />
        ) : (
          KINDS.weights
        )}
        <Slider
          className={style.slider}
          min={0}
          max={STOPS}
          value={stopOf(noise.size)}
          onChange={(stop) => setNoise({ of: kind, size: sizeAt(stop) })}
          label={null}
          thumbLabel="Size of the noise"
          thumbValueText={sizeWords(noise.size)}
        />
        <span className={style.size}>{sizeWords(noise.size)}</span>
      </span>
      <button type="button" className={style.heal} disabled={!words} onClick={() => heal()}>
        Heal
      </button>
      <button
        type="button"
        className={style.heal}
        disabled={!lanes.some((lane) => canTrainOn(lane, lesions.silent))}
        onClick={() => void trainOnLikeThis()}
      >
        Train on like this
      </button>
      {lanes.some(({ whole }) => whole) && (
        <button type="button" className={style.heal} onClick={goBackToWhole}>
          Go back
        </button>
      )}
      <span className={style.hint}>
        {isFull ? `${MOST_SILENT} are enough to see it.` : hintWords(lanes, lesions)}
      </span>
    </section>
  );
}
