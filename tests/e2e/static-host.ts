import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** A host of files as there are many: a folder's files under a path, 404 for everything else, and no settings. */
export class StaticHost {
  /** The status of every answer so far, by path. */
  readonly answers = new Map<string, number>();
  private readonly server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = pathname.startsWith(this.path) && pathname.slice(this.path.length);
    const name = file === '' ? 'index.html' : file;
    const contents = await (name ? readFile(join(this.folder, name)) : Promise.reject()).catch(
      () => undefined,
    );
    this.answers.set(pathname, contents ? 200 : 404);
    response.writeHead(contents ? 200 : 404, { 'Content-Type': types[extname(name || '')] ?? 'text/plain' });
    response.end(contents);
  });

  private constructor(
    /** What is served; another folder is another build. */
    public folder: string,
    readonly path: string,
  ) {}

  static async open(folder: string, path: string): Promise<StaticHost> {
    const host = new StaticHost(folder, path);
    await new Promise<void>((resolve) => host.server.listen(0, resolve));
    return host;
  }

  get address(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}${this.path}`;
  }

  /** From here on nothing answers. */
  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
