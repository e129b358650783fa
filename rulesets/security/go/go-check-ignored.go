package accounts

import (
	"crypto/rsa"

	"golang.org/x/crypto/bcrypt"
)

func Login(hash, given []byte) string {
	// ruleid: go-check-ignored
	_ = bcrypt.CompareHashAndPassword(hash, given)
	return newSession()
}

func Session(text string) *Claims {
	// ruleid: go-check-ignored
	claims, _ := verifyToken(text)
	return claims
}

func LoginSafely(hash, given []byte) (string, error) {
	// ok: go-check-ignored
	if err := bcrypt.CompareHashAndPassword(hash, given); err != nil {
		return "", err
	}
	return newSession(), nil
}

func Signed(key *rsa.PublicKey, sum, signature []byte) error {
	// ok: go-check-ignored
	return rsa.VerifyPKCS1v15(key, 0, sum, signature)
}
