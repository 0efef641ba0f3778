import { createContext, use } from 'react';
import type { Lane } from '../../state/lane';
import style from './figure.module.css';

/** What a figure that shows the recording says of it, and so whether it does. */
export const RecordedContext = createContext<string | undefined>(undefined);

/**
 * That a figure shows no network of this page; and how large the recorded ones are, where those differ.
 * @param own how many neurons the networks of this page have
 */
export function recordedWords([{ config }]: readonly Lane[], own: number): string {
  const { units } = config.network;
  return units === own ? 'Recorded run' : `Recorded run, ${units} neurons`;
}

export function RecordedTag() {
  const words = use(RecordedContext);
  return words && <span className={style.tag}>{words}</span>;
}
