package assets

import (
	"crypto/md5"
	"encoding/hex"
)

// ETag is the entity tag of a body.
func ETag(body []byte) string {
	sum := md5.Sum(body)
	return `"` + hex.EncodeToString(sum[:]) + `"`
}
