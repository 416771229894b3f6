import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { type Log, maskedPath } from "../log.server";

/** Gives each request an id (also sent as `X-Request-Id`) and logs method, path without names or query, status and time. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const path = maskedPath(request.path);
    const began = performance.now();
    response.locals.requestId = requestId;
    response.setHeader("X-Request-Id", requestId);
    response.on("close", () => {
      const ms = Math.round(performance.now() - began);
      log.info({ requestId, method: request.method, path, status: response.statusCode, ms }, "request");
    });
    next();
  };
}
