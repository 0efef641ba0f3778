import { useEffect } from 'react';
import { toCsv } from '../../../../math/csv';
import type { Table } from '../DataTable';

interface Shown {
  title: string;
  table: Table;
}

const shown = new Map<string, Shown>();

/** Keeps the numbers of a figure at hand while it is on the page. */
export function useShownTable(id: string, title: string, table: Table): void {
  useEffect(() => {
    shown.set(id, { title, table });
  }, [id, title, table]);
  useEffect(() => () => void shown.delete(id), [id]);
}

/** The numbers of all figures on the page. */
export const tablesShown = (): Shown[] => [...shown.values()];

/** The numbers of a figure as comma-separated values. */
export const tableCsv = ({ columns, rows }: Table): string => toCsv([columns, ...rows]);
