package routers

import (
	"fmt"
	"time"

	"golang.org/x/crypto/ssh"
)

// Dial connects to a router, whose key was read when it was installed.
func Dial(address, password string, installed ssh.PublicKey) (*ssh.Client, error) {
	config := &ssh.ClientConfig{
		User:            "settings",
		Auth:            []ssh.AuthMethod{ssh.Password(password)},
		HostKeyCallback: ssh.FixedHostKey(installed),
		Timeout:         10 * time.Second,
	}
	client, err := ssh.Dial("tcp", address, config)
	if err != nil {
		return nil, fmt.Errorf("router %s: %w", address, err)
	}
	return client, nil
}
