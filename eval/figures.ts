/** How well predicted classes agree with those that a reader gave. */
export interface Agreement {
  accuracy: number;
  macroF1: number;
  /** By true class, then by predicted class: how many. */
  confusion: Map<string, Map<string, number>>;
  f1: Map<string, number>;
}

/** @param pairs true and predicted class of each item */
export function agreement(
  classes: readonly string[],
  pairs: readonly (readonly [truth: string, predicted: string])[],
): Agreement {
  const confusion = new Map(classes.map((c) => [c, new Map(classes.map((d) => [d, 0]))]));
  for (const [truth, predicted] of pairs) {
    const row = confusion.get(truth)!;
    row.set(predicted, (row.get(predicted) ?? 0) + 1);
  }
  const count = (truth: (c: string) => boolean, predicted: (c: string) => boolean) =>
    pairs.filter(([t, p]) => truth(t) && predicted(p)).length;
  const f1 = new Map(
    classes.map((c) => {
      const hits = count(
        (t) => t === c,
        (p) => p === c,
      );
      const all =
        count(
          (t) => t === c,
          () => true,
        ) +
        count(
          () => true,
          (p) => p === c,
        );
      return [c, all === 0 ? 0 : (2 * hits) / all];
    }),
  );
  return {
    accuracy: pairs.filter(([t, p]) => t === p).length / (pairs.length || 1),
    macroF1: [...f1.values()].reduce((a, b) => a + b, 0) / (classes.length || 1),
    confusion,
    f1,
  };
}

/** A share as printed in every table: three decimals. */
export const share = (value: number): string => value.toFixed(3);

/** A confusion table, true classes down, predicted across. */
export function confusionTable({ confusion, f1 }: Agreement): string {
  const classes = [...confusion.keys()];
  const width = Math.max(...classes.map((c) => c.length)) + 2;
  const line = (cells: string[]) => cells.map((c) => c.padStart(width)).join('');
  return [
    line(['reader \\ program', ...classes, 'F1']),
    ...classes.map((c) =>
      line([c, ...classes.map((d) => String(confusion.get(c)!.get(d))), share(f1.get(c)!)]),
    ),
  ].join('\n');
}
