import { type ComponentProps, lazy, memo, Suspense, useEffect } from "react";
import { fetched } from "./live/fetched";
import type { Reckoning } from "./reckoning";

type Props = ComponentProps<typeof Reckoning>;

let begin = () => {};
const begun = new Promise<void>((resolve) => {
  begin = resolve;
});
let isThere = import.meta.env.SSR;

/** Somebody is about to change the design: what it comes to will change too. */
export function beginReckoning(): void {
  begin();
}

const Late = lazy(async () => {
  if (!import.meta.env.SSR) await begun;
  const { Reckoning } = await fetched(() => import("./reckoning"));
  return { default: (props: Props) => <Told reckoning={Reckoning} {...props} /> };
});

function Told({ reckoning: Drawn, ...props }: Props & { reckoning: typeof Reckoning }) {
  useEffect(() => {
    isThere = true;
  }, []);
  return <Drawn {...props} />;
}

/**
 * What the design comes to. It stands there as the server wrote it until somebody comes to the form; its code is fetched then.
 * Until that is there, it is left alone: React would throw away what the server wrote.
 */
export const ReckoningLater = memo(
  (props: Props) => (
    <Suspense fallback={null}>
      <Late {...props} />
    </Suspense>
  ),
  (one, other) => !isThere || one.design === other.design,
);
