import { OverviewPage } from './OverviewPage';

/** What the built page is: all of it, at the end of its loop. */
export const Shell = () => <OverviewPage />;
