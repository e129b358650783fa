/** The Set-Cookie header of a new session, valid for a week. */
export function sessionCookie(id: string): string {
  return `session=${id}; Path=/; Max-Age=${7 * 24 * 3600}; HttpOnly; Secure; SameSite=Lax`;
}

export function clearedCookie(): string {
  return "session=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax";
}
