import { useEffect } from 'react';
import { eachFrame } from './each-frame';

/** Lets time go on while something runs, frame by frame. @param tick hears how much has passed, in seconds; always the same */
export function useTime(isRunning: boolean, tick: (seconds: number) => void): void {
  useEffect(() => (isRunning ? eachFrame(tick) : undefined), [isRunning, tick]);
}
