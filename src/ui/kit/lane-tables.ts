import type { Lane } from '../../state/lane';
import { spokenName } from '../text/lane-names';
import type { Column, Table } from './table';

/** What a figure can save, by its name in the menu: made of the networks as they are when it is saved. */
export type Numbers = Record<string, (lanes: readonly Lane[]) => Table>;

/** The columns of every network side by side, under its name. */
export const ofEach = <Row>(
  lanes: readonly Lane[],
  columnsOf: (lane: Lane) => readonly Column<Row>[],
): Column<Row>[] =>
  lanes.flatMap((lane) =>
    columnsOf(lane).map((column) => ({ ...column, header: `${spokenName(lane, lanes)}: ${column.header}` })),
  );
