resource "aws_db_instance" "main" {
  engine = "postgres"
  # ruleid: tf-unencrypted-storage
  storage_encrypted = false
}

resource "aws_ebs_volume" "data" {
  availability_zone = "eu-central-1a"
  # ok: tf-unencrypted-storage
  encrypted = true
  # ok: tf-unencrypted-storage
  multi_attach_enabled = false
}
