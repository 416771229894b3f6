/** What a form was sent with, where it comes back; else nothing. */
export type Typed = Readonly<Record<string, readonly string[]>>;
