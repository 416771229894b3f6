const AGAIN_MS = 3_000;

/** What is fetched, however often it takes: a line that is gone comes back, and what stands there stays until then. */
export async function fetched<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
