/** A group, and the group that holds money for it. */
export interface Holding {
  groupId: string;
  hostId: string;
}

/**
 * Whether money would go round if one group held it for another: the host is the group itself, or what the host has is held,
 * over however many steps, by the group.
 */
export function isCircle({ groupId, hostId }: Holding, holdings: readonly Holding[]): boolean {
  const met = new Set([hostId]);
  for (const id of met) for (const holding of holdings) if (holding.groupId === id) met.add(holding.hostId);
  return met.has(groupId);
}
