const HASH = '#areas?fate=';

/** Makes the counts on the first screen show only the areas that they count, with the choice in the address. */
export function filterAreas(): void {
  const cards = [...document.querySelectorAll<HTMLDetailsElement>('.card')];
  const status = document.getElementById('areas-shown');
  if (!status || cards.length === 0) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.fates a')];
  for (const link of links) link.href = HASH + link.parentElement!.className;

  const apply = () => {
    const chosen = location.hash.startsWith(HASH) ? location.hash.slice(HASH.length) : null;
    for (const card of cards) card.hidden = chosen !== null && card.dataset.fate !== chosen;
    for (const group of document.querySelectorAll<HTMLElement>('.cards')) {
      const empty = group.querySelector('.card:not([hidden])') === null;
      group.hidden = empty;
      (group.previousElementSibling as HTMLElement).hidden = empty;
    }
    const shown = cards.filter((card) => !card.hidden).length;
    status.textContent = chosen === null ? '' : `${shown} of ${cards.length} areas are shown. `;
    if (chosen === null) return;
    const all = document.createElement('a');
    all.href = '#areas';
    all.textContent = 'Show all';
    status.append(all);
    status.previousElementSibling!.scrollIntoView();
  };
  addEventListener('hashchange', apply);
  apply();
}
