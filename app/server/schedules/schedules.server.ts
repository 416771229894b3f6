import type { Store } from "~db/store/store";
import { orderDigests } from "../mail/order-digests.server";
import { forgetOld } from "./forget-old.server";

/** Work that comes round: `pattern` is a cron pattern by the clocks of the place. */
export interface Schedule {
  name: string;
  pattern: string;
  /** Does what was due at `due`. It may be begun again when a process died, so a second time it must find nothing to do. */
  work(store: Store, when: { due: Date; now: Date }): Promise<void>;
}

/** All there are. A name stands in the data: it never changes. */
export const schedules: readonly Schedule[] = [
  { name: "digests", pattern: "30 7 * * *", work: orderDigests },
  { name: "forget-old", pattern: "17 * * * *", work: (store, { now }) => forgetOld(store, now) },
];
