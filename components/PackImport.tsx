import type { ComponentChildren } from 'preact';
import type { PackProblem } from '../core/stories/read-pack.ts';
import { useWords } from './words-of-interface.ts';
import './story.css';

interface Props {
  /** Why the last file was not taken in. */
  fault: Pick<PackProblem, 'code' | 'path' | 'detail'> | null;
  onFile(file: File): void;
  /** The packs that are there already. */
  children?: ComponentChildren;
}

/** Takes a story pack in from a file, or says in one sentence what is wrong with it, and where. */
export function PackImport({ fault, onFile, children }: Props) {
  const { t } = useWords();
  return (
    <section class="part">
      <h2>{t('pack.import')}</h2>
      <p class="small soft gap">{t('pack.hint')}</p>
      {children}
      <label class="button gap pack-button">
        {t('pack.choose')}
        <input
          type="file"
          class="hidden-label"
          accept="application/json,.json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
            // The same file can be chosen again once it was mended.
            currentTarget.value = '';
          }}
        />
      </label>
      {fault && (
        <p class="error gap" role="alert">
          {t(`pack.${fault.code}`, { detail: fault.detail })}
          {fault.path && (
            <>
              {' '}
              {t('pack.at')} <code>{fault.path}</code>
            </>
          )}
        </p>
      )}
    </section>
  );
}
