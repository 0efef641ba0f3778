import { MembranePage } from './MembranePage';

/** What the built page is: all of it, at rest. */
export const Shell = () => <MembranePage />;
