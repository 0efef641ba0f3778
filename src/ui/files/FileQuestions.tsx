import { useOpenedFiles } from '../../state/opened-files';
import { LaneChoice } from './LaneChoice';
import { WeightsForm } from './WeightsForm';

/** What is asked of opened files, one after another: what weights were trained for, then which lane a file belongs in. */
export function FileQuestions() {
  const weights = useOpenedFiles((state) => state.weights);
  return weights.length > 0 ? <WeightsForm key={weights.length} {...weights[0]} /> : <LaneChoice />;
}
