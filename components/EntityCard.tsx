import type { EntityBackground } from '../core/describe-entity.ts';
import type { Office } from '../core/entities/entity.ts';
import type { KeptMention } from '../core/notebook/kept-articles.ts';
import type { NamedEntity } from '../core/page-state.ts';
import { ClaimList } from './ClaimList.tsx';
import { KeptMentions } from './KeptMentions.tsx';
import { KindChip } from './KindChip.tsx';
import { Mentions } from './Mentions.tsx';
import { Relations } from './Relations.tsx';
import { useWords } from './words-of-interface.ts';

interface Props {
  /** The name as this article has it, or null when it was looked up. */
  named: NamedEntity | null;
  /** What we know; undefined while it is being fetched, null when it is not in the knowledge base. */
  background: EntityBackground | null | undefined;
  /** What the name stands for at this place: Berlin for the German government. */
  metonym?: { id: string; label: string };
  /** Length of the article's text (UTF-16 code units). */
  length?: number;
  /** Kept articles that name it. */
  kept?: KeptMention[];
  /** Sentences of the article that name it. */
  sentences?: { start: number; text: string; lit: [number, number][] }[];
  onJump?(mention: NamedEntity['mentions'][number]): void;
  /** Opens the card of a connected entity. */
  onOpen(id: string): void;
}

/** Who or what a name is, its mentions in this article, and what the bundled sources say of it. */
export function EntityCard({
  named,
  background,
  metonym,
  length = 0,
  kept = [],
  sentences = [],
  onJump,
  onOpen,
}: Props) {
  const { t, language } = useWords();
  const entity = background?.entity;
  const title = entity ? entity.en : named?.label;
  return (
    <>
      <div class="pad">
        <div class="row top">
          <h1 class="grow" lang={entity ? 'en' : 'de'}>
            {title}
          </h1>
          {(entity || named) && (
            <KindChip type={(entity ?? named)!.type} subtype={entity?.subtype} />
          )}
        </div>
        {entity && entity.de !== entity.en && (
          <p class="small soft">
            {t('card.inGerman')}{' '}
            <span class="de" lang="de">
              {entity.de}
            </span>
          </p>
        )}
        {background === undefined && <p class="soft gap">{t('card.loading')}</p>}
        {background === null && <p class="soft gap">{t('card.unknownName')}</p>}
        {entity && (
          <>
            {metonym && (
              <p class="gap small">
                <span class="soft">{t('card.metonym')}</span>{' '}
                <button type="button" class="plain" onClick={() => onOpen(metonym.id)}>
                  <span class="de" lang="de">
                    {metonym.label}
                  </span>
                </button>
              </p>
            )}
            {entity.office && <OfficeLine office={entity.office} />}
            <p class="gap" lang="en">
              {entity.background}
            </p>
            <p class="small soft">
              {t('card.asOf', { date: formatMonth(entity.asOf, language) })}
              <WikipediaLinks titles={entity.wikipedia} />
            </p>
          </>
        )}
        {background && background.linked.length > 0 && (
          <Relations linked={background.linked} onOpen={onOpen} />
        )}
      </div>
      {named && onJump && (
        <Mentions named={named} length={length} sentences={sentences} onJump={onJump} />
      )}
      {background?.stories.map(({ id, columns, rows, called }) => (
        <section class="part" key={id}>
          <h2>{t('card.sources')}</h2>
          <ClaimList columns={columns} rows={rows} />
          {called.length > 0 && (
            <details class="small gap">
              <summary class="soft">{t('card.calledBySources')}</summary>
              {called.map(({ outlet, names }) => (
                <p key={outlet} class="gap">
                  <span class="soft">{outlet}</span>{' '}
                  <span class="de" lang="de">
                    {names.join(', ')}
                  </span>
                </p>
              ))}
            </details>
          )}
        </section>
      ))}
      <KeptMentions articles={kept} />
    </>
  );
}

/** An office with its dates: "Federal Chancellor · May 2025 –". */
function OfficeLine({ office: { title_en, from, to } }: { office: Office }) {
  const { language } = useWords();
  return (
    <p class="small soft">
      <span lang="en">{title_en}</span> · {formatMonth(from, language)} –{' '}
      {to && formatMonth(to, language)}
    </p>
  );
}

/** Ways out to the web. They leave the machine, so they go there only when clicked. */
function WikipediaLinks({ titles = {} }: { titles?: { de?: string; en?: string } }) {
  const { t } = useWords();
  const links = [
    { code: 'en', language: t('card.english'), title: titles.en },
    { code: 'de', language: t('card.german'), title: titles.de },
  ].filter(({ title }) => title);
  return links.map(({ code, language, title = '' }, at) => (
    <span key={code}>
      {at === 0 ? ` · ${t('card.wikipedia')} ` : ', '}
      <a
        target="_blank"
        rel="noreferrer"
        aria-label={t('card.wikipediaIn', { language })}
        href={`https://${code}.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`}
      >
        {language} ↗
      </a>
    </span>
  ));
}

/** "January 2025" or "Januar 2025" for an ISO date or year and month; a year stays a year. */
function formatMonth(iso: string, language: string): string {
  if (!/^\d{4}-\d{2}/.test(iso)) return iso;
  return new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`));
}
