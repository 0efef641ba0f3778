import { useOpenedFiles } from '../../state/opened-files';
import { LaneChoice } from './LaneChoice';
import { WeightsForm } from './WeightsForm';

/** What is asked of opened files, one after another: what weights were trained for, then which lane a file belongs in. */
export function FileQuestions() {
  const unexplained = useOpenedFiles((state) => state.unexplained);
  const [weights] = unexplained;
  return weights ? <WeightsForm key={unexplained.length} {...weights} /> : <LaneChoice />;
}
