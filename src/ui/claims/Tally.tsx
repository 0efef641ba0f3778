import classes from './claims.module.css';
import { VerdictMark } from './VerdictMark';
import { type ClaimStanding, countedWords, STANDINGS } from './words';

/** How many claims hold, how many do not, and so on. */
export const Tally = ({ standings }: { standings: readonly ClaimStanding[] }) => (
  <ul className={classes.tally} aria-label="Verdicts">
    {STANDINGS.map((standing) => {
      const count = standings.filter((each) => each === standing).length;
      return (
        count > 0 && (
          <li key={standing}>
            <VerdictMark standing={standing} /> <b>{count}</b> {countedWords(standing, count)}
          </li>
        )
      );
    })}
  </ul>
);
