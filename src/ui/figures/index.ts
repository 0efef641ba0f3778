import { later } from '../parts/later';
import { AccuracyFigure } from './accuracy/AccuracyFigure';
import style from './figures.module.css';
import { LossAndGain } from './loss/LossAndGain';
import { MeanTauFigure } from './mean-tau/MeanTauFigure';
import { NetworkTauFigure } from './network-tau/NetworkTauFigure';
import { NeuronsFigure } from './neurons/NeuronsFigure';
import type { PageFigure } from './page-figure';
import { ReachedFigure } from './reached/ReachedFigure';

// Further down than a page reaches that has just been opened.
const EchoFigure = later(async () => (await import('./echo/EchoFigure')).EchoFigure);
export const LesionLine = later(async () => (await import('./lesion/LesionLine')).LesionLine);
const StateSpaceFigure = later(async () => (await import('./state-space/StateSpaceFigure')).StateSpaceFigure);
const WeightsFigure = later(async () => (await import('./weights/WeightsFigure')).WeightsFigure);
const WiringFigure = later(async () => (await import('./wiring/WiringFigure')).WiringFigure);

/** Networks are broken, read and trained on: the last region of the page. */
export const BreakSection = later(async () => (await import('./break/BreakSection')).BreakSection);

/** How networks climb, and what their neurons become, in the order of the page. */
export const CLIMBING: readonly PageFigure[] = [
  { name: 'reached', figure: ReachedFigure, recorded: true, className: style.reached, tour: 'compare' },
  { name: 'accuracy', figure: AccuracyFigure, recorded: true, className: style.accuracy, tour: 'forget' },
  { name: 'neurons', figure: NeuronsFigure, recorded: true, className: style.neurons, tour: 'slow' },
  { name: 'mean-tau', figure: MeanTauFigure, recorded: true },
  { name: 'network-tau', figure: NetworkTauFigure, recorded: true },
];

/** What is inside the networks, below the sequence that they can be shown. */
export const INSIDE: readonly PageFigure[] = [
  { name: 'echo', figure: EchoFigure },
  { name: 'weights', figure: WeightsFigure },
  { name: 'loss', figure: LossAndGain, recorded: true },
  { name: 'wiring', figure: WiringFigure, className: style.wiring },
  { name: 'state-space', figure: StateSpaceFigure, className: style.stateSpace },
];
