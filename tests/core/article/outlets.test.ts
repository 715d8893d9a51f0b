import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { findOutlet, matchPatterns, type Outlet } from '../../../core/article/outlets.ts';
import corpus from '../../../corpus/outlets.json' with { type: 'json' };

const outlets = corpus as Outlet[];

const OutletSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(2)),
  hosts: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/))),
    v.minLength(1),
  ),
  country: v.picklist(['DE', 'AT', 'CH', 'LU', 'LI', 'IT']),
  kind: v.picklist([
    'national',
    'regional',
    'broadcaster',
    'business',
    'tech',
    'magazine',
    'agency',
    'public',
  ]),
  multilingual: v.optional(v.literal(true)),
});

describe('corpus/outlets.json', () => {
  it('keeps to its schema', () => {
    expect(() => v.parse(v.array(OutletSchema), corpus)).not.toThrow();
  });

  it('names each outlet and each host once', () => {
    const names = outlets.map(({ name }) => name);
    const hosts = outlets.flatMap((outlet) => outlet.hosts);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('covers every German-speaking country with at least 170 outlets', () => {
    expect(outlets.length).toBeGreaterThanOrEqual(170);
    expect(new Set(outlets.map(({ country }) => country)).size).toBe(6);
  });
});

describe('findOutlet', () => {
  it.each([
    ['www.faz.net', 'Frankfurter Allgemeine Zeitung'],
    ['SPORT.ORF.at', 'ORF'],
    ['www1.wdr.de', 'WDR'],
    ['tageblatt.lu', 'Tageblatt'],
  ])('knows %s', (host, name) => {
    expect(findOutlet(outlets, host)?.name).toBe(name);
  });

  it.each([
    'example.de',
    'notfaz.net',
    'faz.net.example.com',
    'email.t-online.de',
    'localhost',
    '',
  ])('does not take %j for an outlet', (host) => {
    expect(findOutlet(outlets, host)).toBeUndefined();
  });
});

describe('matchPatterns', () => {
  it('covers every host and what lies below it, and nothing else', () => {
    const patterns = matchPatterns(outlets);
    expect(patterns).toContain('*://*.faz.net/*');
    expect(patterns).toHaveLength(outlets.flatMap(({ hosts }) => hosts).length);
    expect(patterns.every((pattern) => /^\*:\/\/\*\.[a-z0-9.-]+\/\*$/.test(pattern))).toBe(true);
  });
});
