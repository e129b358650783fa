package rooms

func Reserve(room *Room, guests int) (*Booking, error) {
	if guests > room.Beds {
		return nil, ErrTooMany
	}
	return room.Book(guests)
}

func Release(room *Room, guests int) error {
	if guests < 1 {
		return ErrNobody
	}
	return room.Free(guests)
}
