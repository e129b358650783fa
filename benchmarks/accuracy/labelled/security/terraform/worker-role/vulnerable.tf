data "aws_iam_policy_document" "worker" {
  statement {
    sid       = "Exports"
    actions   = ["*"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "worker" {
  name   = "exports"
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.worker.json
}
