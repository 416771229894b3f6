import { type ComponentType, lazy, memo, Suspense, useEffect, useState } from "react";
import { fetched } from "./fetched";
import type * as Parts from "./later-parts";

let begin = () => {};
const begun = new Promise<void>((resolve) => {
  begin = resolve;
});

/** Somebody is about to change the design, or has: what comes later is fetched. */
export function beginLater(): void {
  begin();
}

/**
 * A part of the page whose code comes once somebody comes to the form: the line may be gone until then, or slow. Where the
 * server wrote it, it stands as written and is left alone until then: React would throw it away.
 */
export function later<P extends object>(pick: (parts: typeof Parts) => ComponentType<P>): ComponentType<P> {
  const Late = lazy(async () => {
    if (!import.meta.env.SSR) await begun;
    const Part = pick(await fetched(() => import("./later-parts")));
    return { default: (props: Written<P>) => <Told part={Part} {...props} /> };
  });
  const Kept = memo(
    (props: Written<P>) => (
      <Suspense fallback={null}>
        <Late {...props} />
      </Suspense>
    ),
    (_, { isThere }) => !isThere,
  );
  return function Later(props: P) {
    const [isThere, arrive] = useState(false);
    return <Kept {...{ of: props, isThere, arrive }} />;
  };
}

interface Written<P> {
  of: P;
  isThere: boolean;
  arrive: (isThere: true) => void;
}

function Told<P extends object>({ part: Part, of, arrive }: Written<P> & { part: ComponentType<P> }) {
  useEffect(() => arrive(true), [arrive]);
  return <Part {...of} />;
}
