import { LEVELS } from '../core/language/hard-words.ts';
import type { Settings } from '../core/settings.ts';
import { useWords } from './words-of-interface.ts';

interface Props {
  level: Settings['glossAbove'];
  onChange(level: Settings['glossAbove']): void;
}

const STOPS = ['off', ...LEVELS] as const;

/** For words above which level a small English gloss is shown on the page: off, A2 to C1. */
export function LevelSlider({ level, onChange }: Props) {
  const { t } = useWords();
  const text = level === 'off' ? t('page.levelOff') : level;
  return (
    <label class="switch">
      <span class="grow">{t('page.glossAbove')}</span>
      <input
        type="range"
        min={0}
        max={STOPS.length - 1}
        value={STOPS.indexOf(level)}
        aria-valuetext={text}
        onInput={(event) => onChange(STOPS[Number(event.currentTarget.value)]!)}
      />
      <b class="level">{text}</b>
    </label>
  );
}
