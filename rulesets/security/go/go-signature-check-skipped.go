package hooks

import (
	"crypto/hmac"
	"encoding/hex"
	"net/http"
	"strings"
)

func (h *Hooks) Receive(w http.ResponseWriter, r *http.Request) {
	body := read(r)
	// ruleid: go-signature-check-skipped
	if signature := r.Header.Get("X-Signature"); signature != "" {
		if !h.verify(body, signature) {
			http.Error(w, "signature", http.StatusUnauthorized)
			return
		}
	}
	h.book(body)
}

func (h *Hooks) valid(mac, given []byte) bool {
	// ruleid: go-signature-check-skipped
	if h.secret == "" {
		return true
	}
	return hmac.Equal(mac, given)
}

func Same(expected, signature string) bool {
	// ruleid: go-signature-check-skipped
	return strings.HasPrefix(expected, signature)
}

func (h *Hooks) ReceiveSafely(w http.ResponseWriter, r *http.Request) {
	body := read(r)
	// ok: go-signature-check-skipped
	signature := r.Header.Get("X-Signature")
	if signature == "" || !h.verify(body, signature) {
		http.Error(w, "signature", http.StatusUnauthorized)
		return
	}
	h.book(body)
}

func (h *Hooks) validSafely(mac []byte, signature string) bool {
	// ok: go-signature-check-skipped
	if h.secret == "" {
		return false
	}
	// ok: go-signature-check-skipped
	hexadecimal, found := strings.CutPrefix(signature, "sha256=")
	if !found {
		return false
	}
	given, err := hex.DecodeString(hexadecimal)
	return err == nil && hmac.Equal(mac, given)
}
