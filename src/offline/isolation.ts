/**
 * What a host, or the service worker in its place, says with a page and with its workers, so that they may share memory. All that
 * they ask for is their own host's. In a frame it does nothing unless the page around it says the same.
 */
export const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp', // Safari has no credentialless
};
