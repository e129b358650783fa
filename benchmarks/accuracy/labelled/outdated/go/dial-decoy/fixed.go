package pool

import (
	"net"
	"time"
)

// Dialer opens connections with a limit.
type Dialer struct {
	Timeout time.Duration
}

// Dial opens a connection; its name is that of an old gRPC function.
func (d Dialer) Dial(address string) (net.Conn, error) {
	return net.DialTimeout("tcp", address, d.Timeout)
}

// Check reports whether an address can be reached.
func Check(d Dialer, address string) bool {
	connection, err := d.Dial(address)
	if err != nil {
		return false
	}
	return connection.Close() == nil
}
