import { Menu } from '@mantine/core';
import { memo, type RefObject, useId } from 'react';
import { useExperiment } from '../../../../state/experiment';
import { SaveIcon } from '../../../controls/icons';
import { download } from '../../../files/download';
import { fileName, noticing } from '../../../files/saving';
import type { Table } from '../DataTable';
import { chartPng } from './chart-png';
import { chartSvg } from './chart-svg';
import style from './save-chart.module.css';
import { tableCsv, useShownTable } from './tables-shown';

interface SaveChartProps {
  title: string;
  table: Table;
  plot: RefObject<HTMLElement | null>;
}

/** Saves a figure: as a drawing, as a picture, or as its numbers. Quiet until the figure is pointed at. */
export const SaveChart = memo(function SaveChart({ title, table, plot }: SaveChartProps) {
  useShownTable(useId(), title, table);
  const save = (kind: string, type: string, content: () => BlobPart | Promise<BlobPart>) => () =>
    noticing('The chart was not saved', async () => {
      download({ name: `${fileName(title)}.${kind}`, content: await content(), type });
    });
  const svg = () => {
    if (!plot.current) throw new Error('it is not on the page');
    return chartSvg(plot.current, title, useExperiment.getState().lanes);
  };
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <button type="button" className={style.button} aria-label={`Save chart: ${title}`}>
          <SaveIcon />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={save('svg', 'image/svg+xml', svg)}>Drawing (SVG)</Menu.Item>
        <Menu.Item onClick={save('png', 'image/png', () => chartPng(svg()))}>Picture (PNG)</Menu.Item>
        <Menu.Item onClick={save('csv', 'text/csv', () => tableCsv(table))}>Numbers (CSV)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
});
