import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarFeed } from "~/server/funds/calendar-feed.server";
import { roundsDated } from "~/server/funds/queries-public.server";

export async function loader({ context: { store, now, origin } }: LoaderFunctionArgs) {
  const text = calendarFeed(await roundsDated(store, now()), origin);
  return new Response(text, { headers: { "Content-Type": "text/calendar; charset=utf-8" } });
}
