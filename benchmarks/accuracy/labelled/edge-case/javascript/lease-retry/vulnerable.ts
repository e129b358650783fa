import { setTimeout as sleep } from "node:timers/promises";

import type { Lease, Locks } from "./locks";

const ATTEMPTS = 5;

/** Takes the lease of a job. */
export async function take(locks: Locks, job: string): Promise<Lease> {
  while (true) {
    try {
      return await locks.acquire(job);
    } catch (error) {
      await sleep(100);
    }
  }
}
