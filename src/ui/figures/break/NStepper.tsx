import { Symbols } from '../../theme/Symbols';
import style from './break.module.css';

interface Props {
  N: number;
  /** Those there are, smallest first. */
  Ns: readonly number[];
  /** Whether it cannot be moved now. */
  still: boolean;
  onChoose(N: number | undefined): void;
}

/** Steps through the Ns at which networks can be broken; arrow keys do the same. */
export function NStepper({ N, Ns, still, onChoose }: Props) {
  const at = Ns.indexOf(N);
  const step = (by: number) => onChoose(Ns[at + by]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons and a number, no fields
    <div
      role="group"
      aria-label="N at which the networks are broken"
      className={style.stepper}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') step(-1);
        if (key === 'ArrowRight') step(1);
      }}
    >
      <button type="button" aria-label="Smaller N" aria-disabled={still || at <= 0} onClick={() => step(-1)}>
        <Arrow d="M5,1L1,5L5,9" />
      </button>
      <output className={style.N}>
        <Symbols>{`N = ${N}`}</Symbols>
      </output>
      <button
        type="button"
        aria-label="Larger N"
        aria-disabled={still || at >= Ns.length - 1}
        onClick={() => step(1)}
      >
        <Arrow d="M1,1L5,5L1,9" />
      </button>
    </div>
  );
}

const Arrow = ({ d }: { d: string }) => (
  <svg width="6" height="10" aria-hidden="true">
    <path
      d={d}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
