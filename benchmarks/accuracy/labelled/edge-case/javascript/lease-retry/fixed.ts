import { setTimeout as sleep } from "node:timers/promises";

import type { Lease, Locks } from "./locks";

const ATTEMPTS = 5;

/** Takes the lease of a job. */
export async function take(locks: Locks, job: string): Promise<Lease> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await locks.acquire(job);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await sleep(2 ** attempt * 100);
    }
  }
}
