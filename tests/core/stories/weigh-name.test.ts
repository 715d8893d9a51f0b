import { describe, expect, it } from 'vitest';
import { weighName } from '../../../core/stories/weigh-name.ts';

describe('What a source calls somebody', () => {
  it.each([
    'Elon Musk',
    'der Bundeskanzler',
    'die Ministerpräsidentin',
    'des Tesla-Chefs',
    'der Milliardär',
    'den früheren Verteidigungsminister',
    'Der Republikaner',
    'das Start-up',
    'dem Startup',
    'Stargate',
    'Starlink',
    'des Verbandes',
    'ein Arbeitsloser',
    'die Kulturministerin',
    'die Terrororganisation',
    'der Ingenieur',
    'einer seiner engsten Berater',
    'die neue Hafendirektorin',
    'die Genossen',
    'der Händler vom Bazar',
  ])('is plain: %s', (name) => {
    expect(weighName(name)).toBe('neutral');
  });

  it.each([
    'Der Trump-Handlanger',
    'die Handlangerin des Kremls',
    'der Rüpel vom Rathaus',
    'den umstrittenen Unternehmer',
    'dem machthungrigen Parteichef',
    'ein Möchtegernkanzler',
    'die Skandalfirma',
    'der selbsternannte Wohltäter',
    'das Milliardengrab',
    'den Kriegstreibern',
    'ein genialer Tüftler',
    'die Lichtgestalt der Partei',
    'der sogenannte Experte',
  ])('judges: %s', (name) => {
    expect(weighName(name)).toBe('loaded');
  });

  it('is somebody else’s word between quotation marks or in a quotation', () => {
    expect(weighName('„Handlanger“')).toBe('quoted');
    expect(weighName('der „Macher“ aus Bremen')).toBe('quoted');
    expect(weighName('Schwindler', '', true)).toBe('quoted');
  });

  it('is plain where it is somebody’s proper name', () => {
    expect(weighName('Martin Held', 'Martin Held')).toBe('neutral');
    expect(weighName('Helds', 'Martin Held')).toBe('neutral');
    expect(weighName('der Held', 'Karin Moser')).toBe('loaded');
  });

  it('judges by the words around quotation marks, which are the writer’s own', () => {
    expect(weighName('der selbsternannte „Retter“ der Werft')).toBe('loaded');
  });
});
