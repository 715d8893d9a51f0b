import { browser } from 'wxt/browser';

/** Whether a host belongs to the listed outlets, on which Randnotiz reads by itself. */
export function isListed(host: string): boolean {
  const patterns: string[] = browser.runtime.getManifest().host_permissions ?? [];
  return patterns.some((pattern) => {
    const listed = pattern.replace(/^.*:\/\/(\*\.)?/, '').replace(/\/.*$/, '');
    return host === listed || host.endsWith(`.${listed}`);
  });
}
