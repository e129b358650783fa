export interface Rates {
  [currency: string]: number;
}

const PATIENCE = 2000;

async function ask(address: string): Promise<Rates> {
  const response = await fetch(`${address}/rates`, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) {
    throw new Error(`${address} answered ${response.status}`);
  }
  return response.json();
}

/** The rates of the first source that answers; the sources are in the order in which they are trusted. */
export async function rates(sources: string[]): Promise<Rates> {
  const failures: unknown[] = [];
  for (const source of sources) {
    try {
      return await ask(source);
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, 'no source of rates answers');
}

/** Writes the entries one after the other: each builds on the balance that the one before has left. */
export async function book(entries: number[], write: (balance: number) => Promise<number>): Promise<number> {
  let balance = 0;
  for (const entry of entries) {
    balance = await write(balance + entry);
  }
  return balance;
}
