import { BanditPage } from './BanditPage';

/** What the built page is: all of it, shortly after a change. */
export const Shell = () => <BanditPage />;
