/** So many rows are added at a time. */
const AT_ONCE = 8;

/**
 * A table of small whole numbers whose rows are added up quickly: two sums go in one number, the second 16 bits above
 * the first, and eight rows at a time, since to read and write the sums costs most.
 */
export class Rows {
  /** How many numbers a row has: an even number. */
  readonly width: number;
  /** An empty row, then the rows, each with its second half above its first. */
  readonly #table: Int32Array;
  readonly #most: number;
  // Made once: to make them anew for each sum takes longer than to fill them.
  readonly #sums: Int32Array;
  readonly #starts: Int32Array;

  /** @param numbers row after row, each between -4,095 and 4,095 */
  constructor(numbers: ArrayLike<number>, width: number) {
    this.width = width;
    const half = width / 2;
    const rows = width > 0 ? numbers.length / width : 0;
    this.#table = new Int32Array((rows + 1) * half);
    let largest = 1;
    for (let row = 0; row < rows; row += 1)
      for (let i = 0; i < half; i += 1) {
        const low = numbers[row * width + i]!;
        const high = numbers[row * width + half + i]!;
        this.#table[(row + 1) * half + i] = (low + (high << 16)) | 0;
        largest = Math.max(largest, Math.abs(low), Math.abs(high));
      }
    this.#most = AT_ONCE * Math.floor(0x7fff / largest / AT_ONCE);
    this.#sums = new Int32Array(half);
    this.#starts = new Int32Array(this.#most);
  }

  /** Sets `sums` to the sums of rows by their places. */
  sum(places: readonly number[], sums: Float64Array): void {
    sums.fill(0);
    for (let from = 0; from < places.length; from += this.#most) this.#add(places, from, sums);
  }

  /** Adds as many rows as 16 bits can hold the sums of. */
  #add(places: readonly number[], from: number, sums: Float64Array): void {
    const table = this.#table;
    const half = this.width / 2;
    const packed = this.#sums.fill(0);
    const starts = this.#starts.fill(0);
    const count = Math.min(places.length - from, this.#most);
    for (let i = 0; i < count; i += 1) starts[i] = (places[from + i]! + 1) * half;
    for (let i = 0; i < count; i += AT_ONCE) {
      const a = starts[i]!;
      const b = starts[i + 1]!;
      const c = starts[i + 2]!;
      const d = starts[i + 3]!;
      const e = starts[i + 4]!;
      const f = starts[i + 5]!;
      const g = starts[i + 6]!;
      const h = starts[i + 7]!;
      for (let j = 0; j < half; j += 1) {
        const first = (table[a + j]! + table[b + j]! + table[c + j]! + table[d + j]!) | 0;
        const second = (table[e + j]! + table[f + j]! + table[g + j]! + table[h + j]!) | 0;
        packed[j] = (packed[j]! + first + second) | 0;
      }
    }
    for (let j = 0; j < half; j += 1) {
      const low = (packed[j]! << 16) >> 16;
      sums[j]! += low;
      sums[half + j]! += (packed[j]! - low) >> 16;
    }
  }
}
