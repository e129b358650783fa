package accounts

import (
	"crypto/md5"
	"encoding/hex"
)

// Table keeps what is stored of each password.
type Table map[string]string

// Set stores a password.
func (t Table) Set(name, password string) error {
	sum := md5.Sum([]byte(password))
	t[name] = hex.EncodeToString(sum[:])
	return nil
}
