/** The delimiter of the first line that has at least two of one kind outside quotes, else of one that has any. */
export function delimiterOf(sample: string): string {
  const lines = sample.replace(/"[^"]*"/g, "").split(/\r\n|\n|\r/);
  for (const least of [2, 1]) {
    for (const line of lines) {
      const counts = [",", ";", "\t"].map((mark) => ({ mark, count: line.split(mark).length - 1 }));
      const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
      if (best.count >= least) return best.mark;
    }
  }
  return ",";
}
