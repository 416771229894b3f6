import { localMoment } from "~/domain/events/local-moment";
import { grantsOfWendle } from "./grants-of-wendle.server";

/** The invented grants as a 360Giving file (JSON), as they are seen from a moment. */
export function wendleFile(now: Date): string {
  return `${JSON.stringify({ grants: grantsOfWendle(localMoment(now).day) }, null, 1)}\n`;
}
