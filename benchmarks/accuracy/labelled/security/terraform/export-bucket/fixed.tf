resource "aws_s3_bucket" "exports" {
  bucket = "example-shop-exports"
}

resource "aws_s3_bucket_ownership_controls" "exports" {
  bucket = aws_s3_bucket.exports.id
  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_s3_bucket_acl" "exports" {
  bucket     = aws_s3_bucket.exports.id
  acl        = "private"
  depends_on = [aws_s3_bucket_ownership_controls.exports]
}
