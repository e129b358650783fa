package chatlog

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rand"
)

func encrypt(key, out, padded []byte) error {
	block, err := aes.NewCipher(key)
	if err != nil {
		return err
	}
	// ruleid: go-iv-from-key
	cipher.NewCBCEncrypter(block, key[:aes.BlockSize]).CryptBlocks(out, padded)
	return nil
}

func stream(block cipher.Block, secretKey string) cipher.Stream {
	iv := md5.Sum([]byte(secretKey))
	// ruleid: go-iv-from-key
	return cipher.NewCTR(block, iv[:])
}

func encryptSafely(key, out, padded []byte) error {
	block, err := aes.NewCipher(key[:32])
	if err != nil {
		return err
	}
	iv := out[:aes.BlockSize]
	if _, err := rand.Read(iv); err != nil {
		return err
	}
	// ok: go-iv-from-key
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(out[aes.BlockSize:], padded)
	return nil
}

func sealSafely(key, text []byte) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	nonce := make([]byte, gcm.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return nil, err
	}
	// ok: go-iv-from-key
	return gcm.Seal(nonce, nonce, text, nil), nil
}
