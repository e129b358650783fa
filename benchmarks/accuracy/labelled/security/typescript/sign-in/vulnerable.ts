import argon2 from "argon2";

interface Account {
  id: string;
  hash: string;
}

/** The id of the account, if the password is right. */
export async function signIn(account: Account, password: string): Promise<string> {
  const matches = argon2.verify(account.hash, password);
  if (!matches) {
    throw new Error("wrong password");
  }
  return account.id;
}
