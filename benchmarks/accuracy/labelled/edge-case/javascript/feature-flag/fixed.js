/** Feature flags of one account. */

const BETA = "beta-";

/** Whether a flag is on for the account. */
export function isOn(account, flag) {
  return account.flags.includes(flag);
}

/** The flags that are still being tried out. */
export function betaFlags(account) {
  return account.flags.filter((flag) => flag.startsWith(BETA));
}
