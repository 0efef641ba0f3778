import '../src/ui/theme/styles';
import { hasTested } from '../src/state/tested-key';
import { act } from '../src/ui/claims/act';
import { keys } from '../src/ui/claims/keys';
import { afterLoad } from '../src/ui/parts/after-load';
import { keepOffline } from '../src/ui/parts/keep-offline';
import { followScheme } from '../src/ui/theme/scheme';

// All that is to be read is built in; this is what the page needs of scripts until something is trained.
document.addEventListener('click', act);
document.addEventListener('keydown', keys);
followScheme();
const isBuilt = document.getElementById('root')?.hasChildNodes(); // not while the page is developed
if (!isBuilt || hasTested()) afterLoad(async () => (await import('../src/ui/claims/live')).showLive());
keepOffline('../service-worker.js');
