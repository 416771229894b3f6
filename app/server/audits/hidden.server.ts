/** What every answer about somebody's audit carries: it is for whoever has the link, and for no search engine or cache. */
export const hidden = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" } as const;
