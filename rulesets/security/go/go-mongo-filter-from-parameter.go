package operators

import (
	"context"
	"regexp"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func Find(ctx context.Context, operators *mongo.Collection, code any) *mongo.SingleResult {
	// ruleid: go-mongo-filter-from-parameter
	return operators.FindOne(ctx, bson.M{"code": code})
}

func Search(ctx context.Context, operators *mongo.Collection, wanted map[string]any) (*mongo.Cursor, error) {
	// ruleid: go-mongo-filter-from-parameter
	return operators.Find(ctx, wanted)
}

func By(ctx context.Context, operators *mongo.Collection, field, value string) (*mongo.Cursor, error) {
	// ruleid: go-mongo-filter-from-parameter
	return operators.Find(ctx, bson.M{field: value})
}

func Like(ctx context.Context, operators *mongo.Collection, name string) (*mongo.Cursor, error) {
	// ruleid: go-mongo-filter-from-parameter
	return operators.Find(ctx, bson.M{"name": bson.M{"$regex": name}})
}

func FindSafely(ctx context.Context, operators *mongo.Collection, code string) *mongo.SingleResult {
	// ok: go-mongo-filter-from-parameter
	return operators.FindOne(ctx, bson.M{"code": code})
}

func LikeSafely(ctx context.Context, operators *mongo.Collection, name string) (*mongo.Cursor, error) {
	// ok: go-mongo-filter-from-parameter
	return operators.Find(ctx, bson.M{"name": bson.M{"$regex": regexp.QuoteMeta(name)}})
}

func BySafely(ctx context.Context, operators *mongo.Collection, field, value string) (*mongo.Cursor, error) {
	if !searchable[field] {
		return nil, mongo.ErrNoDocuments
	}
	// ok: go-mongo-filter-from-parameter
	return operators.Find(ctx, bson.M{field: value})
}

func Update(ctx context.Context, operators *mongo.Collection, code string, changes map[string]any) error {
	// ok: go-mongo-filter-from-parameter
	_, err := operators.UpdateOne(ctx, bson.M{"code": code}, bson.M{"$set": changes})
	return err
}

func Decoded(ctx context.Context, operators *mongo.Collection, form map[string]any) *mongo.SingleResult {
	// ruleid: go-mongo-filter-from-parameter
	return operators.FindOne(ctx, bson.M{"code": form["code"]})
}

func DecodedSafely(ctx context.Context, operators *mongo.Collection, form map[string]any) *mongo.SingleResult {
	code, ok := form["code"].(string)
	if !ok {
		return nil
	}
	// ok: go-mongo-filter-from-parameter
	return operators.FindOne(ctx, bson.M{"code": code})
}
