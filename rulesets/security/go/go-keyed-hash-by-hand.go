package callbacks

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
)

func Sign(secret, body []byte) string {
	// ruleid: go-keyed-hash-by-hand
	sum := sha256.Sum256(append(secret, body...))
	return hex.EncodeToString(sum[:])
}

func SignText(signingKey, text string) []byte {
	// ruleid: go-keyed-hash-by-hand
	h := sha256.New()
	h.Write([]byte(signingKey))
	h.Write([]byte(text))
	return h.Sum(nil)
}

func SignSafely(secret, body []byte) string {
	// ok: go-keyed-hash-by-hand
	mac := hmac.New(sha256.New, secret)
	mac.Write(body)
	return hex.EncodeToString(mac.Sum(nil))
}

func Digest(head, body []byte) []byte {
	// ok: go-keyed-hash-by-hand
	h := sha256.New()
	h.Write(head)
	h.Write(body)
	return h.Sum(nil)
}
