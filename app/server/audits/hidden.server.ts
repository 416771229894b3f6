/** What every answer about somebody's audit carries: it is for whoever has the link, and for no search engine or cache. */
export const hidden = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" } as const;

/** The same for what there is no room for now: audits that are over are deleted every hour, others when somebody says so. */
export const noRoomNow = { ...hidden, "Retry-After": "600" };
