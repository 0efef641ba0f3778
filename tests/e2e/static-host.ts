import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileIn } from '../../src/cli/file-in';

/** A host of files as there are many: a folder's files under a path, 404 for everything else, and no settings. */
export class StaticHost {
  /** The status of every answer so far, by path. */
  readonly answers = new Map<string, number>();
  private readonly server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const found = pathname.startsWith(this.path)
      ? await fileIn(this.folder, pathname.slice(this.path.length - 1))
      : undefined;
    const status = found ? 200 : 404;
    this.answers.set(pathname, status);
    const type = { 'Content-Type': found?.type ?? 'text/plain' };
    response.writeHead(
      status,
      pathname.startsWith(this.kept) ? { ...type, 'Cache-Control': 'max-age=86400' } : type,
    );
    response.end(found?.contents);
  });

  private constructor(
    /** What is served; another folder is another build. */
    public folder: string,
    readonly path: string,
    private readonly kept: string,
  ) {}

  /** @param keeps whether a browser may keep what has a name of its own for good, as some hosts let it */
  static async open(folder: string, path: string, { keeps = false } = {}): Promise<StaticHost> {
    const host = new StaticHost(folder, path, keeps ? `${path}assets/` : ' ');
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
