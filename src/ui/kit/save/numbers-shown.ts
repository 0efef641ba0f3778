import { useEffect } from 'react';
import type { Lane } from '../../../state/lane';
import type { Numbers } from '../lane-tables';
import { numbersFile } from './chart-files';

/** The numbers of a figure, and of which networks. */
interface FigureNumbers {
  title: string;
  numbers: Numbers;
  /** The networks of the figure as they are now, also where it has not been drawn since. */
  lanes(): readonly Lane[];
}

const shown = new Map<string, FigureNumbers>();

/** Keeps the numbers of a figure at hand while it is on the page. */
export function useShownNumbers(id: string, { title, numbers, lanes }: FigureNumbers): void {
  useEffect(() => {
    shown.set(id, { title, numbers, lanes });
  }, [id, title, numbers, lanes]);
  useEffect(() => () => void shown.delete(id), [id]);
}

/** What all figures have that simply goes by their name. */
const PLAIN = 'Numbers';

const nameOf = (title: string, what: string) => (what === PLAIN ? title : `${title} ${what}`);

/** Some of a figure's numbers as a file to save; throws half a sentence where there are none yet. */
export const csvOf = ({ title, numbers, lanes }: FigureNumbers, what: string) =>
  numbersFile(nameOf(title, what), numbers[what](lanes()));

/** The numbers that there are, of all figures on the page, as files to save. */
export const numbersShown = () =>
  [...shown.values()].flatMap(({ title, numbers, lanes }) =>
    Object.entries(numbers).flatMap(([what, of]) => {
      const table = of(lanes());
      return table.rows.length > 0 ? numbersFile(nameOf(title, what), table) : [];
    }),
  );
