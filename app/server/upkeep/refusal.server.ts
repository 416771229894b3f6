/** Why something could not be done: a key under `refused` in messages/en/upkeep.json and the values of its sentence. */
export class UpkeepRefusal extends Error {
  constructor(
    readonly code: string,
    readonly data: Record<string, string | number> = {},
  ) {
    super(code);
  }
}
