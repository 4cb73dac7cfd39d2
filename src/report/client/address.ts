/** Opens everything folded around the element that the address names, now and when the address changes. */
export function openAddress(): void {
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at: Element | null = target; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', open);
  open();
  printUnfolded();
  linkPlaces();
}

/** Makes the place of each finding a link to the finding's own address, to be copied. */
function linkPlaces(): void {
  for (const item of document.querySelectorAll('.theme li')) {
    const place = item.querySelector('i')!;
    const link = document.createElement('a');
    link.href = `#${item.id}`;
    link.append(...place.childNodes);
    place.append(link);
  }
}

/** Printing shows what is folded; what was folded is folded again after it. */
function printUnfolded(): void {
  let folded: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of folded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of folded) details.open = false;
  });
}
