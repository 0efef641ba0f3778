import { obeyLater } from './obey-later';

obeyLater(() => import('./run'));
