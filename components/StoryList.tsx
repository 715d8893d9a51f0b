import type { KnownStory } from '../core/messages.ts';
import type { KeptArticle } from '../core/notebook/kept-articles.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  stories: KnownStory[];
  /** Kept articles by the story that they tell. */
  groups: KeptArticle[][];
  onStory(id: string): void;
  onGroup(addresses: string[]): void;
  /** Removes a pack that was imported. */
  onRemove(id: string): void;
}

/** The stories of packs, and those of kept articles. */
export function StoryList({ stories, groups, onStory, onGroup, onRemove }: Props) {
  const { t } = useWords();
  const told = groups.filter((group) => group.length > 1);
  const alone = groups.filter((group) => group.length === 1).flat();
  return (
    <>
      <section class="pad">
        <h2>{t('story.kept')}</h2>
        {groups.length === 0 && <p class="soft gap">{t('story.noKept')}</p>}
        <ul>
          {told.map((group) => (
            <li key={group[0]!.address} class="gap">
              <button
                type="button"
                class="line"
                onClick={() => onGroup(group.map(({ address }) => address))}
              >
                <span class="de" lang="de">
                  {group[0]!.title}
                </span>
                <br />
                <span class="small soft">
                  {t('source.count', { count: group.length })}:{' '}
                  {group.map(({ publisher, title }) => publisher ?? title).join(', ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {alone.length > 0 && (
          <details class="gap">
            <summary class="soft small">{t('story.alone', { count: alone.length })}</summary>
            <ul>
              {alone.map(({ address, title, publisher }) => (
                <li key={address} class="gap small">
                  <span class="de" lang="de">
                    {title}
                  </span>{' '}
                  <span class="soft">{publisher}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
      <section class="part">
        <h2>{t('story.packs')}</h2>
        <ul>
          {stories.map((story) => (
            <li key={story.id} class="row gap">
              <button type="button" class="line" onClick={() => onStory(story.id)}>
                <PackLine story={story} />
              </button>
              <RemovePack story={story} onRemove={onRemove} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The packs that the reader took in. */
export function ImportedPacks({ stories, onRemove }: Pick<Props, 'stories' | 'onRemove'>) {
  const imported = stories.filter(({ importedAt }) => importedAt !== undefined);
  return (
    <ul>
      {imported.map((story) => (
        <li key={story.id} class="row gap">
          <span class="grow">
            <PackLine story={story} />
          </span>
          <RemovePack story={story} onRemove={onRemove} />
        </li>
      ))}
    </ul>
  );
}

function PackLine({ story: { title, sources, claims, importedAt } }: { story: KnownStory }) {
  const { t } = useWords();
  return (
    <>
      <span lang="en">{title.en}</span>
      <br />
      <span class="small soft">
        {t('source.count', { count: sources })} · {t('story.claims', { count: claims })}
        {' · '}
        {t(importedAt ? 'pack.imported' : 'pack.bundled')}
      </span>
    </>
  );
}

/** Only what was taken in can be removed. */
function RemovePack({ story, onRemove }: { story: KnownStory; onRemove(id: string): void }) {
  const { t } = useWords();
  if (!story.importedAt) return null;
  return (
    <button
      type="button"
      aria-label={t('pack.removeNamed', { title: story.title.en })}
      onClick={() => onRemove(story.id)}
    >
      {t('pack.remove')}
    </button>
  );
}
