declare module 'natural/lib/natural/stemmers/index.js' {
  export const PorterStemmer: { stem(word: string): string };
}
