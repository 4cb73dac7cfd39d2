/** An element of a page's tag tree; a number is the id of marked content, what is printed there. */
export interface Tag {
  /** The standard structure type: `P`, `H1`, `LI`, `TD`. */
  type: string;
  kids: (Tag | number)[];
}

/** A line as printed, for pages without tags. */
export interface PrintedLine {
  text: string;
  /** Left end and base line of its first character, in points from the page's lower left corner. */
  x: number;
  y: number;
  /** Font size of its first character. */
  size: number;
  /** Whether it begins and ends in bold type. */
  bold: boolean;
}

/** What a PDF library has to give of a page; all that the reader knows of one. */
export interface PdfPage {
  /** Whether the page could not be opened; it has nothing then. */
  failed: boolean;
  tags: Tag[];
  /** Whether a part of the tag tree was left out, the tree being deeper or larger than any report's. */
  isCut: boolean;
  /** The text of each marked content id. */
  marked: Map<number, string>;
  /** The text that is neither marked content nor marked to be no content, a line for each stretch. */
  untagged: string;
  /** How many characters are printed, white space not counted. */
  printed: number;
  /** Whether a picture is shown and no text. */
  isPicture: boolean;
  lines: () => PrintedLine[];
}

/** Visits the pages of an open document one after the other; only one is held at a time. */
export interface PdfDocument {
  pages: number;
  page<T>(index: number, read: (page: PdfPage) => T): T;
}

export type PdfFault = 'encrypted' | 'damaged' | 'large';
