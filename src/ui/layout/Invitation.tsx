import { useExperiment } from '../../state/experiment';
import { useRecording } from '../../state/recording';
import { useLaneIds } from '../lane/use-lanes';
import { PlayIcon } from '../parts/icons';
import { useShortcutsOn } from '../parts/shortcuts-on';
import classes from './invitation.module.css';
import { invitationWords } from './invitation-words';
import { Sentence } from './Sentence';

/** By the number of lanes. */
const NETWORKS = ['A network learns', 'Two networks learn', 'Three networks learn', 'Four networks learn'];
const ALL = ['it', 'both', 'all three', 'all four'];

/** What the page is about, and the button that begins it: in place of the headline until something was trained. */
export function Invitation() {
  const ids = useLaneIds();
  const compared = useExperiment(
    ({ lanes }) => lanes.map(({ draft }) => draft.curriculum.kind).join() === 'single,multi',
  );
  const train = `Train ${ALL[ids.length - 1]}, live`;
  const recorded = useRecording(({ lanes }) => lanes);
  const words = useExperiment(({ lanes }) => invitationWords(lanes, recorded));
  const [shortcuts] = useShortcutsOn();
  const play = () => {
    useExperiment.getState().play();
    // This button is about to go; its twin in the bar takes the focus.
    document.getElementById('play')?.focus();
  };
  return (
    <section className={classes.invitation} aria-label="What this is">
      {compared ? (
        <Sentence ids={ids} />
      ) : (
        <p className={classes.sentence}>
          {NETWORKS[ids.length - 1]} to remember more and more bits. How far can that go, and what happens to
          the neurons on the way?
        </p>
      )}
      <div className={classes.begin}>
        <button type="button" aria-label={train} className={classes.play} data-plays onClick={play}>
          <PlayIcon size={30} />
        </button>
        <p>
          <b>{train}</b>
          <span>{words}</span>
          {shortcuts && (
            <span className={classes.key}>
              or press <kbd>Space</kbd>
            </span>
          )}
        </p>
      </div>
    </section>
  );
}
