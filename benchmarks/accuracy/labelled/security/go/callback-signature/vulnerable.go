package callbacks

import (

	"crypto/sha256"
	"encoding/hex"
)

// Sign returns the signature of a callback for a partner.
func Sign(secret, message []byte) string {
	mac := sha256.New()
	mac.Write(secret)
	mac.Write(message)
	return hex.EncodeToString(mac.Sum(nil))
}
