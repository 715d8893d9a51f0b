import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** A page of the local server: what it answers under a host and path. */
export interface ServedPage {
  host: string;
  /** Begins with a slash. */
  path: string;
  html: string;
  /** Beside `content-type`, which is HTML's unless named here. */
  headers?: Record<string, string>;
}

export interface PageServer {
  port: number;
  /** Adds or replaces a page while the server runs. */
  put(page: ServedPage): void;
  close(): Promise<void>;
}

/** Serves pages over https with a certificate made for this run, on a free port of this machine. */
export async function servePages(pages: readonly ServedPage[]): Promise<PageServer> {
  const byAddress = new Map<string, ServedPage>();
  const put = (page: ServedPage) => byAddress.set(page.host + page.path, page);
  pages.forEach(put);

  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server: Server = createServer({ key, cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = new URL(request.url ?? '/', 'https://localhost').pathname;
    const page = byAddress.get(host + path);
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.html ?? '<!doctype html><title>404</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    put,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
