package firmware

import (
	"crypto/sha1"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
)

// ErrDigest is returned for an image that is not the published one.
var ErrDigest = errors.New("firmware: digest differs")

// VerifyImage reads an image and compares it with the digest of the release notes.
// Devices are updated with images that pass.
func VerifyImage(image io.Reader, published string) error {
	digest := sha1.New()
	if _, err := io.Copy(digest, image); err != nil {
		return fmt.Errorf("firmware: %w", err)
	}
	if hex.EncodeToString(digest.Sum(nil)) != published {
		return ErrDigest
	}
	return nil
}
