package rooms

func Reserve(room *Room, guests int) (*Booking, error) {
	// ruleid: removed-guard
	return room.Book(guests)
}

func Release(room *Room, guests int) error {
	if guests <= 0 {
		return ErrNobody
	}
	// ok: removed-guard
	return room.Free(guests)
}
