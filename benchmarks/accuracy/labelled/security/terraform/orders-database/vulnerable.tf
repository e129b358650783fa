resource "aws_db_instance" "orders" {
  identifier                  = "orders"
  engine                      = "postgres"
  engine_version              = "17.6"
  instance_class              = "db.t4g.medium"
  allocated_storage           = 50
  storage_encrypted           = false
  username                    = "orders"
  manage_master_user_password = true
  db_subnet_group_name        = aws_db_subnet_group.inner.name
  vpc_security_group_ids      = [aws_security_group.orders.id]
  deletion_protection         = true
  backup_retention_period     = 14
}
