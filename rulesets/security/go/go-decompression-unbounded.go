package crash

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"os"
)

const limit = 1 << 20

func all(r io.Reader) ([]byte, error) {
	zr, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	defer zr.Close()
	// ruleid: go-decompression-unbounded
	return io.ReadAll(zr)
}

func buffered(body []byte) (string, error) {
	reader, err := zlib.NewReader(bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	// ruleid: go-decompression-unbounded
	if _, err := io.Copy(&out, reader); err != nil {
		return "", err
	}
	return out.String(), reader.Close()
}

func claims(body []byte) ([]byte, error) {
	// ok: go-decompression-unbounded
	return io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(body)), limit))
}

func bounded(r io.Reader) ([]byte, error) {
	zr, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	defer zr.Close()
	// ok: go-decompression-unbounded
	data, err := io.ReadAll(io.LimitReader(zr, limit+1))
	if err != nil {
		return nil, err
	}
	if len(data) > limit {
		return nil, errors.New("too large")
	}
	return data, nil
}

func toFile(r io.Reader, out *os.File) error {
	zr, err := gzip.NewReader(r)
	if err != nil {
		return err
	}
	// ok: go-decompression-unbounded
	_, err = io.Copy(out, zr)
	return err
}
