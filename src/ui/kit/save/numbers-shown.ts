import { useEffect } from 'react';
import { slug } from '../../../math/slug';
import type { SavedFile } from '../../../state/files';
import type { Lane } from '../../../state/lane';
import type { Numbers } from '../lane-tables';
import { forPrograms } from '../table';

type SavedText = SavedFile & { content: string };

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

/** Some of a figure's numbers as a file to save. */
export const csvOf = ({ title, numbers, lanes }: FigureNumbers, what: string): SavedText => ({
  name: `${slug(what === PLAIN ? title : `${title} ${what}`)}.csv`,
  content: forPrograms(numbers[what](lanes())),
  type: 'text/csv',
});

/** The numbers of all figures on the page, as files to save. */
export const numbersShown = (): SavedText[] =>
  [...shown.values()].flatMap((figure) => Object.keys(figure.numbers).map((what) => csvOf(figure, what)));
