import { COLUMNS, ROWS } from '../../../neighbours/modules/digits';
import { STEPS } from '../../../neighbours/modules/settings';
import classes from './scene.module.css';
import { FRAME, type SceneLayout } from './scene-layout';
import { sideName, sideTitle } from './sides';
import type { ModulesPageView } from './view';

/** What one does in the scene. */
export interface SceneActions {
  onSilence(half: 0 | 1): void;
  onDigit(side: 0 | 1): void;
  onStep(step: number): void;
}

interface Props extends SceneActions {
  view: ModulesPageView;
  layout: SceneLayout;
}

/** Over the drawing: a half to silence, a digit to change, a step to look at. */
export function SceneButtons({ view, layout, onSilence, onDigit, onStep }: Props) {
  const { digits, step, silenced } = view;
  const { discs, radius, digits: places, cell, films } = layout;
  return (
    <>
      {([0, 1] as const).map((half) => (
        <button
          key={half}
          type="button"
          className={classes.half}
          style={within(layout, discs[half].x - radius, discs[half].y - radius, 2 * radius, 2 * radius)}
          aria-pressed={silenced === half}
          aria-keyshortcuts={String(half + 1)}
          aria-label={`Silence the ${sideName(half)} half`}
          onClick={() => onSilence(half)}
        />
      ))}
      {([0, 1] as const).map((side) => (
        <button
          key={side}
          type="button"
          className={classes.digit}
          style={within(layout, places[side].x, places[side].y, COLUMNS * cell + 8, ROWS * cell + 8)}
          aria-label={`${sideTitle(side)} digit, ${digits[side] || 'zero'}: show the next one`}
          title="Show the next digit"
          onClick={() => onDigit(side)}
        />
      ))}
      {Array.from({ length: STEPS }, (_, t) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a frame is its step
          key={t}
          type="button"
          className={classes.frame}
          style={within(layout, films[0].x - 4 + t * FRAME.pitch, films[0].y - 3, FRAME.pitch, 44)}
          aria-label={`Step ${t + 1}`}
          aria-pressed={step === t + 1}
          onClick={() => onStep(t + 1)}
        />
      ))}
    </>
  );
}

/** A place as a share of the drawing, so that it stays there where that is drawn smaller. */
const within = (all: SceneLayout, x: number, y: number, width: number, height: number) => ({
  left: `${(100 * x) / all.width}%`,
  top: `${(100 * y) / all.height}%`,
  width: `${(100 * width) / all.width}%`,
  height: `${(100 * height) / all.height}%`,
});
