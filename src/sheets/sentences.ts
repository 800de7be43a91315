/** The sentence of a report that a place stands in. */
import type { Report } from "../report/report";

/** The text of the sentence at `start`, `""` where none stands there. Sentences come in order. */
export function sentenceAt({ text, sentences }: Report, start: number): string {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sentences[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const sentence = sentences[low];
  return sentence !== undefined && sentence.start <= start && start < sentence.end
    ? text.slice(sentence.start, sentence.end)
    : "";
}
