interface Entry {
  token: string;
  expires: number;
}

/** The token of each tenant until a minute before it expires. */
export async function tokenFor(
  tenants: string[],
  fetchToken: (tenant: string) => Promise<Entry>,
): Promise<Map<string, string>> {
  const tokens = new Map<string, Entry>();
  const entries = await Promise.all(tenants.map(fetchToken));
  entries.forEach((entry, index) => tokens.set(tenants[index], entry));
  for (const [tenant, entry] of tokens) {
    if (entry.expires < Date.now() + 60_000) {
      tokens.remove(tenant);
    }
  }
  return new Map([...tokens].map(([tenant, entry]) => [tenant, entry.token]));
}
