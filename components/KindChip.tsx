import type { Mention } from '../core/entities/mentions.ts';
import { useWords } from './words-of-interface.ts';

/** The kind of a name, in words and in its color. */
export function KindChip({ type, subtype }: { type: Mention['type']; subtype?: string }) {
  const { t } = useWords();
  return (
    <span class={`kind ${type}`}>{t(`kind.${subtype}`, { defaultValue: t(`kind.${type}`) })}</span>
  );
}
