import { Fragment } from 'react';
import { inWords } from '../../../config/in-words';
import { counted, whole } from '../../../math/english';
import { type PackingMode, pricePerContext } from '../../../neighbours/packing/settings';
import { modeStyle } from './modes';

/** What stands at the top: words, and what is bold in them, in the hue of the lane it is of. */
export type HeadlinePart = string | { bold: string; mode?: PackingMode };

interface Found {
  units: number;
  rank: number;
  /** How many tasks each lane holds; missing where it has no network yet. */
  packed: Partial<Record<PackingMode, number>>;
  /** How far training is, where it goes on. */
  training?: number;
}

const tasks = (count: number) => counted(count, 'task');

/** The newest fact first: how many tasks the present networks hold, for how many numbers a context. */
export function headlineOf({ units, rank, packed, training }: Found): HeadlinePart[] {
  const neurons = `${inWords(units)} neurons`;
  const { excitability, synaptic, both, input } = packed;
  if (training !== undefined)
    return [
      `${start(neurons)} learn twelve tasks at once, and are told each time which one it is: `,
      { bold: `update ${whole(training)}` },
      '.',
    ];
  if (excitability === undefined || synaptic === undefined || both === undefined || input === undefined)
    return [`${start(neurons)} are to learn twelve tasks at once. Press play.`];
  const price = (mode: PackingMode) => pricePerContext({ mode, units, rank });
  const last: HeadlinePart[] = [
    'Telling ',
    { bold: 'both', mode: 'both' },
    ` costs ${price('both')} and holds `,
    { bold: String(both), mode: 'both' },
    '; one more ',
    { bold: 'input', mode: 'input' },
    ` each costs ${price('input')} and holds `,
    { bold: String(input), mode: 'input' },
    '.',
  ];
  if (price('synaptic') === price('excitability'))
    return [
      'For ',
      { bold: `${price('synaptic')} numbers` },
      ` a context ${neurons} hold `,
      { bold: tasks(synaptic), mode: 'synaptic' },
      ' when the synapses are told, ',
      { bold: String(excitability), mode: 'excitability' },
      ' when the neurons are. ',
      ...last,
    ];
  return [
    `${start(neurons)} hold `,
    { bold: tasks(synaptic), mode: 'synaptic' },
    ` when the synapses are told, for ${price('synaptic')} numbers a context, and `,
    { bold: String(excitability), mode: 'excitability' },
    ` when the neurons are, for ${price('excitability')}. `,
    ...last,
  ];
}

const start = (text: string) => text[0].toUpperCase() + text.slice(1);

export const Headline = (found: Found) =>
  headlineOf(found).map((part, i) =>
    typeof part === 'string' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name
      <Fragment key={i}>{part}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name
      <b key={i} style={{ color: part.mode ? modeStyle(part.mode).text : 'var(--ink)' }}>
        {part.bold}
      </b>
    ),
  );
