/** Opens everything folded around the element that the address names, now and when the address changes. */
export function openAddress(): void {
  const open = () => {
    const target = addressed();
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

/** The element that the address names; a finding's id may stand in it whole, as the data have it, where its beginning is enough. */
export function addressed(): HTMLElement | null {
  const name = decodeURIComponent(location.hash.slice(1));
  const short = /^(?:f|area)-[0-9a-f]{7}(?=[0-9a-f])/.exec(name)?.[0];
  return document.getElementById(name) ?? (short ? document.getElementById(short) : null);
}

/** Makes the place of each finding a link to the finding's own address, to be copied. */
function linkPlaces(): void {
  for (const item of document.querySelectorAll('.theme li')) {
    const place = item.querySelector('p')!;
    const link = document.createElement('a');
    link.href = `#${item.id}`;
    link.append(...place.childNodes);
    place.append(link);
  }
}

/** Printing shows what is folded but for the findings by theme, which it leaves out; what was folded is folded again after it. */
function printUnfolded(): void {
  let folded: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open], .theme)')];
    for (const details of folded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of folded) details.open = false;
  });
}
