import { ClaimsPage } from './ClaimsPage';
import { shipped } from './shipped';

/** What the built page is: all of it. Scripts follow where something is trained here. */
export const Shell = () => <ClaimsPage evidence={shipped} />;
