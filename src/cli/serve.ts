import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ISOLATION } from '../offline/isolation';
import { fileIn } from './file-in';
import { openBrowser } from './open-browser';
import type { Terminal } from './terminal';
import { readArguments, wholeNumber } from './usage';

/** The built page, which lies beside src/ and beside the built program alike. */
const PAGE = join(import.meta.dirname, '../../dist');

/** Browsers keep runs with the address, so that it is the same each time where it can be; τ says which. */
const PORT = 6283;

/** `serve`: the page, for this computer alone, until somebody interrupts. */
export async function serve(args: string[], terminal: Terminal, page = PAGE): Promise<void> {
  const { values } = readArguments(args, { port: { type: 'string' }, 'no-open': { type: 'boolean' } }, []);
  const asked = wholeNumber('port', values.port, 1);
  if (!existsSync(join(page, 'index.html')))
    throw new Error(`${page}: no built page; npm run build makes it`);
  const server = createServer(async ({ url = '', method }, response) => {
    const found = await fileIn(page, url);
    response.writeHead(found ? 200 : 404, { 'Content-Type': found?.type ?? 'text/plain', ...ISOLATION });
    response.end(method === 'HEAD' ? undefined : (found?.contents ?? 'There is nothing here.\n'));
  });
  await listen(server, asked ?? PORT).catch((error) => {
    if (asked !== undefined) throw new Error(`--port ${asked}: ${FAULTS[error.code] ?? error.message}`);
    terminal.note(
      `Port ${PORT} is taken, so this is another address: runs that were kept there are not shown.`,
    );
    return listen(server, 0);
  });
  const interrupted = new Promise<void>((resolve) => terminal.onInterrupt(resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  terminal.print(`Tau Playground is at ${address} until Ctrl-C.`);
  if (!values['no-open']) openBrowser(address);
  await interrupted;
  server.closeAllConnections();
  server.close();
}

const FAULTS: Record<string, string> = {
  EADDRINUSE: 'another program has that port',
  EACCES: 'only an administrator may take that port',
  ERR_SOCKET_BAD_PORT: 'ports end at 65535',
};

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
