/** An English local authority, or a predecessor of one. */
export interface Authority {
  /** Stable slug of the name: `shropshire`, `kingston-upon-hull-city-of`. */
  id: string;
  /** The short name in use, without "Council". */
  name: string;
  /** The code of the Office for National Statistics (`E06000051`); null for a name that the register does not hold. */
  gss: string | null;
}

const UNTOLD = 'unknown-authority';

/**
 * What stands for the authority of a report that does not tell it: one for each document, since two such reports need not
 * be of one authority.
 */
export function untoldAuthority(path: string, sha256: string): Authority {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return { id: `${UNTOLD}-${sha256.slice(0, 12)}`, name: `Unknown authority (${file})`, gss: null };
}

/** Whether an authority only stands for one that could not be told. */
export function isUntold({ id }: Authority): boolean {
  return id.startsWith(`${UNTOLD}-`);
}
