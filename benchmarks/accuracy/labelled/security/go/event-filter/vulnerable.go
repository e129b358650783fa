package events

import (
	"context"
	"fmt"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

// OfUser finds the events of a user.
func OfUser(ctx context.Context, events *mongo.Collection, user string) (*mongo.Cursor, error) {
	filter := bson.M{"$where": fmt.Sprintf("this.user == '%s'", user)}
	cursor, err := events.Find(ctx, filter)
	if err != nil {
		return nil, fmt.Errorf("events: %w", err)
	}
	return cursor, nil
}
