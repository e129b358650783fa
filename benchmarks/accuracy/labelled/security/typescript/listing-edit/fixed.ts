import { listings } from "./store";

/** Changes a listing of the market place. A listing also has `approved`, `sellerId` and `fee`. */
export async function editListing(id: string, changes: Record<string, unknown>) {
  const listing = await listings.findById(id);
  if (!listing) return null;
  listing.title = String(changes.title);
  listing.price = Number(changes.price);
  await listings.save(listing);
  return listing.id;
}

export async function withdrawListing(id: string): Promise<void> {
  await listings.update(id, { withdrawnAt: new Date() });
}
