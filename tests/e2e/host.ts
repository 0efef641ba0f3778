import { fileURLToPath } from 'node:url';
import { StaticHost } from './static-host';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * Serves the production build to all tests, from a folder as many public sites are: specs go to './', never to '/'.
 * What packs files as it sends them would cost every page that is opened a tenth of its time; what may not be kept, a page
 * that is opened once more a fifth.
 */
export default async function serve() {
  const host = await StaticHost.open(dist, '/tau-playground/', { keeps: true });
  process.env.E2E_ADDRESS = host.address;
  return () => host.close();
}
