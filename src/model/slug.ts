/**
 * A name as it can stand in an address or a file name: lower-case ASCII letters, digits and single hyphens.
 * @returns a non-empty slug; `x` where nothing of the name can be kept.
 */
export function slug(name: string): string {
  const ascii = name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return (
    ascii
      .toLowerCase()
      .replace(/&/g, ' and ')
      .replace(/['’]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'x'
  );
}
