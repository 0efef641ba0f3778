import { Fragment } from 'react';
import type { WallState } from '../../../neighbours/membrane/settings';
import { Symbols } from '../../theme/Symbols';
import { digits, pushWords } from './captions';
import { stateStyle } from './states';
import { isMoving, type MembraneView } from './view';

/** What stands at the top: words, and what is bold in them, in the hue of the wall it is of. */
export type WallPhrase = string | { bold: string; state?: WallState };

/** The newest fact first. */
export function headlineOf(view: MembraneView): WallPhrase[] {
  const { push, now, rest, other, history, memory } = view;
  const at = `at f = ${pushWords(push)}`;
  const state = { bold: rest.state, state: rest.state };
  if (isMoving(view))
    return [
      `Pushed ${at} the wall `,
      { bold: rest.state === 'open' ? 'opens' : 'shuts', state: rest.state },
      ': it passes ',
      { bold: digits(now.j) },
      `, and at rest ${digits(rest.j)}.`,
    ];
  if (other)
    return [
      `The same push, two walls: ${at} the `,
      state,
      ' wall passes ',
      { bold: brief(rest.j) },
      ', the ',
      { bold: other.state, state: other.state },
      ' one ',
      { bold: brief(other.j) },
      '. ',
      ...memoryOf(view),
    ];
  const single: WallPhrase[] = [
    `${start(at)} ${memory ? 'every' : 'the'} wall is `,
    state,
    ' and passes ',
    { bold: brief(rest.j) },
    '. ',
  ];
  if (!memory)
    return [...single, 'It has one state for every push: ', { bold: 'nothing is remembered' }, '.'];
  const border = push > memory.to ? `Below ${pushWords(memory.to)}` : `Above ${pushWords(memory.from)}`;
  const came = history.jump?.to === rest.state ? '' : ' again';
  return [...single, `${border} it will depend${came} on `, { bold: 'where it comes from' }, '.'];
}

/** What the wall has been through: it shows. */
function memoryOf({ rest, history, rising, falling }: MembraneView): WallPhrase[] {
  const { jump } = history;
  if (jump?.to === rest.state)
    return [
      jump.rising
        ? `It was pushed past ${pushWords(jump.push)} once, and `
        : `It was let go below ${pushWords(jump.push)} once, and `,
      { bold: 'it has not forgotten' },
      '.',
    ];
  if (rising?.from === rest.state) return [`It has not been pushed past ${pushWords(rising.push)}.`];
  if (falling?.from === rest.state) return [`It has not been let go below ${pushWords(falling.push)}.`];
  return ['No push takes it from one to the other.'];
}

/** "6.1", "0.05". */
const brief = (value: number) => String(Number(value.toPrecision(value < 1 ? 1 : 2)));
const start = (text: string) => text[0].toUpperCase() + text.slice(1);

export const Headline = ({ view }: { view: MembraneView }) =>
  headlineOf(view).map((part, i) =>
    typeof part === 'string' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name
      <Fragment key={i}>
        <Symbols>{part}</Symbols>
      </Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name
      <b key={i} style={{ color: part.state ? stateStyle(part.state).text : 'var(--ink)' }}>
        {part.bold}
      </b>
    ),
  );
