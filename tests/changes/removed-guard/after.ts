export function reserve(room: Room, guests: number): Booking {
  // ruleid: removed-guard
  return room.book(guests, new Date());
}

export function release(room: Room, guests: number): void {
  if (guests <= 0) throw new RangeError("nobody to release");
  // ok: removed-guard
  room.free(guests);
}
