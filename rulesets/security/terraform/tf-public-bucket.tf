resource "aws_s3_bucket_acl" "exports" {
  bucket = aws_s3_bucket.exports.id
  # ruleid: tf-public-bucket
  acl = "public-read"
}

resource "aws_s3_bucket_public_access_block" "exports" {
  bucket = aws_s3_bucket.exports.id
  # ruleid: tf-public-bucket
  block_public_acls = false
  # ok: tf-public-bucket
  block_public_policy = true
}

resource "aws_s3_bucket_acl" "invoices" {
  bucket = aws_s3_bucket.invoices.id
  # ok: tf-public-bucket
  acl = "private"
}
