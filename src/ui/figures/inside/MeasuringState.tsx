import { Tooltip } from '@mantine/core';
import { useExperiment } from '../../../state/experiment';
import type { Lane } from '../../../state/lane';
import { Aside } from '../../kit/Aside';
import { ProgressBar } from '../../parts/ProgressBar';
import { measuredWords, PAPER_HELP, progressWords } from '../../text/measuring';
import buttons from '../../theme/button.module.css';
import { useLesion } from '../lesion/use-lesion';
import style from './inside.module.css';

const QUALITIES = { live: 'Measure now', paper: 'Measure at paper quality' } as const;

/** What the numbers of a lane rest on, how far a measurement is, and the buttons that begin one. */
export function MeasuringState({ lane }: { lane: Lane }) {
  const { id, status, looking, findings } = lane;
  const { look, measureAtPaperQuality, cancelLook } = useExperiment.getState();
  const isDamaged = useLesion(id) !== undefined;
  const begin = { live: look, paper: measureAtPaperQuality };

  // A button under way is the one that ends it, so that the focus stays where it is.
  const button = (quality: 'live' | 'paper') => (
    <button
      type="button"
      className={buttons.button}
      disabled={status === 'starting' || (looking && looking.quality !== quality)}
      onClick={() => (looking ? cancelLook : begin[quality])(id)}
    >
      {looking?.quality === quality ? 'Cancel' : QUALITIES[quality]}
    </button>
  );

  return (
    <div className={style.state}>
      <div className={style.words}>
        {looking ? (
          <>
            <ProgressBar label="Measuring" value={looking.done} max={looking.total} />
            {progressWords(looking)}
          </>
        ) : findings ? (
          <Aside {...measured(findings, isDamaged)} />
        ) : (
          'not measured yet'
        )}
      </div>
      {button('live')}
      <Tooltip label={PAPER_HELP} openDelay={400}>
        {button('paper')}
      </Tooltip>
    </div>
  );
}

/** What is known of a network, and from how much; damage is never measured. */
function measured(findings: NonNullable<Lane['findings']>, isDamaged: boolean) {
  const { words, help } = measuredWords(findings);
  return { words: isDamaged ? `${words}, before the damage` : words, help };
}
