package sample

import (
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
)

func rewind(file *os.File) error {
	// ruleid: go-old-name
	_, err := file.Seek(0, os.SEEK_SET)
	if err != nil {
		return err
	}
	// ok: go-old-name
	_, err = file.Seek(0, io.SeekStart)
	return err
}

func pointer(kind reflect.Type) (reflect.Type, reflect.Type) {
	// ruleid: go-old-name
	old := reflect.PtrTo(kind)
	// ok: go-old-name
	return old, reflect.PointerTo(kind)
}

func inside(folder, name string) bool {
	// ruleid: go-old-name
	if filepath.HasPrefix(name, folder) {
		return true
	}
	// ok: go-old-name
	return strings.HasPrefix(filepath.Clean(name), folder+string(os.PathSeparator))
}
