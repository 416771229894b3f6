/** The day (`YYYY-MM-DD`) and the time (`HH:MM`) that clocks showed at an instant (a number: milliseconds of UTC); in the United Kingdom unless told otherwise. */
export function localMoment(at: Date | number, timeZone = "Europe/London"): { day: string; time: string } {
  // Sweden writes days as we keep them.
  const written = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
  const [day = "", time = ""] = written.split(" ");
  return { day, time };
}
