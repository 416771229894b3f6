import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Looks again by itself while there is something to wait for: each second with script, every third without. */
export function LookAgain() {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, 1_000);
    return () => clearTimeout(timer);
  }, [state, revalidate]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="3" />
    </noscript>
  );
}
