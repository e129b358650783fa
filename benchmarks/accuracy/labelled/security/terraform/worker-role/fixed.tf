data "aws_iam_policy_document" "worker" {
  statement {
    sid       = "Exports"
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${aws_s3_bucket.exports.arn}/*"]
  }
}

resource "aws_iam_role_policy" "worker" {
  name   = "exports"
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.worker.json
}
