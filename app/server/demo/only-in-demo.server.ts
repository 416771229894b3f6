import type { Env } from "../env.server";
import { personal } from "../viewer/signed-in.server";

/** Throws 404 unless this is the demonstration, which listens on one's own computer only. */
export function onlyInDemo({ mode }: Pick<Env, "mode">): void {
  if (mode !== "demo") throw new Response(null, { status: 404, headers: personal });
}
