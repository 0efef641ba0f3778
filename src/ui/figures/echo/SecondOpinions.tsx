import { Aside } from '../../kit/Aside';
import type { Measured } from '../neurons/data';
import style from './echo.module.css';
import { opinionsHelp, opinionsWords } from './opinions-words';

/** Below an echo: what other estimators make of it. */
export const SecondOpinions = ({ fit, lag }: { fit: Measured['population']; lag: number }) => (
  <p className={style.opinions}>
    <Aside words={opinionsWords(fit)} help={opinionsHelp(lag)} />
  </p>
);
