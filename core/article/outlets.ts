/** A German-language outlet and the hosts on which it publishes. */
export interface Outlet {
  name: string;
  /** Registrable domains, or single hosts where the rest of a domain is something else. */
  hosts: string[];
  country: 'DE' | 'AT' | 'CH' | 'LU' | 'LI' | 'IT';
  kind:
    | 'national'
    | 'regional'
    | 'broadcaster'
    | 'business'
    | 'tech'
    | 'magazine'
    | 'agency'
    | 'public';
  /** The same hosts carry other languages too. */
  multilingual?: boolean;
}

/** The outlet that publishes on a host or on one of the domains above it; the closest one wins. */
export function findOutlet(outlets: readonly Outlet[], hostname: string): Outlet | undefined {
  let host = hostname.toLowerCase().replace(/\.$/, '');
  while (host.includes('.')) {
    const outlet = outlets.find(({ hosts }) => hosts.includes(host));
    if (outlet) return outlet;
    host = host.slice(host.indexOf('.') + 1);
  }
  return undefined;
}

/**
 * Extension match patterns for the hosts of the outlets and the hosts below them.
 * Source: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
export function matchPatterns(outlets: readonly Outlet[]): string[] {
  return outlets.flatMap(({ hosts }) => hosts.map((host) => `*://*.${host}/*`));
}
