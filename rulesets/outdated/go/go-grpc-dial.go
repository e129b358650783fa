package sample

import (
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

func connect(target string) (*grpc.ClientConn, error) {
	// ruleid: go-grpc-dial
	return grpc.Dial(target, grpc.WithTransportCredentials(insecure.NewCredentials()))
}

func open(target string) (*grpc.ClientConn, error) {
	// ok: go-grpc-dial
	return grpc.NewClient(target, grpc.WithTransportCredentials(insecure.NewCredentials()))
}

type dialer struct{}

func (d dialer) Dial(target string) error { return nil }

func dial(d dialer, target string) error {
	// ok: go-grpc-dial
	return d.Dial(target)
}
