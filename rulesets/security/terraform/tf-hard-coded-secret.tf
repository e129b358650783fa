resource "aws_db_instance" "main" {
  engine   = "postgres"
  username = "shop"
  # ruleid: tf-hard-coded-secret
  password = "Tr4ff1c-Light-77"
}

resource "aws_db_instance" "managed" {
  engine = "postgres"
  # ok: tf-hard-coded-secret
  manage_master_user_password = true
}

resource "aws_db_instance" "given" {
  engine = "postgres"
  # ok: tf-hard-coded-secret
  password = var.database_password
  # ok: tf-hard-coded-secret
  identifier = "given-password-store"
}
