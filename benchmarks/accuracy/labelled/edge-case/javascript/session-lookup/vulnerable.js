/** Sessions in the memory of one process. */
export class Sessions {
  constructor(clock = Date.now) {
    this.clock = clock;
    this.byToken = new Map();
  }

  open(token, user) {
    this.byToken.set(token, { user, since: this.clock() });
  }
}

/** The users behind some tokens. */
export function usersOf(pairs, token) {
  const byToken = new Map(pairs);
  const session = byToken.get(token);
  return session.user;
}
