import { Menu } from '@mantine/core';
import { memo, type RefObject, use, useCallback, useId, useRef } from 'react';
import type { SavedFile } from '../../../state/files';
import { lanesShown } from '../../../state/recording';
import { download } from '../../files/download';
import { noticing } from '../../files/noticing';
import { SaveIcon } from '../../parts/icons';
import { nameAmong } from '../../text/lane-names';
import { styleOf } from '../../text/lane-style';
import type { Numbers } from '../lane-tables';
import { RecordedContext } from '../RecordedTag';
import { redrawAll } from '../redraw';
import { drawingFile, pictureFile } from './chart-files';
import { csvOf, useShownNumbers } from './numbers-shown';
import style from './save-chart.module.css';

interface SaveChartProps {
  title: string;
  /** What the numbers rest on. */
  aside: string | undefined;
  /** The only lane in the figure, where it does not show all. */
  only: number | undefined;
  numbers: Numbers;
  plot: RefObject<HTMLElement | null>;
}

/** Saves a figure: as a drawing, as a picture, or as its numbers. Quiet until the figure is pointed at. */
export const SaveChart = memo(function SaveChart({ title, aside, only, numbers, plot }: SaveChartProps) {
  const recorded = use(RecordedContext) !== undefined;
  const lanes = useCallback(() => lanesShown(recorded), [recorded]);
  const figure = { title, numbers, lanes };
  const id = useId();
  useShownNumbers(id, figure);
  const save = (file: () => SavedFile | Promise<SavedFile>) => () =>
    noticing('The chart was not saved', async () => {
      download(await file());
      return undefined;
    });
  // Drawing all figures anew may change what stands beside this one.
  const latest = useRef({ title, aside, only });
  latest.current = { title, aside, only };
  const svg = async () => {
    const { chartSvg } = await import('./chart-svg');
    redrawAll();
    if (!plot.current) throw new Error('it is not on the page');
    const { title, aside, only } = latest.current;
    const among = lanes();
    const shown = only === undefined ? among : among.filter(({ id }) => id === only);
    const legend = shown.map((lane) => ({ name: nameAmong(lane, among), style: styleOf(lane) }));
    return chartSvg(plot.current, { title, aside, legend });
  };
  return (
    <Menu id={id} position="bottom-end" width={180}>
      <Menu.Target>
        <button type="button" className={style.button} aria-label={`Save chart: ${title}`}>
          <SaveIcon />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={save(async () => drawingFile(title, await svg()))}>Drawing (SVG)</Menu.Item>
        <Menu.Item onClick={save(async () => pictureFile(title, await svg()))}>Picture (PNG)</Menu.Item>
        {Object.keys(numbers).map((what) => (
          <Menu.Item key={what} onClick={save(() => csvOf(figure, what))}>
            {what} (CSV)
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
});
