/**
 * Keeps a build for the next visit, also without a network; not before this one has all it needs.
 * @param worker the service worker, from the page
 */
export function keepOffline(worker: string): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () => navigator.serviceWorker.register(worker).catch(() => {});
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
