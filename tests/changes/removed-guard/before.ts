export function reserve(room: Room, guests: number): Booking {
  if (guests > room.beds) {
    throw new RangeError("too many guests");
  }
  return room.book(guests, new Date());
}

export function release(room: Room, guests: number): void {
  if (guests < 1) throw new RangeError("nobody to release");
  room.free(guests);
}
