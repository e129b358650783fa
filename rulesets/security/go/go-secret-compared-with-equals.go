package webhook

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"os"
)

func Verify(body []byte, signature string, key []byte) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	// ruleid: go-secret-compared-with-equals
	return signature == expected
}

func Authorised(r *http.Request) bool {
	// ruleid: go-secret-compared-with-equals
	return r.Header.Get("X-API-Key") == os.Getenv("API_KEY")
}

func VerifySafely(body, signature, key []byte) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	// ok: go-secret-compared-with-equals
	return hmac.Equal(signature, mac.Sum(nil))
}

func Missing(token string) bool {
	// ok: go-secret-compared-with-equals
	return token == ""
}
