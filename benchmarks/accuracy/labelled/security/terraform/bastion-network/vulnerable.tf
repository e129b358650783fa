variable "office_networks" {
  description = "Networks from which administrators come."
  type        = list(string)
}

resource "aws_security_group" "bastion" {
  name        = "bastion"
  description = "Way in for administrators"
  vpc_id      = aws_vpc.main.id

  ingress {
    description = "SSH"
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    description = "Everything out"
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
