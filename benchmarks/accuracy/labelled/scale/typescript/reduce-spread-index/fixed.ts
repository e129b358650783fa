export interface User {
  id: string;
  name: string;
  active: boolean;
}

/** The users by id, for quick look-ups. */
export function indexById(users: User[]): Record<string, User> {
  return Object.fromEntries(users.map((user) => [user.id, user]));
}

/** Names of the users that may sign in. */
export function activeNames(users: User[]): string[] {
  return users
    .filter((user) => user.active)
    .map((user) => user.name)
    .sort((one, other) => one.localeCompare(other));
}
