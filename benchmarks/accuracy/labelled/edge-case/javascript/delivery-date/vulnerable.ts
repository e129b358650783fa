import type { Carrier, Parcel } from "./carriers";
import { logger } from "./log";

/** When a parcel arrives, as text for the customer. */
export async function deliveryText(carrier: Carrier, parcel: Parcel): Promise<string> {
  let status;
  try {
    status = await carrier.track(parcel.number);
  } catch (error) {
    logger.error(error, "the carrier did not answer");
  }
  return `Your parcel arrives on ${status.expected.toLocaleDateString("en-GB")}.`;
}
