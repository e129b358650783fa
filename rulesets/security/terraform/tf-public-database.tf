resource "aws_db_instance" "main" {
  engine = "postgres"
  # ruleid: tf-public-database
  publicly_accessible = true
}

resource "aws_db_instance" "inner" {
  engine = "postgres"
  # ok: tf-public-database
  publicly_accessible = false
}
