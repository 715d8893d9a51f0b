import type { KeptMention } from '../core/notebook/kept-articles.ts';
import { useWords } from './words-of-interface.ts';

/** The kept articles that name somebody, each a way to it. */
export function KeptMentions({ articles }: { articles: KeptMention[] }) {
  const { t, language } = useWords();
  if (articles.length === 0) return null;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <section class="part">
      <h2>{t('card.inKept')}</h2>
      <ul class="small">
        {articles
          .filter(({ address }) => /^https?:/.test(address))
          .map(({ address, title, publisher, publishedAt }) => (
            <li key={address} class="gap">
              <a class="de" lang="de" href={address} target="_blank" rel="noreferrer">
                {title}
              </a>{' '}
              <span class="soft">
                {publisher ?? new URL(address).hostname}
                {publishedAt && ` · ${format.format(new Date(publishedAt))}`}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
