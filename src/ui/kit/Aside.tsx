import { Tooltip } from '@mantine/core';
import { Symbols } from '../theme/Symbols';
import style from './figure.module.css';

export interface AsideProps {
  words: string;
  /** What to know of it. */
  help: string;
}

/** A quiet number that a figure rests on, with its explanation for who asks. */
export const Aside = ({ words, help }: AsideProps) => (
  <Tooltip
    label={<Symbols>{help}</Symbols>}
    multiline
    w={260}
    events={{ hover: true, focus: true, touch: true }}
  >
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its explanation is for the keyboard too */}
    <span className={style.aside} tabIndex={0}>
      <Symbols>{words}</Symbols>
    </span>
  </Tooltip>
);
