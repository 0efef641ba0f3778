import { isLarge, timeWords } from '../../../config/preset-times';
import { configsOf, PRESET_NAMES, PRESETS, presetOf } from '../../../config/presets';
import { Symbols } from '../../theme/Symbols';
import { useDrafts } from '../panel/use-drafts';
import { beginPreset } from './begin-preset';
import { Finding } from './Finding';
import classes from './presets.module.css';
import { Sketch } from './Sketch';

/** Experiments to begin with, each a question. Choosing one begins it; the run before stays among the kept ones. */
export function Presets() {
  const present = presetOf(useDrafts());
  return (
    <section aria-labelledby="presets">
      <div className={classes.head}>
        <h3 id="presets">Start from a question</h3>
        <p>claims: Khajehabdollahi et al., ICLR 2024</p>
      </div>
      <div className={classes.cards}>
        {PRESET_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            className={classes.card}
            aria-pressed={name === present}
            onClick={() => void beginPreset(name)}
          >
            <Sketch name={name} />
            <span>
              <b>{PRESETS[name].question}</b>
              <span>
                <Symbols>{PRESETS[name].claim}</Symbols>
              </span>
              <Finding name={name} />
              <small title="On two processor cores, measured with three seeds">
                {timeWords(name)}
                {configsOf(PRESETS[name]).every(isLarge) &&
                  ' to begin; once opened, it says how long it takes here'}
              </small>
            </span>
          </button>
        ))}
      </div>
    </section>
  );
}
