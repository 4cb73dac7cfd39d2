/** An English local authority, or a predecessor of one. */
export interface Authority {
  /** Stable slug of the name: `shropshire`, `kingston-upon-hull-city-of`. */
  id: string;
  /** The short name in use, without "Council". */
  name: string;
  /** The code of the Office for National Statistics (`E06000051`); null for a name that the register does not hold. */
  gss: string | null;
}
