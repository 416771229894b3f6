import { setTimeout as wait } from "node:timers/promises";

/** What is found wrong now and a second later: what is wrong for a moment, while somebody works, is not told. */
export async function lookTwice<T extends { wrong: string[] }>(look: () => Promise<T>): Promise<T> {
  const first = await look();
  if (first.wrong.length === 0) return first;
  await wait(1_000);
  const second = await look();
  return { ...second, wrong: second.wrong.filter((one) => first.wrong.includes(one)) };
}
