import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { SavedFile } from '../../state/files';
import { download } from '../files/download';
import { drawingFile, numbersFile, pictureFile } from '../kit/save/chart-files';
import save from '../kit/save/save-chart.module.css';
import type { Table } from '../kit/table';
import { SaveIcon } from '../parts/icons';
import classes from './neighbours.module.css';

interface Props {
  title: string;
  aside?: string;
  table: Table;
  plot: RefObject<HTMLElement | null>;
}

/** Saves a figure: as a drawing, as a picture, or as its numbers. */
export function SaveMenu({ title, aside, table, plot }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [failure, setFailure] = useState('');
  const close = () => menu.current?.removeAttribute('open');
  const choose = (file: () => SavedFile | Promise<SavedFile>) => async () => {
    try {
      download(await file());
      setFailure('');
      close();
    } catch (error) {
      setFailure(`Not saved: ${(error as Error).message}.`);
    }
  };
  const svg = async () => {
    const { chartSvg } = await import('../kit/save/chart-svg');
    if (!plot.current) throw new Error('the figure is not on the page');
    return chartSvg(plot.current, { title, aside, legend: [] }, 'with boxes');
  };
  return (
    <details
      ref={menu}
      className={classes.save}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close();
      }}
      onKeyDown={(event: KeyboardEvent<HTMLDetailsElement>) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.stopPropagation();
        close();
        menu.current.querySelector('summary')?.focus();
      }}
    >
      <summary className={save.button} aria-label={`Save chart: ${title}`} title="Save chart">
        <SaveIcon />
      </summary>
      <div>
        <button type="button" onClick={choose(async () => drawingFile(title, await svg()))}>
          Drawing (SVG)
        </button>
        <button type="button" onClick={choose(async () => pictureFile(title, await svg()))}>
          Picture (PNG)
        </button>
        <button type="button" onClick={choose(() => numbersFile(title, table))}>
          Numbers (CSV)
        </button>
        {failure && <p role="alert">{failure}</p>}
      </div>
    </details>
  );
}
