/** Who published a file and under which licence, from its package fields or Meta sheet; null where it does not say. */
export function attributionOf(about: Record<string, unknown>): { publisher: string | null; license: string | null } {
  const facts = new Map(Object.entries(about).map(([name, value]) => [folded(name), value]));
  const publisher = facts.get("publisher");
  return {
    publisher:
      said(facts.get("publishername")) ??
      said(publisher) ??
      said((publisher as { name?: unknown } | undefined)?.name) ??
      null,
    license: said(facts.get("license")) ?? said(facts.get("licence")) ?? said(facts.get("licensename")) ?? null,
  };
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

function said(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
