import { useState } from 'preact/hooks';
import type { SourceColumn } from '../core/stories/claim-rows.ts';
import type { CalledName, Subject } from '../core/stories/source-comparison.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  columns: SourceColumn[];
  subjects: Subject[];
  /** The id of the subject by which the rows are filtered. */
  chosen?: string;
}

/** More names in a list nobody looks through. */
const MOST = 20;

/** What each source calls somebody, with what is quoted and what judges marked as such. */
export function NamesInUse({ columns, subjects, chosen }: Props) {
  const { t } = useWords();
  const [own, setOwn] = useState<string | null>(null);
  const named = subjects.filter(({ called }) => called.some((names) => names.length > 0));
  const offered = [...named].sort((a, b) => weight(b) - weight(a)).slice(0, MOST);
  const subject =
    named.find(({ id }) => id === chosen) ?? named.find(({ id }) => id === own) ?? offered[0]!;
  return (
    <section class="part">
      <div class="row wrap">
        <h2>{t('story.names')}</h2>
        <select
          class="inline"
          aria-label={t('story.names')}
          value={subject.id}
          disabled={named.some(({ id }) => id === chosen)}
          onChange={({ currentTarget }) => setOwn(currentTarget.value)}
        >
          {[...new Set([subject, ...offered])].map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <dl class="names-in-use gap">
        {columns.map(({ key, outlet, isCurrent }, at) =>
          subject.called[at]!.length === 0 ? null : (
            <div key={key} class={isCurrent && 'here'}>
              <dt class="small soft">
                {outlet}
                {isCurrent && ` · ${t('source.here')}`}
              </dt>
              <dd>
                {subject.called[at]!.map((name) => (
                  <Name key={name.text} name={name} />
                ))}
              </dd>
            </div>
          ),
        )}
      </dl>
      <p class="small soft gap">{t('story.toneHint')}</p>
    </section>
  );
}

function Name({ name: { text, tone } }: { name: CalledName }) {
  const { t } = useWords();
  return (
    <span class={`called ${tone}`}>
      <span class="de" lang="de">
        {tone === 'quoted' && !/[„“»«"]/.test(text) ? `„${text}“` : text}
      </span>
      {tone !== 'neutral' && <span class="tone">{t(`story.tone-${tone}`)}</span>}
    </span>
  );
}

/** Whom the sources call differently comes first, people before all others. */
function weight({ type, called }: Subject): number {
  const telling = called.flat().filter(({ tone }) => tone !== 'neutral').length;
  return 10 * telling + (type === 'person' ? 5 : 0) + called.filter((names) => names.length).length;
}
