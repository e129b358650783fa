package accounts

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha256"
	"encoding/hex"

	"golang.org/x/crypto/bcrypt"
)

func Store(password string) string {
	// ruleid: go-weak-hash
	sum := sha256.Sum256([]byte(password))
	return hex.EncodeToString(sum[:])
}

func SessionToken(user string) string {
	// ruleid: go-weak-hash
	sum := md5.Sum([]byte(user))
	return hex.EncodeToString(sum[:])
}

func StoreSafely(password string) ([]byte, error) {
	// ok: go-weak-hash
	return bcrypt.GenerateFromPassword([]byte(password), 12)
}

func Sign(key, payload []byte) []byte {
	// ok: go-weak-hash
	mac := hmac.New(sha256.New, key)
	mac.Write(payload)
	return mac.Sum(nil)
}

func Etag(body []byte) string {
	// ok: go-weak-hash
	sum := md5.Sum(body)
	return hex.EncodeToString(sum[:])
}
