/** The sample report that comes with the add-in, fetched when it is asked for. */

/** The text of the half-year sample. Rejects where it cannot be fetched. */
export async function fetchSample(): Promise<string> {
  const answer = await fetch(new URL("../../../samples/halfyear.txt", import.meta.url));
  if (!answer.ok) throw new Error(`The sample was answered with ${String(answer.status)}`);
  return answer.text();
}
