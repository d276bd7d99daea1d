import { findTwin, likenessOf } from './twin-elements.ts';

/** What a reader can change: fields, and details to open. */
export type Control =
  HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLDetailsElement;

/** Does to another control what the reader had done to the one that it was made for. */
export type Redo = (control: Element) => void;

/** The controls that do not show what the page that was loaded, `given`, has in them. */
export function changedByReader(given: Document): Control[] {
  const controls = document.querySelectorAll<Control>('input, textarea, select, details');
  return [...controls].filter((control) => isChanged(control, given));
}

function isChanged(control: Control, given: Document): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (control instanceof HTMLSelectElement) return isOtherwiseSelected(control);
  if (control instanceof HTMLDetailsElement) {
    const twin = findTwin(given, likenessOf(control));
    return control.open !== (twin?.hasAttribute('open') ?? false);
  }
  if (control.type === 'file') return false;
  return control.value !== control.defaultValue || control.checked !== control.defaultChecked;
}

function isOtherwiseSelected(select: HTMLSelectElement): boolean {
  const options = [...select.options];
  const hasDefault = options.some(({ defaultSelected }) => defaultSelected);
  if (!select.multiple && !hasDefault) return select.selectedIndex > 0;
  return options.some(({ selected, defaultSelected }) => selected !== defaultSelected);
}

/** Notes what `control` shows now. */
export function noteChange(control: Control): Redo {
  if (control instanceof HTMLDetailsElement) {
    const { open } = control;
    return (other) => {
      if (other instanceof HTMLDetailsElement && other.open !== open) other.open = open;
    };
  }
  if (control instanceof HTMLSelectElement) {
    const chosen = new Set([...control.selectedOptions].map(({ value }) => value));
    return (other) => {
      if (!(other instanceof HTMLSelectElement)) return;
      for (const option of other.options) option.selected = chosen.has(option.value);
    };
  }
  const { value } = control;
  const isChecked = control instanceof HTMLInputElement && control.checked;
  return (other) => {
    if (!(other instanceof HTMLInputElement || other instanceof HTMLTextAreaElement)) return;
    // To set even the same value ends what an input method is composing.
    if (other.value !== value) other.value = value;
    if (other instanceof HTMLInputElement) other.checked = isChecked;
  };
}
