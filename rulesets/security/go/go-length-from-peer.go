package frame

import (
	"encoding/binary"
	"errors"
	"io"
)

const most = 1 << 20

func Read(r io.Reader) ([]byte, error) {
	var head [4]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	length := binary.BigEndian.Uint32(head[:])
	// ruleid: go-length-from-peer
	body := make([]byte, length)
	_, err := io.ReadFull(r, body)
	return body, err
}

func Records(r io.Reader) ([]uint64, error) {
	var count uint32
	if err := binary.Read(r, binary.LittleEndian, &count); err != nil {
		return nil, err
	}
	// ruleid: go-length-from-peer
	return make([]uint64, count), nil
}

func ReadSafely(r io.Reader) ([]byte, error) {
	var head [4]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	length := binary.BigEndian.Uint32(head[:])
	if length > most {
		return nil, errors.New("frame too large")
	}
	// ok: go-length-from-peer
	body := make([]byte, length)
	_, err := io.ReadFull(r, body)
	return body, err
}

func Small(r io.Reader) ([]byte, error) {
	var head [2]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	// ok: go-length-from-peer
	body := make([]byte, binary.BigEndian.Uint16(head[:]))
	_, err := io.ReadFull(r, body)
	return body, err
}
