/** The sample reports that come with the add-in, fetched when one is asked for. */

/** The half-year report to begin with, and the report of the same city that follows it. */
const ADDRESSES = {
  first: new URL("../../../samples/halfyear.txt", import.meta.url),
  next: new URL("../../../samples/thirdquarter.txt", import.meta.url),
} as const;

export type SampleId = keyof typeof ADDRESSES;

/** The text of a sample. Rejects where it cannot be fetched. */
export async function fetchSample(id: SampleId): Promise<string> {
  const answer = await fetch(ADDRESSES[id]);
  if (!answer.ok) throw new Error(`The sample was answered with ${String(answer.status)}`);
  return answer.text();
}
