/** How long words are kept for somebody who was signed out while they typed, in days. */
export const KEPT_DAYS = 14;
