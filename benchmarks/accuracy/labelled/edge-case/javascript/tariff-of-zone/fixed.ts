import type { Pool } from "pg";

import { UnknownZoneError } from "./errors";

/** What a parcel costs in a zone, in cents. */
export async function tariff(pool: Pool, zone: string): Promise<number> {
  const { rows } = await pool.query("SELECT cents FROM tariffs WHERE zone = $1", [zone]);
  if (rows.length === 0) {
    throw new UnknownZoneError(zone);
  }
  return rows[0].cents;
}
