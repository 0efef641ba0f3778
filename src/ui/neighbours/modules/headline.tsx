import { Fragment } from 'react';
import { whole } from '../../../math/english';
import { DEFAULT_SETTINGS, LEARNED_AT, STEPS, UPDATES } from '../../../neighbours/modules/settings';
import { percent } from '../../text/numbers';
import { wiresWords } from './captions';
import { sideName, sideStyle, sideTitle } from './sides';
import type { ModulesPageView } from './view';

/** What stands at the top: words, and what is bold in them, in the hue of the side it is of. */
export type ModulesPhrase = string | { bold: string; side?: 0 | 1 };

/** From here on halves divide the work, and below the other they hardly do. */
const DIVIDED = { well: 0.5, hardly: 0.25 };

/** The newest fact first: what each half knows in the end, or what it does alone. */
export function headlineOf(view: ModulesPageView): ModulesPhrase[] {
  const { settings, knows, answers, before, update, failure, silenced, F } = view;
  const wires: ModulesPhrase = { bold: wiresWords(settings.wires) };
  if (failure) return [`This network could not be trained: ${failure}.`];
  if (update !== undefined)
    return [
      'Two halves learn to name one of two digits, over ',
      wires,
      ' each way: update ',
      { bold: `${whole(update)} of ${whole(UPDATES)}` },
      `. Now ${percent(answers.all)} of their answers are right.`,
    ];
  if (silenced !== undefined) return silencedPhrases(silenced, answers.asked, before.asked);
  if (answers.all < LEARNED_AT)
    return [
      'Over ',
      wires,
      ` each way ${percent(answers.all)} of the answers are right: `,
      { bold: 'not learned' },
      '.',
    ];
  const end = F[STEPS - 1];
  const divide =
    end >= DIVIDED.well
      ? 'the halves divide the work'
      : end >= DIVIDED.hardly
        ? 'the halves divide only part of the work'
        : 'the halves hardly divide the work';
  return [
    'With ',
    wires,
    ` each way${noiseWords(settings.noise)} ${divide}: `,
    { bold: 'left', side: 0 },
    ` knows its own digit ${percent(knows[0][0])} of the time and the other ${percent(knows[0][1])}, `,
    { bold: 'right', side: 1 },
    ` ${percent(knows[1][1])} and ${percent(knows[1][0])}. ${deciderWords(answers.leftDecides)}`,
  ];
}

/** Said only where it is not what it was trained at. */
const noiseWords = (noise: number) =>
  noise === DEFAULT_SETTINGS.noise ? '' : ` and ${percent(noise)} noise`;

function deciderWords(leftDecides: number): string {
  const half = leftDecides >= 0.5 ? 0 : 1;
  const share = half === 0 ? leftDecides : 1 - leftDecides;
  if (share > 0.995) return `${sideTitle(half)} always answers.`;
  if (share > 0.95) return `${sideTitle(half)} nearly always answers.`;
  return `${sideTitle(half)} answers ${percent(share)} of the time.`;
}

/** How often the half that is left is right, and was before. */
function silencedPhrases(
  silenced: 0 | 1,
  now: readonly [number, number],
  before: readonly [number, number],
): ModulesPhrase[] {
  const alone = silenced === 0 ? 1 : 0;
  const change = (side: 0 | 1) => {
    const from = Math.round(100 * before[side]) - Math.round(100 * now[side]);
    return from <= 3 ? 'kept' : 'lost';
  };
  const about = (side: 0 | 1, verb: string): ModulesPhrase[] =>
    change(side) === 'kept'
      ? [`${verb} is still right `, { bold: percent(now[side]) }, ' of the time']
      : [`${verb} falls from ${percent(before[side])} to `, { bold: percent(now[side]) }];
  return [
    'You silenced ',
    { bold: sideName(silenced), side: silenced },
    '. Where the ',
    { bold: `${sideName(alone)} digit`, side: alone },
    ' is asked for, ',
    ...about(alone, sideName(alone)),
    '; where the ',
    { bold: `${sideName(silenced)} digit`, side: silenced },
    ' is, ',
    ...about(silenced, 'it'),
    '.',
  ];
}

export const Headline = ({ view }: { view: ModulesPageView }) =>
  headlineOf(view).map((part, i) =>
    typeof part === 'string' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name
      <Fragment key={i}>{part}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name
      <b key={i} style={{ color: part.side === undefined ? 'var(--ink)' : sideStyle(part.side).text }}>
        {part.bold}
      </b>
    ),
  );
