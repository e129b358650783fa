async function record(store: Store, event: Event) {
  await store.insert(event);
}

export async function signUp(store: Store, user: User) {
  await store.save(user);
  // ruleid: js-floating-promise
  record(store, { kind: "sign-up", id: user.id });
  return user.id;
}

export async function signUpAwaited(store: Store, user: User) {
  await store.save(user);
  // ok: js-floating-promise
  await record(store, { kind: "sign-up", id: user.id });
}

export async function signUpInBackground(store: Store, user: User, logger: Logger) {
  await store.save(user);
  // ok: js-floating-promise
  record(store, { kind: "sign-up", id: user.id }).catch((error) => logger.error(error));
}

export async function both(store: Store, events: Event[]) {
  // ok: js-floating-promise
  return Promise.all(events.map((event) => record(store, event)));
}

const dim = (text: string) => console.log(`  ${text}`);

const audit = async (store: Store, event: Event) => {
  await store.insert(event);
};

export async function signUpAudited(store: Store, user: User) {
  await store.save(user);
  // ruleid: js-floating-promise
  audit(store, { kind: "sign-up", id: user.id });
  // ok: js-floating-promise
  dim("signed up");
}
