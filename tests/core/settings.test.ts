import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, isSilent, readSettings } from '../../core/settings.ts';

describe('Settings', () => {
  it('are complete whatever was stored', () => {
    expect(readSettings(undefined)).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({ lit: 'sometimes', hover: 'yes', silentHosts: [3, 'a.example'] })).toEqual(
      {
        ...DEFAULT_SETTINGS,
        silentHosts: ['a.example'],
      },
    );
    expect(readSettings({ marksDifferences: false }).marksDifferences).toBe(false);
    expect(readSettings({ language: 'de', lit: 'all', hover: true })).toMatchObject({
      language: 'de',
      lit: 'all',
      hover: true,
    });
  });

  it('show the tab of the notes until the reader switches it off', () => {
    expect(readSettings({ lit: 'all' }).marginTab).toBe(true);
    expect(readSettings({ marginTab: false }).marginTab).toBe(false);
  });

  it('silence one site, or all until a moment', () => {
    const now = new Date('2026-11-24T12:00:00Z');
    const settings = { ...DEFAULT_SETTINGS, silentHosts: ['a.example'] };
    expect(isSilent(settings, 'a.example', now)).toBe(true);
    expect(isSilent(settings, 'b.example', now)).toBe(false);
    const paused = { ...DEFAULT_SETTINGS, pausedUntil: '2026-11-24T13:00:00Z' };
    expect(isSilent(paused, 'b.example', now)).toBe(true);
    expect(isSilent(paused, 'b.example', new Date('2026-11-24T13:00:01Z'))).toBe(false);
  });
});
