import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../tools/build-extension.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    extensions: { chrome: string; firefox: string; shipped: string };
  }
}

/** Builds the extension once for all journeys: for both browsers, and as it is shipped. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('extensions', {
    chrome: await buildExtension('chrome', 'demo'),
    firefox: await buildExtension('firefox', 'demo'),
    shipped: await buildExtension('chrome', 'production'),
  });
}
