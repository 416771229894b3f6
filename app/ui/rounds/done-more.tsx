import { type ComponentProps, lazy, Suspense } from "react";
import { fetched } from "./live/fetched";

// Few pages tell of it: its code is fetched where one does.
const Went = lazy(async () => ({ default: (await fetched(() => import("./went-list"))).WentList }));
const Changed = lazy(async () => ({ default: (await fetched(() => import("./changed-note"))).ChangedNote }));

interface Props {
  went: ComponentProps<typeof Went>["went"] | null;
  changed?: ComponentProps<typeof Changed>["changed"] | undefined;
}

/** What a press took out, or why it did nothing, where there is more to tell than a sentence. */
export function DoneMore({ went, changed }: Props) {
  return (
    <Suspense fallback={null}>
      {changed && <Changed changed={changed} />}
      {went && <Went went={went} />}
    </Suspense>
  );
}
