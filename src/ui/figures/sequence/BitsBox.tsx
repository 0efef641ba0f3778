import style from './sequence.module.css';

interface Props {
  text: string;
  /** The id of the sentence about what is wrong with it. */
  faultId?: string;
  onText(text: string): void;
}

/** The reader's own bits; without any, random ones are shown. */
export const BitsBox = ({ text, faultId, onText }: Props) => (
  <input
    className={style.box}
    type="text"
    inputMode="numeric"
    autoComplete="off"
    spellCheck={false}
    placeholder="type your own bits"
    aria-label="Your own bits, 0 or 1 each"
    aria-invalid={faultId !== undefined}
    aria-describedby={faultId}
    value={text}
    onChange={(event) => onText(event.currentTarget.value)}
  />
);
