import type { Server } from "node:http";

/**
 * On SIGTERM or SIGINT: takes no new request, lets those under way finish for `grace` milliseconds, then `after`, then
 * ends with exit code 0. A second signal ends at once.
 */
export function stopOnSignal(server: Server, grace: number, after: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    server.close(() => void after().finally(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), grace).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
