import { useState } from 'react';
import type { Run } from '../../state/storage/run';
import { experimentWords } from '../text/summary';
import { Symbols } from '../theme/Symbols';
import { conditionNames, conditionsOf, differenceWords, MEASURES, meanWords, seedWords } from './conditions';
import classes from './runs.module.css';

/** Kept networks that differ in seed alone, together: mean ± s.d. over networks; and two such groups compared. */
export function ConditionsTable({ runs }: { runs: readonly Run[] }) {
  const [picked, pick] = useState<readonly string[]>([]);
  const conditions = conditionsOf(runs);
  const names = conditionNames(conditions);
  const pair = conditions.filter(({ key }) => picked.includes(key));
  const nameOf = (i: number) => names[conditions.indexOf(pair[i])];
  const toggle = (key: string) =>
    // A third one takes the place of the first.
    pick(picked.includes(key) ? picked.filter((each) => each !== key) : [...picked, key].slice(-2));

  return (
    <>
      <table className={classes.table}>
        <caption className="visually-hidden">Kept networks by what they share but for the seed</caption>
        <thead>
          <tr>
            {['Networks that differ in seed alone', 'Networks', ...MEASURES.map(({ label }) => label)].map(
              (label) => (
                <th key={label} scope="col">
                  <Symbols>{label}</Symbols>
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {conditions.map((condition, i) => (
            <tr key={condition.key}>
              <th scope="row">
                <label className={classes.pick}>
                  <input
                    type="checkbox"
                    checked={picked.includes(condition.key)}
                    onChange={() => toggle(condition.key)}
                  />{' '}
                  <b>
                    <Symbols>{names[i]}</Symbols>
                  </b>
                </label>
                <p>
                  <Symbols>{experimentWords([condition.networks[0].config]).claim}</Symbols>
                </p>
              </th>
              <td data-label="Networks">
                <b>{condition.networks.length}</b> {seedWords(condition)}
              </td>
              {MEASURES.map((measure) => (
                <td key={measure.label} data-label={measure.label.replace('_', ' ')}>
                  {meanWords(condition, measure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {pair.length === 2 && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                <Symbols>{`${nameOf(0)} minus ${nameOf(1)}`}</Symbols>
                <p>with its 95 % interval over networks, by drawing them again 10,000 times</p>
              </th>
              {MEASURES.map((measure) => (
                <td key={measure.label} data-label={measure.label.replace('_', ' ')}>
                  {differenceWords(pair[0], pair[1], measure) ?? 'too few'}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      <p className={classes.note} role="status">
        {pair.length === 2
          ? ''
          : 'Mean ± s.d. over networks. Choose two to compare; each needs two networks or more.'}
      </p>
    </>
  );
}
