/** Makes the columns of the table of authorities sortable and the table searchable. */
export function sortTable(): void {
  const table = document.getElementById('table') as HTMLTableElement | null;
  const body = table?.tBodies[0];
  if (!table || !body) return;
  const rows = [...body.rows];
  searchRows(rows);
  const heads = [...table.tHead!.rows[0]!.cells];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const sign = down ? -1 : 1;
      body.append(...[...rows].sort((a, b) => sign * compare(key(a, column), key(b, column))));
    });
  });
}

function key(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column]!;
  return cell.dataset.sort ?? cell.textContent!.trim();
}

function compare(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  return a < b ? -1 : a > b ? 1 : 0;
}

function searchRows(rows: HTMLTableRowElement[]): void {
  const form = document.getElementById('table-filter') as HTMLFormElement | null;
  const text = form?.querySelector('input');
  const result = form?.querySelector('[role=status]');
  if (!form || !text || !result) return;
  form.hidden = false;
  const apply = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const content = row.textContent!.toLowerCase();
      row.hidden = !words.every((w) => content.includes(w));
      if (!row.hidden) shown += 1;
    }
    result.textContent = `${shown} of ${rows.length} authorities`;
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}
