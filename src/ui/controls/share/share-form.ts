import { later } from '../../parts/later';

/** Where and how an experiment is shared; it comes when it is asked for. */
export const ShareForm = later(async () => (await import('./ShareForm')).ShareForm);
