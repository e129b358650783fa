package prices

import (
	"context"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"

	pb "example.com/shop/prices/v1"
)

// Client asks the price service.
type Client struct {
	connection *grpc.ClientConn
	prices     pb.PricesClient
}

// Connect opens a connection with TLS.
func Connect(address string) (*Client, error) {
	secure := grpc.WithTransportCredentials(credentials.NewTLS(nil))
	connection, err := grpc.Dial(address, secure)
	if err != nil {
		return nil, err
	}
	return &Client{connection: connection, prices: pb.NewPricesClient(connection)}, nil
}

// Price returns the price of an article in cents.
func (c *Client) Price(ctx context.Context, article string) (int64, error) {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	answer, err := c.prices.Get(ctx, &pb.GetRequest{Article: article})
	if err != nil {
		return 0, err
	}
	return answer.Cents, nil
}

// Close closes the connection.
func (c *Client) Close() error { return c.connection.Close() }
