package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"io"
)

func Encrypt(block cipher.Block, text []byte) []byte {
	iv := []byte("1234567890123456")
	out := make([]byte, len(text))
	// ruleid: go-static-iv
	cipher.NewCTR(block, iv).XORKeyStream(out, text)
	return out
}

func Seal(gcm cipher.AEAD, text []byte) []byte {
	nonce := make([]byte, 12)
	// ruleid: go-static-iv
	return gcm.Seal(nil, nonce, text, nil)
}

func Open() (cipher.Block, error) {
	// ruleid: go-static-iv
	return aes.NewCipher([]byte("0123456789abcdef0123456789abcdef"))
}

func SealSafely(gcm cipher.AEAD, text []byte) ([]byte, error) {
	nonce := make([]byte, gcm.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return nil, err
	}
	// ok: go-static-iv
	return gcm.Seal(nonce, nonce, text, nil), nil
}

func EncryptSafely(block cipher.Block, text []byte) ([]byte, error) {
	out := make([]byte, aes.BlockSize+len(text))
	iv := out[:aes.BlockSize]
	if _, err := io.ReadFull(rand.Reader, iv); err != nil {
		return nil, err
	}
	// ok: go-static-iv
	cipher.NewCTR(block, iv).XORKeyStream(out[aes.BlockSize:], text)
	return out, nil
}

func OpenWith(key []byte) (cipher.Block, error) {
	// ok: go-static-iv
	return aes.NewCipher(key)
}
