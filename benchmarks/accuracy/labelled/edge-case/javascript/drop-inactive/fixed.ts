export interface Member {
  id: string;
  lastSeen: number;
}

/** Members who were here after the given moment. */
export function active(members: Member[], since: number): Member[] {
  return members.filter((member) => member.lastSeen >= since);
}
