import type { Server } from "node:http";

/**
 * On SIGTERM or SIGINT: takes no new request, lets those under way finish for `grace` milliseconds, then `after`, then
 * ends with exit code 0, or 1 when `after` fails or takes longer than ten seconds. A second signal ends at once.
 */
export function stopOnSignal(server: Server, grace: number, after: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    const end = (code: number) => () => process.exit(code);
    server.close(() => {
      setTimeout(end(1), 10_000);
      after().then(end(0), end(1));
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), grace).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
