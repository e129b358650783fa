package plugins

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
)

func Accept(plugin []byte, want []byte) error {
	// ruleid: go-weak-hash-verifies
	sum := md5.Sum(plugin)
	if subtle.ConstantTimeCompare(sum[:], want) != 1 {
		return errors.New("another plugin")
	}
	return nil
}

func VerifyRelease(archive []byte, checksum string) bool {
	// ruleid: go-weak-hash-verifies
	h := sha1.New()
	h.Write(archive)
	return hex.EncodeToString(h.Sum(nil)) == checksum
}

func CheckDownload(plugin []byte, want []byte) error {
	// ok: go-weak-hash-verifies
	sum := sha256.Sum256(plugin)
	if subtle.ConstantTimeCompare(sum[:], want) != 1 {
		return errors.New("another plugin")
	}
	return nil
}

func ETag(page []byte) string {
	// ok: go-weak-hash-verifies
	sum := md5.Sum(page)
	return hex.EncodeToString(sum[:])
}
