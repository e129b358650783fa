import { listings } from "./store";

/** Changes a listing of the market place. A listing also has `approved`, `sellerId` and `fee`. */
export async function editListing(id: string, changes: Record<string, unknown>) {
  const listing = await listings.findById(id);
  if (!listing) return null;
  for (const [field, value] of Object.entries(changes)) {
    listing[field] = value;
  }
  await listings.save(listing);
  return listing.id;
}

export async function withdrawListing(id: string): Promise<void> {
  await listings.update(id, { withdrawnAt: new Date() });
}
