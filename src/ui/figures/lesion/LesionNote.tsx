import { useLesions } from '../../../state/lesions';
import { atStart } from '../../text/sentence-case';
import { Symbols } from '../../theme/Symbols';
import style from './lesion.module.css';
import { useLesion } from './use-lesion';
import { lesionWords } from './words';

/** What the network that is shown is damaged by, and the way back; nothing where it is whole. */
export function LesionNote({ laneId }: { laneId: number }) {
  const lesion = useLesion(laneId);
  if (!lesion) return null;
  return (
    <p>
      <Symbols>{atStart(lesionWords(lesion))}</Symbols>.{' '}
      <button type="button" className={style.heal} onClick={() => useLesions.getState().heal()}>
        Heal
      </button>
    </p>
  );
}
