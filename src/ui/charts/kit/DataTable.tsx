import { memo } from 'react';

export interface Table {
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** The numbers behind a figure, for those who cannot see it. */
export const DataTable = memo(function DataTable({ name, columns, rows }: Table & { name: string }) {
  return (
    <div className="visually-hidden">
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            {columns.map((column, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lanes may have one name
              <th key={i} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the columns
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
