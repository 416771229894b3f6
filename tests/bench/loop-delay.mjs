// Loaded into a server by NODE_OPTIONS: on SIGUSR2 it writes its event-loop delay since the last time, in milliseconds,
// to the file LOOP_DELAY_FILE. Only the process whose pid gets the signal writes.
import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

if (process.env.LOOP_DELAY_FILE) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  process.on("SIGUSR2", () => {
    const ms = (nanoseconds) => nanoseconds / 1e6;
    writeFileSync(
      process.env.LOOP_DELAY_FILE,
      JSON.stringify({ p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max) }),
    );
    delay.reset();
  });
}
