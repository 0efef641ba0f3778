import { useExperiment } from '../../../state/experiment';
import { firstDraft } from '../../../state/network-count';
import { useShallow } from '../../../state/shallow';

/** The settings of every lane as the controls show them; they do not change while a run goes on. */
export const useDrafts = () => useExperiment(useShallow(({ lanes }) => lanes.map(firstDraft)));
