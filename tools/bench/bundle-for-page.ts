import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A measuring module of this folder with what it measures, as one script for a page. */
export async function bundleForPage(module: string): Promise<string> {
  const result = await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(module, import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [{ output }] = result as unknown as [{ output: { code: string }[] }];
  return output[0]!.code;
}
