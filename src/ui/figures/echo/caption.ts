import type { Caption } from '../../text/caption';
import { neuronName, withError } from '../../text/neuron-words';
import type { Echo } from './data';
import { disagreement } from './opinions-words';

/** How far τ_net must be from τ, as a part of it, before it is told: short autocorrelations are not fitted better. */
const CLEARLY = { slower: 1.25, faster: 0.8 };

/** What a figure asks of an echo. */
export const echoTitle = ({ whose }: Pick<Echo, 'whose'>): string =>
  whose === 'population' ? 'How long do they echo together?' : `How long does ${neuronName(whose)} echo?`;

/** Under that of a neuron that is silenced. */
export const SILENT_CAPTION: Caption = { look: 'It is silenced.', news: 'What is silent has no echo.' };

/** Under an autocorrelation: whether the network keeps a neuron going, or cuts it short; and whether others find the same. */
export function echoCaption(echo: Echo): Caption {
  const { look, news } = fitCaption(echo);
  return { look, news: `${news}${disagreement(echo.fit)}` };
}

function fitCaption({ whose, tau, fit: { tauNet, error, mark, uncertain } }: Echo) {
  const together = whose === 'population';
  const what = together ? 'Their summed activity' : 'Its activity';
  if (tauNet === null) {
    return { look: 'No model fits.', news: `${what} does not decay as one timescale or two would.` };
  }
  if (mark === 'bound') {
    return {
      look: 'No end in sight.',
      news: 'τ_net was stopped at 100 steps: it is longer, or there is no decay.',
    };
  }
  if (mark === 'constant') return { look: 'No decay.', news: `${what} stays as it is over all lags.` };
  if (mark === 'oscillating') {
    return { look: 'No decay.', news: `${what} swings or rises again, which no timescale tells.` };
  }
  if (mark === 'noise' || tauNet <= 1) {
    const who = together ? 'Together they forget' : 'It forgets';
    return { look: 'Gone within a step.', news: `${who} from one step to the next: τ_net is at most 1.` };
  }
  const net = `τ_net = ${withError(tauNet, error)} steps`;
  if (uncertain) return { look: 'Uncertain.', news: `The runs do not agree on how long it echoes: ${net}.` };
  if (together) return { look: 'All as one.', news: `Their summed activity echoes for ${net}.` };
  if (tau === undefined)
    return { look: 'Slow without τ.', news: `Gates and network keep it going for ${net}.` };
  const own = `Its own τ is ${tau.toFixed(1)}`;
  if (tauNet > CLEARLY.slower * tau) {
    return { look: 'Slow by company.', news: `${own}, yet the network keeps it going for ${net}.` };
  }
  if (tauNet < CLEARLY.faster * tau) {
    return { look: 'Cut short.', news: `${own}, yet in the network it echoes for only ${net}.` };
  }
  return { look: 'Its own pace.', news: `${own}, and in the network it echoes for ${net}.` };
}
