import { addressed } from './address.ts';

const HASH = '#findings?';

/** Makes the filters over findings work and keeps them in the address: `#findings?stance=weakness&q=visits`. */
export function filterFindings(): void {
  const form = document.getElementById('filters') as HTMLFormElement | null;
  if (!form) return;
  const text = form.querySelector('input') as HTMLInputElement;
  const stance = form.querySelector('#filter-stance') as HTMLSelectElement;
  const report = form.querySelector('#filter-report') as HTMLSelectElement;
  const result = form.querySelector('#filter-result') as HTMLElement;
  const items = [...document.querySelectorAll<HTMLLIElement>('.theme li')].map((item) => ({
    item,
    kind: item.parentElement!.className,
    report: reportOf(item.parentElement!),
    content: item.textContent!.toLowerCase(),
  }));
  form.hidden = false;

  const apply = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const active = words.length > 0 || stance.value !== '' || report.value !== '';
    let shown = 0;
    for (const { item, kind, report: from, content } of items) {
      item.hidden = !(
        (stance.value === '' || kind === stance.value) &&
        (report.value === '' || from === report.value) &&
        words.every((w) => content.includes(w))
      );
      if (!item.hidden) shown += 1;
    }
    for (const theme of document.querySelectorAll<HTMLDetailsElement>('.theme')) {
      const any = hideEmpty(theme, active);
      theme.hidden = active && !any;
      if (active) theme.open = any && (words.length > 0 || shown <= 40);
    }
    document.body.classList.toggle('filtering', active);
    result.textContent = active ? `${shown} of ${items.length} findings` : `${items.length} findings`;
    return active;
  };
  const keep = () => {
    const query = new URLSearchParams();
    if (text.value) query.set('q', text.value);
    if (stance.value) query.set('stance', stance.value);
    if (report.value) query.set('report', report.value);
    history.replaceState(null, '', apply() ? `${HASH}${query}` : '#findings');
  };
  const read = () => {
    if (!location.hash.startsWith(HASH)) return false;
    const query = new URLSearchParams(location.hash.slice(HASH.length));
    text.value = query.get('q') ?? '';
    stance.value = query.get('stance') ?? '';
    report.value = query.get('report') ?? '';
    document.getElementById('findings')?.scrollIntoView();
    return true;
  };
  form.addEventListener('input', keep);
  form.addEventListener('reset', () => setTimeout(keep));
  form.addEventListener('submit', (event) => event.preventDefault());
  /** Takes the filters away where they hide what the address names. */
  const reveal = () => {
    const target = addressed();
    if (!target?.closest('[hidden]')) return;
    text.value = '';
    stance.value = '';
    report.value = '';
    apply();
    target.scrollIntoView();
  };
  addEventListener('hashchange', () => {
    if (read()) apply();
    else reveal();
  });
  read();
  apply();
  reveal();
}

/** The number of the report that a list of findings is from: that of the heading before it. */
function reportOf(list: Element): string | undefined {
  let at: Element | null = list;
  while (at && at.tagName !== 'H4') at = at.previousElementSibling;
  return (at as HTMLElement | null)?.dataset.r;
}

/** Hides the lists of a theme that have nothing left to show, and their headings; tells whether any is left. */
function hideEmpty(theme: Element, active: boolean): boolean {
  let any = false;
  let heading: HTMLElement | null = null;
  for (const child of theme.children as HTMLCollectionOf<HTMLElement>) {
    if (child.tagName === 'H4') heading = child;
    if (child.tagName === 'H4' || child.tagName === 'H5') child.hidden = active;
    if (child.tagName !== 'UL') continue;
    child.hidden = child.querySelector('li:not([hidden])') === null;
    if (child.hidden) continue;
    any = true;
    (child.previousElementSibling as HTMLElement).hidden = false;
    if (heading) heading.hidden = false;
  }
  return any;
}
