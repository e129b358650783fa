const MAX = 20;

/** Whether somebody may take this name. */
export function isValidUsername(name: string): boolean {
  if (name.length > MAX) {
    return false;
  }
  return /[a-z0-9_]{3,}/.test(name);
}
