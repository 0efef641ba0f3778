import { memo } from 'react';
import { forPeople, type Table } from './table';

/** The numbers behind a figure, for those who cannot see it. */
export const DataTable = memo(function DataTable({ name, table }: { name: string; table: Table }) {
  const { headers, cells } = forPeople(table);
  return (
    <div className="visually-hidden">
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            {headers.map((header, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lanes may have one name
              <th key={i} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map(([head, ...others], i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are what stands in them
            <tr key={i}>
              <th scope="row">{head}</th>
              {others.map((cell, i) => (
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
