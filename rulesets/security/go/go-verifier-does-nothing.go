package deploy

import (
	"crypto/tls"
	"crypto/x509"
	"net"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/knownhosts"
)

func client(user string, key ssh.Signer) *ssh.ClientConfig {
	return &ssh.ClientConfig{
		User: user,
		Auth: []ssh.AuthMethod{ssh.PublicKeys(key)},
		// ruleid: go-verifier-does-nothing
		HostKeyCallback: ssh.InsecureIgnoreHostKey(),
	}
}

func trusting() *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		// ruleid: go-verifier-does-nothing
		VerifyPeerCertificate: func(raw [][]byte, chains [][]*x509.Certificate) error { return nil },
	}
}

func clientSafely(user, hosts string, key ssh.Signer) (*ssh.ClientConfig, error) {
	check, err := knownhosts.New(hosts)
	if err != nil {
		return nil, err
	}
	// ok: go-verifier-does-nothing
	return &ssh.ClientConfig{User: user, Auth: []ssh.AuthMethod{ssh.PublicKeys(key)}, HostKeyCallback: check}, nil
}

func logged(check ssh.HostKeyCallback) ssh.HostKeyCallback {
	// ok: go-verifier-does-nothing
	return func(host string, address net.Addr, key ssh.PublicKey) error {
		return check(host, address, key)
	}
}
