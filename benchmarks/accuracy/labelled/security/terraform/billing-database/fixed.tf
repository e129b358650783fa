resource "aws_db_instance" "billing" {
  identifier              = "billing"
  engine                  = "postgres"
  engine_version          = "17.6"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 100
  storage_encrypted       = true
  username                = "billing"
  password                = var.database_password
  db_subnet_group_name    = aws_db_subnet_group.inner.name
  deletion_protection     = true
  backup_retention_period = 14
}

variable "database_password" {
  type      = string
  sensitive = true
}
