import { MantineProvider } from '@mantine/core';
import { defaultLanes, smallLanes } from '../../config/default-lanes';
import recording from '../../state/recorded-run.json';
import { type Recording, recordedLanes } from '../../state/recording';
import { CLIMBING } from '../figures';
import figures from '../figures/figures.module.css';
import { rangeOf } from '../figures/range-of';
import { CursorContext } from '../kit/cursor';
import type { Size } from '../kit/geometry';
import { RecordedContext, recordedWords } from '../kit/RecordedTag';
import { GivenSize } from '../kit/use-size';

/** Where the figures are drawn for: their columns, and how wide all of them are, in px. Between these they are stretched. */
const LAYOUTS = [
  { name: 'phone', columns: 1, width: 358 },
  { name: 'tablet', columns: 2, width: 724 },
  { name: 'laptop', columns: 2, width: 980 },
  { name: 'desk', columns: 3, width: 1092 },
  { name: 'wide', columns: 3, width: 1356 },
] as const;

type Layout = (typeof LAYOUTS)[number];

/** Between columns, in px. */
const GAP = 48;

/** How large the plot of a figure is; the same numbers stand in the styles of the figures. */
function plotOf(name: string, { columns, width }: Layout): Size {
  const column = (width - GAP * (columns - 1)) / columns;
  const isWide = name === 'reached' && columns > 1;
  const isTall = isWide || (name === 'accuracy' && columns === 3);
  return { width: isWide ? 2 * column + GAP : column, height: isTall ? 280 : 240 };
}

/** How many neurons the networks of the page begin with. */
const unitsOf = ({ columns }: Layout): number =>
  (columns === 1 ? smallLanes() : defaultLanes())[0].network.units;

/** The recorded run as it is drawn in a build, for as many widths as look right in between; styles choose. */
export function DrawnFigures() {
  const lanes = recordedLanes(recording as Recording);
  return (
    <MantineProvider env="test" withCssVariables={false} withGlobalClasses={false} withStaticClasses={false}>
      <CursorContext value={{ N: undefined, ...rangeOf(lanes), set() {} }}>
        <div className={figures.figures}>
          <div className={figures.grid}>
            {CLIMBING.map(({ name, figure: Figure, className }) => (
              <div key={name} className={className}>
                <div data-drawn={name}>
                  {LAYOUTS.map((layout) => (
                    <div key={layout.name} data-drawn-for={layout.name}>
                      <RecordedContext value={recordedWords(lanes, unitsOf(layout))}>
                        <GivenSize value={plotOf(name, layout)}>
                          <Figure lanes={lanes} />
                        </GivenSize>
                      </RecordedContext>
                    </div>
                  ))}
                </div>
              </div>
            ))}
          </div>
        </div>
      </CursorContext>
    </MantineProvider>
  );
}
