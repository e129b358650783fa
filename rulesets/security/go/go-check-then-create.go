package queue

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

var ErrTaken = errors.New("taken")

func claim(path string, worker []byte) error {
	if _, err := os.Stat(path); err == nil {
		return ErrTaken
	} else if !errors.Is(err, os.ErrNotExist) {
		return err
	}
	// ruleid: go-check-then-create
	return os.WriteFile(path, worker, 0o600)
}

func lock(dir string) (*os.File, error) {
	path := filepath.Join(dir, ".lock")
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		return nil, fmt.Errorf("%s exists", path)
	}
	// ruleid: go-check-then-create
	return os.Create(path)
}

func upload(path string) ([]byte, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return nil, err
	}
	if info.Mode()&os.ModeSymlink != 0 {
		return nil, errors.New("a link")
	}
	// ruleid: go-check-then-create
	return os.ReadFile(path)
}

func atomicClaim(path string) (*os.File, error) {
	// ok: go-check-then-create
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, os.ErrExist) {
		return nil, ErrTaken
	}
	return f, err
}

func checkedOpen(path string) (*os.File, error) {
	// ok: go-check-then-create
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, errors.Join(errors.New("readable for others"), f.Close())
	}
	return f, nil
}

func defaults(path string) error {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		// ok: go-check-then-create
		return os.WriteFile(path, []byte("{}\n"), 0o600)
	}
	return nil
}
