import type { LearningStatistics } from '../core/notebook/learning-statistics.ts';
import { useWords } from './words-of-interface.ts';

const GRADES = ['fresh', 'learning', 'young', 'mature'] as const;

interface Props {
  statistics: LearningStatistics;
  onOpenArticle(address: string): void;
}

/** How learning goes, at a glance: what is known, what is retained, what falls due, and where from. */
export function LearningPicture({ statistics, onOpenArticle }: Props) {
  const { t } = useWords();
  return (
    <>
      <KnownBar counts={statistics.counts} />
      <div class="pictures gap">
        <figure>
          <figcaption class="small soft">{t('learn.forecast')}</figcaption>
          <Forecast days={statistics.forecast} />
        </figure>
        <figure>
          <figcaption class="small soft">{t('learn.retention')}</figcaption>
          <Retention weeks={statistics.weeks} />
        </figure>
      </div>
      {statistics.articles.length > 0 && (
        <section class="gap">
          <h2>{t('learn.byArticle')}</h2>
          <ul>
            {statistics.articles.map(({ address, title, words, mature }) => (
              <li key={address}>
                <button type="button" class="line" onClick={() => onOpenArticle(address)}>
                  <span class="row">
                    <span class="grow clamp-1 de" lang="de">
                      {title}
                    </span>
                    <span class="small soft">{t('learn.words', { count: words })}</span>
                  </span>
                  <span class="bar-track">
                    <span class="bar mature" style={{ width: `${(100 * mature) / words}%` }} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** All saved words in one bar, from new to well known, each grade told by a legend with its count. */
function KnownBar({ counts }: Pick<LearningStatistics, 'counts'>) {
  const { t } = useWords();
  const total = GRADES.reduce((sum, grade) => sum + counts[grade], 0);
  return (
    <>
      <div class="bar-track tall" aria-hidden="true">
        {GRADES.map((grade) => (
          <span
            key={grade}
            class={`bar ${grade}`}
            style={{ width: `${(100 * counts[grade]) / Math.max(1, total)}%` }}
          />
        ))}
      </div>
      <ul class="row wrap small gap">
        {GRADES.map((grade) => (
          <li key={grade} class="row">
            <span class={`grade ${grade}`} aria-hidden="true" />
            <b>{counts[grade]}</b> {t(`learn.${grade}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

const WIDTH = 280;
const HEIGHT = 90;

function Forecast({ days }: { days: LearningStatistics['forecast'] }) {
  const { t, language } = useWords();
  const most = Math.max(1, ...days.map(({ due }) => due));
  const step = WIDTH / days.length;
  const name = (day: string) =>
    new Date(`${day}T12:00`).toLocaleDateString(language, { weekday: 'short', day: 'numeric' });
  const label = days.map(({ day, due }) => `${name(day)}: ${due}`).join(', ');
  return (
    <svg
      class="picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`}
      role="img"
      aria-label={`${t('learn.forecast')}: ${label}`}
    >
      {days.map(({ day, due }, at) => (
        <g key={day}>
          <title>{`${name(day)}: ${due}`}</title>
          <rect
            class={at === 0 ? 'today' : 'coming'}
            x={at * step + 2}
            width={step - 4}
            y={HEIGHT - (due / most) * (HEIGHT - 14)}
            height={Math.max(due > 0 ? 2 : 0.5, (due / most) * (HEIGHT - 14))}
          />
          {due > 0 && (
            <text x={at * step + step / 2} y={HEIGHT - (due / most) * (HEIGHT - 14) - 3}>
              {due}
            </text>
          )}
          {at % 7 === 0 && (
            <text
              class={at === 0 ? 'first' : ''}
              x={at === 0 ? 0 : at * step + step / 2}
              y={HEIGHT + 13}
            >
              {at === 0 ? t('learn.today') : name(day)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function Retention({ weeks }: { weeks: LearningStatistics['weeks'] }) {
  const { t } = useWords();
  const step = WIDTH / weeks.length;
  const known = weeks.flatMap(({ retention }, at) =>
    retention === null
      ? []
      : [{ at, retention, x: at * step + step / 2, y: HEIGHT - retention * (HEIGHT - 14) }],
  );
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const label =
    known.length === 0
      ? t('learn.noAnswers')
      : known.map(({ at, retention }) => `${weeks[at]!.from}: ${percent(retention)}`).join(', ');
  return (
    <svg
      class="picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`}
      role="img"
      aria-label={`${t('learn.retention')}: ${label}`}
    >
      <line
        class="goal"
        x1="0"
        x2={WIDTH}
        y1={HEIGHT - 0.9 * (HEIGHT - 14)}
        y2={HEIGHT - 0.9 * (HEIGHT - 14)}
      />
      <line class="axis" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      <text class="first" x="0" y={HEIGHT - 0.9 * (HEIGHT - 14) - 3}>
        90 %
      </text>
      <polyline class="course" points={known.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {known.map(({ at, retention, x, y }) => (
        <circle key={at} class="point" cx={x} cy={y} r="3.5">
          <title>{`${weeks[at]!.from}: ${percent(retention)}`}</title>
        </circle>
      ))}
      {known.length > 0 ? (
        <text x={known.at(-1)!.x - 4} y={known.at(-1)!.y + 14}>
          {percent(known.at(-1)!.retention)}
        </text>
      ) : (
        <text x={WIDTH / 2} y={HEIGHT / 2 + 20}>
          {t('learn.noAnswers')}
        </text>
      )}
      <text class="first" x="0" y={HEIGHT + 13}>
        {t('learn.weeksAgo', { count: weeks.length })}
      </text>
      <text class="last" x={WIDTH} y={HEIGHT + 13}>
        {t('learn.now')}
      </text>
    </svg>
  );
}
