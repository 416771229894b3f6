import type { Reading, Store } from "~db/store/store";

/** A store that counts the queries it is asked. */
export function counting(store: Store) {
  const asked = { queries: 0 };
  const counted = <T extends (...args: never[]) => unknown>(ask: T): T =>
    ((...args: Parameters<T>) => {
      asked.queries++;
      return ask(...args);
    }) as T;
  const read: Store["read"] = (work) =>
    store.read((on) => {
      const [select, $count] = [counted(on.select.bind(on)), counted(on.$count.bind(on))];
      const selectDistinct = counted(on.selectDistinct.bind(on));
      return work({ ...on, tables: on.tables, select, selectDistinct, $count } as Reading);
    });
  return { asked, store: { ...store, read } };
}
