/** Does the work for each, `most` of them at once, and answers in their order. Rejects with the first failure, and begins no more. */
export async function aFewAtATime<One, Result>(
  all: readonly One[],
  most: number,
  work: (one: One) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array(all.length);
  const waiting = all.entries();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (const [index, one] of waiting) {
      if (failed) return;
      results[index] = await work(one).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, worker));
  return results;
}
