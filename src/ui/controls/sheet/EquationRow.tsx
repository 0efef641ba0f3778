import { LaneSample } from '../../lane/LaneSample';
import { useLaneIds } from '../../lane/use-lanes';
import { Equation } from '../../words/Equation';
import { type Of, ofCurriculum, ofNetwork, ofTask, ofTraining } from '../../words/in-force';
import { Term } from '../../words/Term';
import { together } from '../../words/together';
import { useDrafts } from '../panel/use-drafts';
import type { SheetPlace } from '../places';
import classes from './equation-row.module.css';

const OF: Partial<Record<SheetPlace, Of>> = {
  curriculum: ofCurriculum,
  task: ofTask,
  network: ofNetwork,
  training: ofTraining,
};

/** What the settings of a group mean, as equations that change with them, and what their letters are now. */
export function EquationRow({ place }: { place: SheetPlace }) {
  const of = OF[place];
  return of ? <Equations of={of} /> : null;
}

function Equations({ of }: { of: Of }) {
  const ids = useLaneIds();
  const { equations, letters, section } = together(useDrafts(), of);
  return (
    <div className={classes.row}>
      <span className={classes.section}>{section && `Paper, § ${section}`}</span>
      <div>
        {equations.map(({ name, lanes }) => (
          <div key={name} className={classes.equation}>
            {lanes?.map((lane) => (
              <LaneSample key={lane} id={ids[lane]} width={26} />
            ))}
            <Equation name={name} />
          </div>
        ))}
        <p className={classes.letters}>
          {letters.map(({ symbol, words, term, value }) => (
            <span key={words}>
              <span className="symbol">{symbol}</span> <Term term={term}>{words}</Term>
              {value && ` ${value}`}
            </span>
          ))}
        </p>
      </div>
    </div>
  );
}
