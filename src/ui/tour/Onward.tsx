import { PRESETS, type PresetName, presetOf } from '../../config/presets';
import { useTour } from '../../state/tour';
import { useDrafts } from '../controls/panel/use-drafts';
import { beginPreset } from '../controls/presets/begin-preset';

/** What the paper asks next; more of them than are shown, for one may be the present experiment. */
const QUESTIONS: readonly PresetName[] = ['frozen', 'hard', 'lstm'];
const SHOWN = 2;

/** After the tour: experiments to go on with. */
export function Onward() {
  const present = presetOf(useDrafts());
  return QUESTIONS.filter((name) => name !== present)
    .slice(0, SHOWN)
    .map((name) => (
      <button key={name} type="button" data-question onClick={() => begin(name)}>
        {PRESETS[name].question}
      </button>
    ));
}

async function begin(name: PresetName) {
  useTour.getState().end();
  await beginPreset(name);
  document.getElementById('play')?.focus();
}
