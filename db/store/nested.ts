import { AsyncLocalStorage } from "node:async_hooks";

/** Refuses a write inside a write of the same store: on SQLite it would wait for itself for ever. */
export function refuseNested(): <T>(work: () => Promise<T>) => Promise<T> {
  const inWrite = new AsyncLocalStorage<true>();
  return (work) => {
    if (inWrite.getStore()) throw new Error("a write inside a write would wait for itself: pass `on` along instead");
    return inWrite.run(true, work);
  };
}
