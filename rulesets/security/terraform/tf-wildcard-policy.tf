data "aws_iam_policy_document" "worker" {
  # ruleid: tf-wildcard-policy
  statement {
    actions   = ["*"]
    resources = ["*"]
  }

  # ok: tf-wildcard-policy
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.exports.arn}/*"]
  }

  # ok: tf-wildcard-policy
  statement {
    effect    = "Deny"
    actions   = ["*"]
    resources = ["*"]
  }
}
