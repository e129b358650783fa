/** Feature flags of one account. */

const BETA = "beta-";

/** Whether a flag is on for the account. */
export function isOn(account, flag) {
  if (account.flags.indexOf(flag)) {
    return true;
  }
  return false;
}

/** The flags that are still being tried out. */
export function betaFlags(account) {
  return account.flags.filter((flag) => flag.startsWith(BETA));
}
