import { useEffect, useState } from 'preact/hooks';
import { ClaimList } from '../../components/ClaimList.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import { sendMessage } from '../../core/messages.ts';
import type { NamedEntity } from '../../core/page-state.ts';
import type { StorySummary } from '../../core/stories/summarize-story.ts';

interface Props {
  id: string;
  names: NamedEntity[];
  onOpen(): void;
}

/** How many sources tell the story that this article belongs to, and what they say of its main names. */
export function StoryTeaser({ id, names, onOpen }: Props) {
  const { t } = useWords();
  const [story, setStory] = useState<StorySummary | null>(null);
  useEffect(() => {
    void sendMessage('describeStory', { id }).then(setStory);
  }, [id]);
  // Keeps the room that the story will take, so that nothing jumps under the pointer.
  if (!story) return <section class="part story-room" aria-busy="true" />;
  const main = [...names]
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .map((one) => one.id);
  const rows = [...story.rows].sort((a, b) => rank(a.about, main) - rank(b.about, main));
  return (
    <section class="part">
      <div class="row">
        <h2 class="grow">{t('page.storyFound', { count: story.columns.length })}</h2>
        <button type="button" class="main" onClick={onOpen}>
          {t('page.compare')}
        </button>
      </div>
      <p class="gap" lang="en">
        {story.title}
      </p>
      <ClaimList columns={story.columns} rows={rows} limit={3} />
    </section>
  );
}

/** Claims on what the article names most come first. */
function rank(entities: readonly string[], main: readonly string[]): number {
  const ranks = entities.map((id) => main.indexOf(id)).filter((at) => at >= 0);
  return ranks.length > 0 ? Math.min(...ranks) : main.length;
}
