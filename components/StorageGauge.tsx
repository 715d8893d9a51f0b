import { useWords } from './words-of-interface.ts';

interface Props {
  counts: { passages: number; words: number; kept: number };
  /** Bytes; null until the browser has told. */
  room: { used: number; quota: number } | null;
  /** Whether the browser has promised not to clear it; null until it has told. */
  isPersistent: boolean | null;
  onPersist(): void;
}

/** How much is stored, and how much room is left, as a bar. */
export function StorageGauge({ counts, room, isPersistent, onPersist }: Props) {
  const { t, language } = useWords();
  return (
    <section class="pad">
      <ul class="figures">
        {(['passages', 'words', 'kept'] as const).map((name) => (
          <li key={name}>
            <b>{counts[name].toLocaleString(language)}</b>{' '}
            <span class="small soft">{t(`storage.${name}`, { count: counts[name] })}</span>
          </li>
        ))}
      </ul>
      {room && (
        <>
          <div class="bar-track tall gap" aria-hidden="true">
            <span
              class="bar young"
              style={{ width: `${Math.max(0.5, (100 * room.used) / room.quota)}%` }}
            />
          </div>
          <p class="small soft gap">
            {t('storage.room', {
              used: size(room.used, language),
              left: size(room.quota - room.used, language),
            })}
          </p>
        </>
      )}
      {isPersistent === true && <p class="small soft">{t('storage.persistent')}</p>}
      {isPersistent === false && (
        <p class="small gap">
          {t('storage.notPersistent')}{' '}
          <button type="button" onClick={onPersist}>
            {t('storage.persist')}
          </button>
        </p>
      )}
    </section>
  );
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes as people say it. */
function size(bytes: number, language: string): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step],
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** step);
}
