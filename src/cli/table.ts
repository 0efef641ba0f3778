import type { Result } from './race';

/** Results for people, in columns. */
export function table(results: Result[]): string {
  const columns: [string, (result: Result) => string | undefined][] = [
    ['engine', ({ engine }) => engine],
    ['size', ({ size }) => size],
    ['ms/step', ({ msPerStep }) => msPerStep.toPrecision(3)],
    ['quartiles', ({ quartiles }) => quartiles.map((ms) => ms.toPrecision(3)).join('–')],
    ['CPU ms', ({ cpuMsPerStep }) => cpuMsPerStep?.toPrecision(3)],
    ['GFLOP/s', ({ gflops }) => gflops.toPrecision(3)],
    [
      'of peak',
      ({ shareOfPeak }) => (shareOfPeak === undefined ? undefined : `${Math.round(100 * shareOfPeak)} %`),
    ],
    ['dispatches', ({ dispatches }) => dispatches?.toFixed(0)],
  ];
  const rows = [
    columns.map(([name]) => name),
    ...results.map((of) => columns.map(([, cell]) => cell(of) ?? '')),
  ];
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  return rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i])).join('  ')).join('\n');
}
