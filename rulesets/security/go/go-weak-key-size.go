package keys

import (
	"crypto/dsa"
	"crypto/rand"
	"crypto/rsa"
)

func Short() (*rsa.PrivateKey, error) {
	// ruleid: go-weak-key-size
	return rsa.GenerateKey(rand.Reader, 1024)
}

func ShortDsa(params *dsa.Parameters) error {
	// ruleid: go-weak-key-size
	return dsa.GenerateParameters(params, rand.Reader, dsa.L1024N160)
}

func Good() (*rsa.PrivateKey, error) {
	// ok: go-weak-key-size
	return rsa.GenerateKey(rand.Reader, 3072)
}

func Least() (*rsa.PrivateKey, error) {
	// ok: go-weak-key-size
	return rsa.GenerateKey(rand.Reader, 2048)
}
