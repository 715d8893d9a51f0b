import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/words-of-interface.ts';
import { isOld, lastBackup } from './backup-times.ts';

/** From so many things on, losing them would hurt. */
const WORTH_KEEPING = 20;

interface Props {
  /** Passages and words in the notebook. */
  count: number;
  onOpen(): void;
}

/** One line when the last backup is long ago, or when there is none of a notebook worth keeping. */
export function BackupReminder({ count, onOpen }: Props) {
  const { t } = useWords();
  const [last, setLast] = useState<Date | null>();
  useEffect(() => void lastBackup().then(setLast), []);
  if (last === undefined || count < WORTH_KEEPING || !isOld(last, new Date())) return null;
  return (
    <p class="pad small row" role="status">
      <span class="grow">{t(last ? 'storage.reminder' : 'storage.reminderNone')}</span>
      <button type="button" onClick={onOpen}>
        {t('storage.toBackup')}
      </button>
    </p>
  );
}
