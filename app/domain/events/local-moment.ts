/** The day (`YYYY-MM-DD`) and the time (`HH:MM`) that clocks showed at an instant (a number: milliseconds of UTC); in the United Kingdom unless told otherwise. */
export function localMoment(at: Date | number, timeZone = "Europe/London"): { day: string; time: string } {
  const written = clockOf(timeZone).format(at);
  const [day = "", time = ""] = written.split(" ");
  return { day, time };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once for a place: to make one takes longer than all it is asked. Sweden writes days as we keep them. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  clocks.set(timeZone, clock);
  return clock;
}
