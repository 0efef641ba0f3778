import '../../src/ui/theme/styles';
import { afterLoad } from '../../src/ui/parts/after-load';
import { keepOffline } from '../../src/ui/parts/keep-offline';
import { followScheme, toggleScheme } from '../../src/ui/theme/scheme';

// What the page shows at first is built in; what answers follows as soon as the browser has time.
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-does=theme]')) toggleScheme();
});
followScheme();
afterLoad(async () => (await import('../../src/ui/neighbours/bandit/live')).showLive());
keepOffline('../../service-worker.js');
