/** Small words by what they do in a sentence. */
const LISTS = {
  /** What a phrase may hang on. */
  governor:
    'by with from including include includes through for of in on to and or as about between into within such across that which who when where if while',
  /** What opens a clause of purpose, result or reason. */
  purpose:
    'so to ensuring ensure leading resulting because due means meaning that enabling when where if for including before',
  /** What a statement turns on. */
  auxiliary:
    'is are was were has have had do does did can could may will would should be been being not ensure ensures',
  /** What makes a sentence a statement. */
  finite: "is are was were has have had do does did can could may will would should been being n't",
  /** What points back at the start of a sentence. */
  pointer:
    'this these they their them it its such those he she his her there both however similarly consequently therefore',
  /** What joins two things. */
  joining: 'and or',
};

type Name = keyof typeof LISTS;

/** Which of the lists a word is in. */
export type WordClass = Readonly<Record<Name, boolean>>;

const SETS = Object.entries(LISTS).map(([name, list]) => [name, new Set(list.split(' '))] as const);
const WORDS = SETS.flatMap(([, words]) => [...words]);
const LISTED = new Map(WORDS.map((word) => [word, classBy((words) => words.has(word))]));
const NONE = classBy(() => false);

function classBy(isIn: (words: ReadonlySet<string>) => boolean): WordClass {
  return Object.fromEntries(SETS.map(([name, words]) => [name, isIn(words)])) as WordClass;
}

/** @param word in lower case */
export function classOf(word: string): WordClass {
  return LISTED.get(word) ?? NONE;
}
