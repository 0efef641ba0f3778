import { recorded } from '../../../neighbours/packing/recorded';
import { controlWords, equalCostWords } from './control-words';

const networks = recorded?.networks ?? [];

/** How far the tie to memory goes, what is ours, and the source. */
export const PACKING_FOOT = {
  memory: (
    <>
      The Train page asks how far back; this one, how much at once. Its lanes with many heads keep each task a
      readout of its own. Here there is one readout, and a context says which task it is. No curriculum: all
      12 from the start.
    </>
  ),
  ours: (
    <>
      The equations, the tasks and all sizes. Only the abstract was to be had. {equalCostWords(networks)}{' '}
      {controlWords(networks)}
    </>
  ),
  sources: (
    <>
      Our reading of Vedovati and Ching,{' '}
      <i>Synergistic pathways of modulation enable robust task packing within neural dynamics</i>,{' '}
      <a href="https://arxiv.org/abs/2408.01316">arXiv 2408.01316</a> (2024). The equations are ours.
    </>
  ),
};
