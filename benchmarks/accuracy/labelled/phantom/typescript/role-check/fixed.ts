export type Role = "reader" | "editor" | "admin";

export interface Member {
  id: string;
  role: Role;
}

const EDITING: Role[] = ["editor", "admin"];

/** Whether the member may change a document. */
export function mayEdit(member: Member): boolean {
  return EDITING.includes(member.role);
}

export function editors(members: Member[]): Member[] {
  return members.filter(mayEdit);
}
