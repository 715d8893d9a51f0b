import type { ComponentChildren } from 'preact';

interface Props {
  isOn: boolean;
  onChange(isOn: boolean): void;
  children: ComponentChildren;
}

/** A switch with its sentence; a checkbox to the keyboard and to screen readers. */
export function Switch({ isOn, onChange, children }: Props) {
  return (
    <label class="switch">
      <span class="grow">{children}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
