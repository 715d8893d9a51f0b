import type { ComponentChildren } from 'preact';
import { gradeOf } from '../core/notebook/learning-statistics.ts';
import type { NotebookItem } from '../core/notebook/search-notebook.ts';
import { LitSentence } from './LitSentence.tsx';
import { NounArticle } from './NounArticle.tsx';
import { useWords } from './words-of-interface.ts';

interface Props {
  item: NotebookItem;
  /** What can be done with it. */
  children: ComponentChildren;
}

/** One passage, word or kept article of the notebook, in a row of fixed height. */
export function NotebookRow({ item, children }: Props) {
  return (
    <article class="notebook-row">
      <div class="grow">
        <Head item={item} />
        <Origin item={item} />
      </div>
      <div class="row">{children}</div>
    </article>
  );
}

function Head({ item }: { item: NotebookItem }) {
  const { t } = useWords();
  switch (item.kind) {
    case 'highlight': {
      const { quote, color, note, tags } = item.highlight;
      return (
        <>
          <p class={`quote de clamp-2 in-${color}`} lang="de">
            {quote.exact}
          </p>
          {(note || tags.length > 0) && (
            <p class="small clamp-1">
              {tags.map((tag) => (
                <span class="tag" key={tag}>
                  {tag}
                </span>
              ))}
              {note}
            </p>
          )}
        </>
      );
    }
    case 'word': {
      const { word } = item;
      const { lemma, gender, glosses, sentence } = word;
      const grade = gradeOf(word);
      return (
        <>
          <p class="row">
            <span class={`grade ${grade}`} role="img" aria-label={t(`learn.${grade}`)} />
            <b class="de clamp-1" lang="de">
              <NounArticle gender={gender} />
              {lemma}
            </b>
            <span class="clamp-1">{glosses.slice(0, 3).join('; ')}</span>
          </p>
          <p class="de small clamp-1" lang="de">
            <LitSentence text={sentence.text} lit={sentence.spans} />
          </p>
        </>
      );
    }
    case 'article':
      return (
        <p class="de clamp-2" lang="de">
          {item.article.title}
        </p>
      );
  }
}

/** Where it is from, and when. */
function Origin({ item }: { item: NotebookItem }) {
  const { language } = useWords();
  const { title, publisher, address, when } = originOf(item);
  const day = new Date(when).toLocaleDateString(language, { dateStyle: 'medium' });
  return (
    <p class="small soft clamp-1">
      {day} · {publisher ?? new URL(address).hostname}
      {item.kind !== 'article' && (
        <>
          {' · '}
          <span lang="de">{title}</span>
        </>
      )}
    </p>
  );
}

function originOf(item: NotebookItem) {
  switch (item.kind) {
    case 'highlight':
      return { ...item.highlight, when: item.highlight.createdAt };
    case 'word':
      return { ...item.word, when: item.word.createdAt };
    case 'article':
      return { ...item.article, when: item.article.keptAt };
  }
}
