import { inWords } from '../../../config/in-words';
import { percent } from '../../text/numbers';
import { wiresWords } from './captions';
import classes from './scene.module.css';
import type { SceneLayout } from './scene-layout';
import { sideStyle, sideTitle } from './sides';
import type { ModulesPageView } from './view';

const BOTH = [0, 1] as const;

interface Props {
  view: ModulesPageView;
  layout: SceneLayout;
}

/** What everything is called. */
export function Names({ view, layout }: Props) {
  const { digits, silenced, pair, settings } = view;
  const { discs, radius, isUpright, bridge } = layout;
  return (
    <>
      {BOTH.map((side) => {
        const isRight = side === 1 && !isUpright;
        const x = isRight ? layout.width : 0;
        const anchor = isRight ? 'end' : 'start';
        const top = layout.digits[side].y;
        const through = settings.noise > 0 ? ', through noise' : '';
        return (
          <g key={side} textAnchor={anchor}>
            <text x={x} y={top - (isUpright ? 24 : 26)} className={classes.name} fill={sideStyle(side).text}>
              {sideTitle(side)} digit
            </text>
            <text x={x} y={top - 8} fill="var(--ink-2)">
              a {inWords(digits[side]) === 'no' ? 'zero' : inWords(digits[side])}
              {!isUpright && through}
            </text>
          </g>
        );
      })}
      {BOTH.map((half) => (
        <text
          key={half}
          x={discs[half].x}
          y={discs[half].y - radius - 12}
          textAnchor="middle"
          className={classes.name}
          fill="var(--ink)"
          stroke="var(--bg)"
          strokeWidth="4"
          paintOrder="stroke"
        >
          {sideTitle(half)} half
          <tspan fontWeight="400">
            {silenced === half ? ' silenced' : pair.decider === half ? ' decides' : ''}
          </tspan>
        </text>
      ))}
      <g textAnchor={isUpright ? 'start' : 'middle'}>
        <text x={bridge.x} y={bridge.y} fontWeight="600" fill="var(--ink)">
          {silenced === undefined ? `${wiresWords(settings.wires)} each way` : 'nothing comes back'}
        </text>
        {silenced === undefined && (
          <text x={bridge.x} y={bridge.y + 16} fill="var(--ink-2)">
            {isUpright ? 'ochre +, violet −' : 'ochre adds, violet takes away'}
          </text>
        )}
      </g>
    </>
  );
}

/** What is asked, who answers, and whether that is right. */
export function Verdict({ view, layout: { verdict } }: Props) {
  const { digits, asked, pair } = view;
  const [left, right] = digits;
  const isRight = pair.answer === digits[asked];
  const named = BOTH.find((side) => digits[side] === pair.answer);
  return (
    <g textAnchor="middle" fill="var(--ink-2)">
      <text x={verdict.x} y={verdict.y}>
        {left} + {right} = {left + right} is {asked === 0 ? 'odd' : 'even'}: name the{' '}
        {asked === 0 ? 'left' : 'right'}
      </text>
      <text x={verdict.x} y={verdict.y + 30} className={classes.verdict} fill="var(--ink)">
        {sideTitle(pair.decider)} half says{' '}
        <tspan
          fontWeight="600"
          fill={named === undefined ? 'var(--ink)' : sideStyle(isRight ? asked : named).text}
        >
          {pair.answer}
        </tspan>
      </text>
      <text x={verdict.x} y={verdict.y + 50}>
        {percent(pair.certainty)} sure, and {isRight ? 'right' : <tspan fontWeight="600">wrong</tspan>}
      </text>
    </g>
  );
}
