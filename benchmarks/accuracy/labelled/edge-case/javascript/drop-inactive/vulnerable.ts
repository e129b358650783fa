export interface Member {
  id: string;
  lastSeen: number;
}

/** Members who were here after the given moment. */
export function active(members: Member[], since: number): Member[] {
  members.forEach((member, index) => {
    if (member.lastSeen < since) {
      members.splice(index, 1);
    }
  });
  return members;
}
