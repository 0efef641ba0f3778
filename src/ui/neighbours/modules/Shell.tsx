import { ModulesPage } from './ModulesPage';

/** What the built page is: all of it, with what was recorded. */
export const Shell = () => <ModulesPage />;
