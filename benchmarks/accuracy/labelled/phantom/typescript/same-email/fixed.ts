export interface Account {
  id: string;
  email: string;
}

/** The account with this address, whatever the case of its letters. */
export function findByEmail(accounts: Account[], email: string): Account | undefined {
  const wanted = email.trim().toLowerCase();
  return accounts.find((account) => account.email.toLowerCase() === wanted);
}
