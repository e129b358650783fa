resource "aws_redshift_cluster" "analytics" {
  cluster_identifier        = "analytics"
  node_type                 = "ra3.large"
  number_of_nodes           = 2
  database_name             = "analytics"
  master_username           = "analytics"
  manage_master_password    = true
  encrypted                 = true
  publicly_accessible       = false
  cluster_subnet_group_name = aws_redshift_subnet_group.inner.name
  vpc_security_group_ids    = [aws_security_group.analytics.id]
}
